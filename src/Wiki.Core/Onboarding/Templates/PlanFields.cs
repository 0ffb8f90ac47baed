using System.Text;
using Wiki.Core.Checklists;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>The Angaben of a draft or version: read out of its text for lists, beside what the author says about the change.</summary>
public sealed record PlanFields
{
    public const int MaxTitle = 300;
    public const int MaxNote = 500;

    public string Title { get; init; } = "";

    /// <summary>Code of the Fachstelle that keeps it; empty where the text names none.</summary>
    public string Team { get; init; } = "";

    /// <summary>Months of duty; 0 while the text can't be read.</summary>
    public int Months { get; init; }

    /// <summary>What changed, in a sentence for readers.</summary>
    public string ChangeNote { get; init; } = "";

    internal static PlanFields Of(PlanInput input)
    {
        var fields = new PlanFields { ChangeNote = input.ChangeNote };
        return PlanYaml.Load(input.Yaml).Outline is { } outline
            ? fields with { Title = Cut(outline.Title, MaxTitle), Team = Cut(outline.Team ?? "", 40), Months = outline.Months }
            : fields with { Title = Cut(TemplateFields.HeadLine(input.Yaml, "titel"), MaxTitle), Team = Cut(TemplateFields.HeadLine(input.Yaml, "fachstelle"), 40) };
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

/// <summary>What an author saves: the text, complete or not, and a note on the change.</summary>
/// <param name="Yaml">abh-einarbeitung/1.</param>
public sealed record PlanInput(string Yaml, string ChangeNote)
{
    private const int MaxBytes = 1024 * 1024;

    internal Problem? Objection()
    {
        if (ChangeNote.Length > PlanFields.MaxNote) return ChecklistProblems.NoteTooLong;
        return Yaml.Length > MaxBytes || Encoding.UTF8.GetByteCount(Yaml) > MaxBytes ? ChecklistProblems.TooLong : null;
    }

    /// <summary>Line ends and blanks as files have them, so that the same text has one hash whatever browser sent it.</summary>
    internal PlanInput Normalised()
    {
        var text = Yaml.ReplaceLineEndings("\n").TrimEnd();
        return new PlanInput(text.Length == 0 ? "" : text + "\n", ChangeNote.Trim());
    }
}
