using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>
/// A plan with its reading, releases and signatures: everything competences and milestones are judged by. Loaded with a constant number of
/// SELECTs, whatever the number of plans.
/// </summary>
internal sealed class PlanFile(PlanState state, DateOnly today)
{
    private IReadOnlyList<RampWeek>? weeks;
    private IReadOnlyList<CompetenceState>? competences;
    private IReadOnlyList<MilestoneStanding>? milestones;

    public PlanState State => state;

    public OnboardingPlan Plan => state.Plan;

    public DateOnly Today => today;

    /// <summary>What the plan asks the person to read.</summary>
    public required IReadOnlyList<ReadingItem> Reading { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ReleaseRow> Releases { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<SignatureRow> Signatures { get; init; }

    /// <summary>Whose file it is being asked for.</summary>
    public required PlanSeat Seat { get; init; }

    public IReadOnlyList<RampWeek> Weeks => weeks ??= state.Weeks();

    public IReadOnlyList<CompetenceState> Competences => competences ??= CompetenceStates.Of(this);

    public IReadOnlyList<MilestoneStanding> Milestones => milestones ??= [.. state.Outline.Milestones.Select(milestone => MilestoneStandings.Of(this, milestone))];

    /// <summary>Null when neither the plan names it nor it was ever released.</summary>
    public CompetenceState? FindCompetence(string code) => Competences.FirstOrDefault(competence => competence.Code == code);

    public MilestoneStanding? FindMilestone(string code) => Milestones.FirstOrDefault(standing => standing.Milestone.Code == code);

    /// <param name="actor">Who asks; null for a job that asks for everybody.</param>
    public static async Task<IReadOnlyList<PlanFile>> LoadAsync(
        WikiDbContext db, IQueryable<OnboardingPlan> which, ParsedPlans parsed, Actor? actor, DateOnly today, CancellationToken ct)
    {
        var states = await PlanState.LoadAsync(db, which, parsed, today, ct);
        if (states.Count == 0) return [];

        var office = await OfficeSettings.LoadAsync(db, ct);
        return await OfAsync(db, states, await ReadingStates.OfAsync(db, [.. states.Select(state => state.Plan.PersonId).Distinct()], today, office.HolidayState, ct), actor, today, ct);
    }

    /// <summary>For whom plans and reading are at hand.</summary>
    /// <param name="items">What the people of the plans are to read, for a plan or not.</param>
    public static async Task<IReadOnlyList<PlanFile>> OfAsync(
        WikiDbContext db, IReadOnlyList<PlanState> states, IEnumerable<ReadingItem> items, Actor? actor, DateOnly today, CancellationToken ct)
    {
        var reading = items.ToLookup(item => item.PlanId ?? 0);
        var papers = await PlanPapers.LoadAsync(db, [.. states.Select(state => state.Plan.Id)], ct);
        return [.. states.Select(state => Of(state, [.. reading[state.Plan.Id]], papers, actor, today))];
    }

    /// <param name="reading">What the plan asks the person to read.</param>
    public static PlanFile Of(PlanState state, IReadOnlyList<ReadingItem> reading, PlanPapers papers, Actor? actor, DateOnly today) => new(state, today)
    {
        Reading = reading,
        Releases = [.. papers.Releases[state.Plan.Id]],
        Signatures = [.. papers.Signatures[state.Plan.Id]],
        Seat = actor is null ? new PlanSeat(false, false, false) : SeatOf(state, actor, today),
    };

    /// <summary>Holds the same, so that what was worked out from the one holds for the other.</summary>
    public bool IsSameAs(PlanFile other) =>
        ReferenceEquals(State, other.State) && Today == other.Today && Seat == other.Seat
        && Reading.SequenceEqual(other.Reading) && Releases.SequenceEqual(other.Releases) && Signatures.SequenceEqual(other.Signatures);

    /// <summary>For a verb: null when the plan doesn't exist, or this person may not see it, or can't sign in any more.</summary>
    public static async Task<PlanFile?> FindAsync(WikiDbContext db, int planId, ParsedPlans parsed, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Id == actor.Id && u.IsActive, ct)) return null;
        return (await LoadAsync(db, PlanAccess.Visible(db, actor, today).Where(plan => plan.Id == planId), parsed, actor, today, ct)).SingleOrDefault();
    }

    private static PlanSeat SeatOf(PlanState state, Actor actor, DateOnly today)
    {
        var (plan, mentoring) = (state.Plan, state.Plan.MentoringOn(today));
        var mentors = actor.May(Right.Mentor) && (mentoring.MentorId == actor.Id || mentoring.DeputyId == actor.Id);
        return new PlanSeat(plan.PersonId == actor.Id, mentors, plan.PersonId != actor.Id && actor.MayFor(Right.LeadOnboarding, plan.Team))
        {
            InCharge = mentors && plan.PersonId != actor.Id && state.Company.On(today) == actor.Id,
        };
    }
}
