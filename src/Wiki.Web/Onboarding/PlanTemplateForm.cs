using Wiki.Core.Onboarding.Templates;

namespace Wiki.Web.Onboarding;

/// <summary>The editor's form: everything as typed, so that nothing typed is ever lost. A bent request leaves fields out: they count as empty.</summary>
public sealed class PlanTemplateForm
{
    public const string Save = "speichern";
    public const string Submit = "einreichen";
    public const string Check = "pruefen";

    /// <summary>The button: speichern, einreichen or pruefen.</summary>
    public string Action { get; set => field = value ?? ""; } = Save;

    public int Version { get; set; }

    /// <summary>Set after a conflict: the stored version the author has compared and wants to replace.</summary>
    public int? TakeOver { get; set; }

    public int BaseNumber { get; set; }

    /// <summary>Set when a newer version was approved meanwhile: the number whose changes the author has worked in.</summary>
    public int? CaughtUpWith { get; set; }

    public string ChangeNote { get; set => field = value ?? ""; } = "";

    public string Yaml { get; set => field = value ?? ""; } = "";

    public PlanInput Input => new(Yaml, ChangeNote);
}
