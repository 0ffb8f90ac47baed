using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding;

/// <summary>Starting a plan, as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class StartForm
{
    public string Person { get; set => field = value ?? ""; } = "";

    public string Template { get; set => field = value ?? ""; } = "";

    public string StartsOn { get; set => field = value ?? ""; } = "";

    public string Mentor { get; set => field = value ?? ""; } = "";

    public string Deputy { get; set => field = value ?? ""; } = "";

    public Mentors Mentors => new(German.ParseNumber(Mentor) ?? 0, German.ParseNumber(Deputy));
}

/// <summary>A change by the lead, as typed.</summary>
public sealed class ManageForm
{
    public int Version { get; set; }

    public string Mentor { get; set => field = value ?? ""; } = "";

    public string Deputy { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";

    /// <summary>The pause whose button was pressed.</summary>
    public int Pause { get; set; }

    /// <summary>Ending a plan is confirmed.</summary>
    public bool Sure { get; set; }

    public Mentors Mentors => new(German.ParseNumber(Mentor) ?? 0, German.ParseNumber(Deputy));
}

/// <summary>What differs for one person in a phase, as typed: one entry a line.</summary>
public sealed class PhaseForm
{
    public int Version { get; set; }

    public string Reading { get; set => field = value ?? ""; } = "";

    public string Tasks { get; set => field = value ?? ""; } = "";

    public string Inputs { get; set => field = value ?? ""; } = "";

    public string Target { get; set => field = value ?? ""; } = "";

    public string Goal { get; set => field = value ?? ""; } = "";

    internal static List<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A logged appointment, as typed.</summary>
public sealed class AppointmentForm
{
    /// <summary>Stands for a topic that is no competence of the plan.</summary>
    public const string OtherTopic = "-";

    public string On { get; set => field = value ?? ""; } = "";

    public string Topic { get; set => field = value ?? ""; } = "";

    public string Role { get; set => field = value ?? ""; } = "";

    public string Count { get; set => field = value ?? ""; } = "1";

    public string Note { get; set => field = value ?? ""; } = "";

    public AppointmentInput Input => new(
        German.ParseIso(On), Topic == OtherTopic ? null : Topic,
        Enum.TryParse<AppointmentRole>(Role, out var role) && Enum.IsDefined(role) ? role : null, German.ParseNumber(Count) ?? 0, Note);
}

/// <summary>An absence, as typed.</summary>
public sealed class AbsenceForm
{
    public string Person { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";
}

/// <summary>Releasing or withdrawing a competence, as typed.</summary>
public sealed class CompetenceForm
{
    /// <summary>The newest release the page showed; 0 for none.</summary>
    public int Seen { get; set; }

    /// <summary>The release that is withdrawn.</summary>
    public int Release { get; set; }

    /// <summary>The signature is confirmed.</summary>
    public bool Sure { get; set; }

    public string Reason { get; set => field = value ?? ""; } = "";
}

/// <summary>A signature under a milestone, as typed.</summary>
public sealed class MilestoneForm
{
    /// <summary>What the page showed.</summary>
    public string Mark { get; set => field = value ?? ""; } = "";

    /// <summary>The signature that is taken back.</summary>
    public int Signature { get; set; }

    /// <summary>The signature is confirmed.</summary>
    public bool Sure { get; set; }

    public string Reason { get; set => field = value ?? ""; } = "";
}
