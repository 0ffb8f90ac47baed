using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>The Angaben of a draft or version: read out of its text for lists, beside what the author says about the change.</summary>
public sealed record TemplateFields
{
    public const int MaxTitle = 300;
    public const int MaxNote = 500;

    public string Title { get; init; } = "";

    /// <summary>Code of the owning Fachstelle; empty where the text names none.</summary>
    public string Team { get; init; } = "";

    /// <summary>Rechtsgrundlage as written, joined by commas.</summary>
    public string Norms { get; init; } = "";

    /// <summary>„gueltig.ab“ of the text: a version can't apply before that day. What counts is <see cref="TemplateVersion.ValidFrom"/>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null is open-ended.</summary>
    public DateOnly? ValidUntil { get; init; }

    public DateOnly? LegalAsOf { get; init; }

    public ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, in a sentence for readers.</summary>
    public string ChangeNote { get; init; } = "";

    /// <summary>The Angaben of a text; one that can't be read yet gives what its first lines say.</summary>
    public static TemplateFields Of(TemplateInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var fields = new TemplateFields { ChangeKind = input.ChangeKind, ChangeNote = input.ChangeNote };
        if (TemplateYaml.Load(input.Yaml).Template is not { } template)
        {
            return fields with { Title = Cut(HeadLine(input.Yaml, "titel"), MaxTitle), Team = Cut(HeadLine(input.Yaml, "fachstelle"), 40) };
        }

        return fields with
        {
            Title = Cut(template.Title, MaxTitle),
            Team = Cut(template.Team ?? "", 40),
            Norms = Cut(string.Join(", ", template.Norms), 400),
            ValidFrom = template.ValidFrom,
            ValidUntil = template.ValidUntil,
            LegalAsOf = template.LegalAsOf,
        };
    }

    /// <summary>The value of a key at the start of a line, without quotes; empty when there is none.</summary>
    internal static string HeadLine(string yaml, string key)
    {
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line.Length > key.Length && line[key.Length] == ':')
            {
                return line[(key.Length + 1)..].Trim().Trim("\"'").Trim().ToString();
            }
        }

        return "";
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

/// <summary>What an author saves: the two texts, complete or not, and what the change is.</summary>
/// <param name="Yaml">abh-bogen/1.</param>
/// <param name="Tests">abh-bogen-tests/1; empty while there are none.</param>
public sealed record TemplateInput(string Yaml, string Tests, ChangeKind ChangeKind, string ChangeNote)
{
    private const int MaxBytes = 1024 * 1024;

    internal Problem? Objection()
    {
        if (ChangeNote.Length > TemplateFields.MaxNote) return ChecklistProblems.NoteTooLong;
        return IsTooLong(Yaml) || IsTooLong(Tests) ? ChecklistProblems.TooLong : null;
    }

    /// <summary>Line ends and blanks as files have them, so that the same text has one hash whatever browser sent it.</summary>
    internal TemplateInput Normalised() => this with { Yaml = Text(Yaml), Tests = Text(Tests), ChangeNote = ChangeNote.Trim() };

    /// <summary>What looks like personal data in the text, its test cases and the note.</summary>
    public IReadOnlyList<PersonalDataHit> PersonalData() =>
    [
        .. PersonalDataGuard.Find(Yaml),
        .. PersonalDataGuard.Find(Tests).Select(hit => hit with { Sentence = $"Testfälle, {hit.Sentence}" }),
        .. PersonalDataGuard.Find(ChangeNote).Select(hit => hit with { Sentence = $"Änderungsnotiz: sieht aus wie {PersonalDataGuard.Word(hit.Kind)}." }),
    ];

    /// <summary>Whether an older text had all of these places.</summary>
    internal bool HasPersonalDataOf(TemplateInput older) => PersonalWords().IsSubsetOf(older.PersonalWords());

    private HashSet<string> PersonalWords() => [.. new[] { Yaml, Tests, ChangeNote }.SelectMany(PersonalDataGuard.Words)];

    private static string Text(string typed)
    {
        var text = typed.ReplaceLineEndings("\n").TrimEnd();
        return text.Length == 0 ? "" : text + "\n";
    }

    private static bool IsTooLong(string text) => text.Length > MaxBytes || System.Text.Encoding.UTF8.GetByteCount(text) > MaxBytes;
}
