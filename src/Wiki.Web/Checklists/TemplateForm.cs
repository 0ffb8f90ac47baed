using Wiki.Core.Articles;
using Wiki.Core.Checklists;

namespace Wiki.Web.Checklists;

/// <summary>The editor's form: everything as typed, so that nothing typed is ever lost. A bent request leaves fields out: they count as empty.</summary>
public sealed class TemplateForm
{
    public const string Save = "speichern";
    public const string Submit = "einreichen";
    public const string Check = "pruefen";

    /// <summary>The button: speichern, einreichen or pruefen.</summary>
    public string Action { get; set => field = value ?? ""; } = Save;

    public int Version { get; set; }

    /// <summary>Set after a conflict: the stored version the author has compared and wants to replace.</summary>
    public int? TakeOver { get; set; }

    /// <summary>The version this save builds on.</summary>
    public int ExpectedVersion => TakeOver ?? Version;

    public int BaseNumber { get; set; }

    /// <summary>Set when a newer version was approved meanwhile: the number whose changes the author has worked in.</summary>
    public int? CaughtUpWith { get; set; }

    /// <summary>The approved number this text builds on.</summary>
    public int ExpectedBase => CaughtUpWith ?? BaseNumber;

    public string Kind { get; set => field = value ?? ""; } = nameof(ChangeKind.Substantive);

    public string ChangeNote { get; set => field = value ?? ""; } = "";

    public string Yaml { get; set => field = value ?? ""; } = "";

    public string Tests { get; set => field = value ?? ""; } = "";

    public TemplateInput Input =>
        new(Yaml, Tests, Enum.TryParse<ChangeKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : ChangeKind.Substantive, ChangeNote);

    public static TemplateForm From(TemplateDraftView view) => new()
    {
        Version = view.Version,
        BaseNumber = view.BaseNumber,
        Kind = view.Fields.ChangeKind.ToString(),
        ChangeNote = view.Fields.ChangeNote,
        Yaml = view.Yaml,
        Tests = view.Tests,
    };
}
