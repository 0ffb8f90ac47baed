using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding;

/// <summary>A plan in a list.</summary>
public sealed record PlanRow
{
    public required int Id { get; init; }

    public required PlanPerson Person { get; init; }

    public required PlanPerson Mentor { get; init; }

    public required PlanPerson? Deputy { get; init; }

    public required string Title { get; init; }

    public required string Team { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly LastDay { get; init; }

    public required PlanStanding Standing { get; init; }

    /// <summary>Month of duty.</summary>
    public required int Month { get; init; }

    public required int Months { get; init; }

    /// <summary>Null before the start and after the end.</summary>
    public required PhaseDays? Phase { get; init; }

    public required int Accompanied { get; init; }

    /// <summary>The last full week of duty and the one that runs, where they lie above the target.</summary>
    public required IReadOnlyList<RampWeek> Over { get; init; }

    /// <summary>Nobody accompanies the person today.</summary>
    public required bool IsAlone { get; init; }

    /// <summary>A newer version of the template waits for the lead's answer.</summary>
    public required bool IsOffered { get; init; }

    /// <summary>When the mentor last reminded the person of the reading.</summary>
    public required DateOnly? RemindedOn { get; init; }
}

/// <summary>A plan that is over.</summary>
public sealed record EndedPlan(int Id, string Person, DateOnly On);

/// <summary>Where a plan stands today.</summary>
public enum PlanStanding
{
    /// <summary>Its first day lies ahead.</summary>
    Planned,

    Running,

    Paused,

    /// <summary>Its last phase is over, nobody has closed it.</summary>
    Over,

    Ended,
}

/// <summary>What a person is to a plan.</summary>
/// <param name="IsOwn">The newcomer.</param>
/// <param name="Mentors">Mentor or deputy.</param>
/// <param name="Leads">Lead of the Fachstelle; changes the plan.</param>
public sealed record PlanSeat(bool IsOwn, bool Mentors, bool Leads)
{
    /// <summary>Accompanies the newcomer today: the mentor, or the deputy while the mentor is away for long. Releases competences and signs.</summary>
    public bool InCharge { get; init; }

    /// <summary>Logs appointments.</summary>
    public bool Logs => IsOwn || Mentors;
}

/// <summary>One plan: everything its pages show.</summary>
public sealed record PlanView
{
    public required PlanRow Row { get; init; }

    /// <summary>For the next change.</summary>
    public required int Version { get; init; }

    public required PlanSeat Seat { get; init; }

    public required string TeamName { get; init; }

    public required string TemplateSlug { get; init; }

    public required int TemplateNumber { get; init; }

    public required bool IsAdapted { get; init; }

    /// <summary>Key of a newer version that waits for an answer; 0 when none does.</summary>
    public required int OfferedVersionId { get; init; }

    public required PlanOutline Outline { get; init; }

    public required PlanCalendar Calendar { get; init; }

    public required IReadOnlyList<PauseRow> Pauses { get; init; }

    /// <summary>Mentors and deputies, newest first.</summary>
    public required IReadOnlyList<MentorRow> Mentors { get; init; }

    /// <summary>Who accompanies today; null when nobody does.</summary>
    public required PlanPerson? InCharge { get; init; }

    /// <summary>All weeks of the plan.</summary>
    public required IReadOnlyList<RampWeek> Weeks { get; init; }

    public required int TargetToday { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<AppointmentRow> Appointments { get; init; }

    /// <summary>Kennung → title of the articles the plan names; those that don't exist are missing.</summary>
    public required IReadOnlyDictionary<string, string> ArticleTitles { get; init; }

    /// <summary>Bögen the plan names that apply today: Kennung → title.</summary>
    public required IReadOnlyDictionary<string, string> ChecklistTitles { get; init; }

    /// <summary>What the plan asks to read, and how far the person is.</summary>
    public required IReadOnlyList<ReadingItem> Reading { get; init; }

    /// <summary>In the plan's order: conditions, signatures, whose turn it is.</summary>
    public required IReadOnlyList<MilestoneStanding> Milestones { get; init; }

    /// <summary>In the plan's order: conditions, releases.</summary>
    public required IReadOnlyList<CompetenceState> Competences { get; init; }

    public MilestoneStanding? FindMilestone(string code) => Milestones.FirstOrDefault(standing => standing.Milestone.Code == code);

    public CompetenceState? FindCompetence(string code) => Competences.FirstOrDefault(competence => competence.Code == code);

    /// <summary>The week of duty that runs today; null before the start and after the last.</summary>
    public required RampWeek? Week { get; init; }
}

/// <summary>A pause of a plan.</summary>
/// <param name="Until">Null while nobody knows.</param>
public sealed record PauseRow(int Id, DateOnly From, DateOnly? Until);

/// <summary>Who mentors from a day on.</summary>
public sealed record MentorRow(DateOnly From, PlanPerson Mentor, PlanPerson? Deputy);

/// <summary>A logged appointment.</summary>
/// <param name="Topic">The competence's title; null for another topic.</param>
public sealed record AppointmentRow(int Id, DateOnly On, string? Competence, string? Topic, AppointmentRole Role, int Count, string Note, bool IsByMentor);
