using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The Einarbeitungsplan of one person: which template version it follows or how it was adapted, since when, with whom, and when it rested.</summary>
public sealed class OnboardingPlan
{
    public int Id { get; private set; }

    /// <summary>The newcomer.</summary>
    public required int PersonId { get; init; }

    /// <summary>Fachstelle whose lead keeps the plan.</summary>
    public required string Team { get; init; }

    /// <summary>The template version it follows.</summary>
    public required int VersionId { get; set; }

    /// <summary>The text that holds for this person instead of the template's; null while nothing was adapted.</summary>
    public string? AdaptedYaml { get; private set; }

    /// <summary>A newer template version the lead decided to leave aside; null when none.</summary>
    public int? LeftVersionId { get; private set; }

    /// <summary>First day of duty.</summary>
    public required DateOnly StartsOn { get; init; }

    public required int StartedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Who mentors since when; the last one counts.</summary>
    public List<Mentoring> Mentorings { get; init; } = [];

    /// <summary>Days that don't count, without a reason.</summary>
    public List<PlanPause> Pauses { get; init; } = [];

    /// <summary>Last day; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    public int? EndedBy { get; private set; }

    /// <summary>When the mentor last reminded the newcomer of the reading; null while never.</summary>
    public DateOnly? RemindedOn { get; private set; }

    public int? RemindedBy { get; private set; }

    /// <summary>Concurrency token of what the lead changes.</summary>
    public int Version { get; private set; }

    /// <summary>The newest term, which may still lie ahead; a plan starts with one.</summary>
    public Mentoring Newest => Mentorings.MaxBy(m => m.From)!;

    /// <summary>Who mentors on that day; before the start, who will.</summary>
    public Mentoring MentoringOn(DateOnly day) => Mentorings.Where(m => m.From <= day).MaxBy(m => m.From) ?? Mentorings.MinBy(m => m.From)!; // as above

    internal static OnboardingPlan Start(int personId, string team, int versionId, DateOnly startsOn, Mentors mentors, Actor lead, DateTime now)
    {
        var plan = new OnboardingPlan { PersonId = personId, Team = team, VersionId = versionId, StartsOn = startsOn, StartedBy = lead.Id, StartedAt = now };
        plan.Mentorings.Add(new Mentoring { From = startsOn, MentorId = mentors.MentorId, DeputyId = mentors.DeputyId });
        return plan;
    }

    /// <summary>Another mentor or deputy from the day on; one chosen for the same day before is replaced.</summary>
    internal Result Mentor(Mentors mentors, DateOnly from)
    {
        if (EndedOn is not null) return OnboardingProblems.Ended;
        from = from < StartsOn ? StartsOn : from;
        if (from < Newest.From) return OnboardingProblems.MentorBefore;
        if (Newest.From == from) Newest.Replace(mentors);
        else Mentorings.Add(new Mentoring { From = from, MentorId = mentors.MentorId, DeputyId = mentors.DeputyId });
        Version++;
        return Result.Done;
    }

    /// <param name="until">Last day; null when nobody knows yet.</param>
    internal Result Pause(DateOnly from, DateOnly? until)
    {
        if (EndedOn is not null) return OnboardingProblems.Ended;
        if (until < from) return OnboardingProblems.PauseBackwards;
        if (from < StartsOn) return OnboardingProblems.PauseBeforeStart;
        var days = new DayRange(from, until ?? DateOnly.MaxValue);
        if (Pauses.Exists(pause => pause.Days.Overlaps(days))) return OnboardingProblems.PauseOverlaps;

        Pauses.Add(new PlanPause { From = from, Until = until });
        Version++;
        return Result.Done;
    }

    /// <summary>Duty begins again: the running pause ends the day before. One that began that day never was, and is empty now.</summary>
    internal Result Resume(DateOnly firstDay)
    {
        if (Pauses.Find(pause => pause.Days.Contains(firstDay)) is not { } running) return OnboardingProblems.NotPaused;
        running.Until = firstDay.AddDays(-1);
        Version++;
        return Result.Done;
    }

    /// <summary>A pause that hasn't begun yet is taken back, and is empty now.</summary>
    internal Result Forget(int pauseId, DateOnly today)
    {
        if (Pauses.Find(pause => pause.Id == pauseId) is not { } planned || planned.From <= today) return OnboardingProblems.NotPaused;
        planned.Until = planned.From.AddDays(-1);
        Version++;
        return Result.Done;
    }

    /// <summary>Another text for this person.</summary>
    internal Result Adapt(string yaml)
    {
        if (EndedOn is not null) return OnboardingProblems.Ended;
        AdaptedYaml = yaml;
        Version++;
        return Result.Done;
    }

    /// <summary>Follows a newer template version from now on.</summary>
    /// <param name="yaml">The merged text where the plan was adapted; null follows the version as it is.</param>
    internal Result TakeOver(int versionId, string? yaml)
    {
        if (EndedOn is not null) return OnboardingProblems.Ended;
        (VersionId, AdaptedYaml, LeftVersionId) = (versionId, yaml, null);
        Version++;
        return Result.Done;
    }

    /// <summary>The lead looked at a newer version and leaves the plan as it is.</summary>
    internal Result LeaveAside(int versionId)
    {
        LeftVersionId = versionId;
        Version++;
        return Result.Done;
    }

    internal Result End(DateOnly day, Actor lead)
    {
        if (EndedOn is not null) return OnboardingProblems.Ended;
        (EndedOn, EndedBy) = (day, lead.Id);
        Version++;
        return Result.Done;
    }

    /// <summary>A word to the newcomer, once a day at most; the lead's form is not stale by it.</summary>
    internal void Remind(DateOnly today, Actor mentor) => (RemindedOn, RemindedBy) = (today, mentor.Id);

    /// <summary>The pauses as days; one that still runs has lasted until today.</summary>
    public IReadOnlyList<DayRange> PausedDays(DateOnly today) =>
        DayRange.Joined(Pauses.Select(pause => pause.Until is { } until ? new DayRange(pause.From, until) : new DayRange(pause.From, pause.From > today ? pause.From : today)));

    /// <summary>The plan rests on that day.</summary>
    public bool RestsOn(DateOnly day) => Pauses.Exists(pause => pause.Days.Contains(day));
}

/// <summary>Patenmodell: who accompanies a newcomer from a day on.</summary>
public sealed class Mentoring
{
    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public required DateOnly From { get; init; }

    public required int MentorId { get; set; }

    public required int? DeputyId { get; set; }

    internal void Replace(Mentors mentors) => (MentorId, DeputyId) = (mentors.MentorId, mentors.DeputyId);
}

/// <summary>Days on which a plan rests; there is no field for a reason on purpose.</summary>
public sealed class PlanPause
{
    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while nobody knows.</summary>
    public DateOnly? Until { get; set; }

    public DayRange Days => new(From, Until ?? DateOnly.MaxValue);

    /// <summary>Taken back before it had a day.</summary>
    internal bool IsEmpty => Until < From;
}

/// <summary>A mentor and, where there is one, a deputy.</summary>
public sealed record Mentors(int MentorId, int? DeputyId);
