using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>The editor's form: everything as typed, so that nothing typed is ever lost. A bent request leaves fields out: they count as empty.</summary>
public sealed class TemplateForm
{
    public const string Save = "speichern";
    public const string Submit = "einreichen";
    public const string Check = "pruefen";
    public const string Merge = "zusammenfuehren";

    /// <summary>The button: speichern, einreichen, pruefen or zusammenfuehren.</summary>
    public string Action { get; set => field = value ?? ""; } = Save;

    public int Version { get; set; }

    public int BaseNumber { get; set; }

    public string Kind { get; set => field = value ?? ""; } = nameof(ChangeKind.Substantive);

    public string ChangeNote { get; set => field = value ?? ""; } = "";

    public string Yaml { get; set => field = value ?? ""; } = "";

    public string Tests { get; set => field = value ?? ""; } = "";

    public TemplateInput Input =>
        new(Yaml, Tests, Enum.TryParse<ChangeKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : ChangeKind.Substantive, ChangeNote);

    /// <summary>Why the text may hold what looks like personal data; asked for on submission.</summary>
    public string PassReason { get; set => field = value ?? ""; } = "";

    public static TemplateForm From(TemplateDraftView view) =>
        From(new TemplateInput(view.Yaml, view.Tests, view.Fields.ChangeKind, view.Fields.ChangeNote), view.Version, view.BaseNumber);

    public static TemplateForm From(TemplateInput input, int version, int baseNumber) => new()
    {
        Version = version,
        BaseNumber = baseNumber,
        Kind = input.ChangeKind.ToString(),
        ChangeNote = input.ChangeNote,
        Yaml = input.Yaml,
        Tests = input.Tests,
    };

    /// <summary>What a browser sent under the editor's names; fields left out count as empty.</summary>
    public static TemplateForm Read(IFormCollection posted)
    {
        return new TemplateForm
        {
            Version = German.ParseNumber(Sent("Version")) ?? 0,
            BaseNumber = German.ParseNumber(Sent("BaseNumber")) ?? 0,
            Kind = Sent("Kind"),
            ChangeNote = Sent("ChangeNote"),
            Yaml = Sent("Yaml"),
            Tests = Sent("Tests"),
        };

        string Sent(string name) => posted[$"Form.{name}"].ToString();
    }

    /// <summary>Whether another form holds the same words in all fields.</summary>
    public bool SaysTheSameAs(TemplateForm other) =>
        Plain(Yaml) == Plain(other.Yaml) && Plain(Tests) == Plain(other.Tests) && Kind == other.Kind && Plain(ChangeNote) == Plain(other.ChangeNote);

    /// <summary>With one kind of line end and without blanks behind it: browsers change both.</summary>
    private static string Plain(string typed) => typed.ReplaceLineEndings("\n").TrimEnd();
}
