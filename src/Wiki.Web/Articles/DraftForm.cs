using System.Globalization;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>The editor's form: everything as typed, so that nothing typed is ever lost. A bent request leaves fields out: they count as empty.</summary>
public sealed class DraftForm
{
    public const string Save = "speichern";
    public const string Submit = "einreichen";
    public const string Preview = "vorschau";
    public const string Merge = "zusammenfuehren";
    public const string Attach = "anhaengen";

    /// <summary>Before the name of the file it is about.</summary>
    public const string RemoveFile = "datei-entfernen:";
    public const string BringFileBack = "datei-zurueck:";
    public const string RenameFile = "datei-umbenennen:";

    /// <summary>The button; the names of files are behind a colon.</summary>
    public string Action { get; set => field = value ?? ""; } = Save;

    public int Version { get; set; }

    public int BaseNumber { get; set; }

    /// <summary>Only for a new article; empty makes one from the title.</summary>
    public string Slug { get; set => field = value ?? ""; } = "";

    public string Title { get; set => field = value ?? ""; } = "";

    public string Topic { get; set => field = value ?? ""; } = "";

    public string Team { get; set => field = value ?? ""; } = "";

    public string Keywords { get; set => field = value ?? ""; } = "";

    public string Owner { get; set => field = value ?? ""; } = "";

    public string Deputy { get; set => field = value ?? ""; } = "";

    public string ValidFrom { get; set => field = value ?? ""; } = "";

    public string ValidUntil { get; set => field = value ?? ""; } = "";

    public string LegalAsOf { get; set => field = value ?? ""; } = "";

    public string RecheckMonths { get; set => field = value ?? ""; } = "";

    public string Kind { get; set => field = value ?? ""; } = nameof(ChangeKind.Substantive);

    public string ChangeNote { get; set => field = value ?? ""; } = "";

    /// <summary>One a line: Art | Titel | Stand.</summary>
    public string Sources { get; set => field = value ?? ""; } = "";

    /// <summary>One a line: Frage | seit | Antwort | Freigabe trotzdem, weil.</summary>
    public string OpenQuestions { get; set => field = value ?? ""; } = "";

    public string Markdown { get; set => field = value ?? ""; } = "";

    /// <summary>Why the text may hold what looks like personal data; asked for on submission.</summary>
    public string PassReason { get; set => field = value ?? ""; } = "";

    public static DraftForm From(DraftView view) => From(view.Fields, view.Markdown, view.Version, view.BaseNumber);

    public static DraftForm From(ArticleFields fields, string markdown, int version, int baseNumber) => new()
    {
        Version = version,
        BaseNumber = baseNumber,
        Title = fields.Title,
        Topic = fields.Topic,
        Team = fields.Team,
        Keywords = string.Join(", ", fields.Keywords),
        Owner = fields.Owner,
        Deputy = fields.Deputy,
        ValidFrom = German.Iso(fields.ValidFrom),
        ValidUntil = German.Iso(fields.ValidUntil),
        LegalAsOf = German.Iso(fields.LegalAsOf),
        RecheckMonths = fields.RecheckMonths?.ToString(CultureInfo.InvariantCulture) ?? "",
        Kind = fields.ChangeKind.ToString(),
        ChangeNote = fields.ChangeNote,
        Sources = DraftLines.Write(fields.Sources),
        OpenQuestions = DraftLines.Write(fields.OpenQuestions),
        Markdown = markdown,
    };

    /// <summary>What was typed as domain values, or every line that can't be read.</summary>
    public Result<DraftInput> Read()
    {
        var wrong = new List<string>();
        var fields = new ArticleFields
        {
            Title = Title,
            Topic = Topic,
            Team = Team,
            Keywords = Keywords.Split(','),
            Owner = Owner.Trim(),
            Deputy = Deputy.Trim(),
            ValidFrom = Day(ValidFrom, "Gilt ab", wrong),
            ValidUntil = Day(ValidUntil, "Gilt bis", wrong),
            LegalAsOf = Day(LegalAsOf, "Rechtsstand", wrong),
            RecheckMonths = Months(wrong),
            ChangeKind = Enum.TryParse<ChangeKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : ChangeKind.Substantive,
            ChangeNote = ChangeNote,
            Sources = DraftLines.ReadSources(Sources, wrong),
            OpenQuestions = DraftLines.ReadQuestions(OpenQuestions, wrong),
        };
        if (wrong.Count > 0) return new Problem("bad-fields", "Einige Angaben sind nicht lesbar. Es wurde nichts gespeichert, Ihr Text steht unten.") { Details = wrong };
        return new DraftInput(fields, Markdown);
    }

    /// <summary>Whether another form holds the same words in all fields.</summary>
    public bool SaysTheSameAs(DraftForm other) =>
        Markdown.ReplaceLineEndings("\n").TrimEnd() == other.Markdown.ReplaceLineEndings("\n").TrimEnd()
        && DraftField.All.All(field => field.Plain(this) == field.Plain(other));

    private static DateOnly? Day(string value, string name, List<string> wrong)
    {
        if (value.Length == 0) return null;
        var day = German.ParseIso(value);
        if (day is null) wrong.Add($"{name}: „{value}“ ist kein Datum.");
        return day;
    }

    private int? Months(List<string> wrong)
    {
        if (RecheckMonths.Trim().Length == 0) return null;
        if (int.TryParse(RecheckMonths, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 120) return months;
        wrong.Add($"Prüfzyklus: „{RecheckMonths}“ ist keine Zahl von 1 bis 120.");
        return null;
    }
}
