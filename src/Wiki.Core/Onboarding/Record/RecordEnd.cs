using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Record;

/// <summary>
/// When a learning record ends: twelve months after the onboarding was over. Over is a plan on the day its lead ended it, and one nobody ended
/// with its last day, when the last milestone is due. Whoever changed into another plan keeps everything until that one is over.
/// </summary>
/// <param name="PlanIds">All plans of the person.</param>
/// <param name="OverOn">The last day of the onboarding: what is dated later belongs to ordinary work.</param>
internal sealed record RecordEnd(int PersonId, IReadOnlyList<int> PlanIds, DateOnly OverOn)
{
    public const int Months = 12;

    /// <summary>Days before it on which person and lead are told.</summary>
    public const int WarningDays = 30;

    public DateOnly DeleteOn => OverOn.AddMonths(Months);

    /// <summary>Records that end up to and including the day; a few SELECTs, mostly about nobody.</summary>
    public static async Task<IReadOnlyList<RecordEnd>> LoadAsync(WikiDbContext db, ParsedPlans parsed, DateOnly until, DateOnly today, CancellationToken ct)
    {
        var over = until.AddMonths(-Months);
        var old = db.OnboardingPlans.Where(p => p.StartsOn <= over && (p.EndedOn == null || p.EndedOn <= over));
        var people = await db.OnboardingPlans.Where(p => old.Any(o => o.PersonId == p.PersonId) && !db.OnboardingPlans.Any(o => o.PersonId == p.PersonId && (o.StartsOn > over || o.EndedOn > over)))
            .Select(p => p.PersonId).Distinct().ToListAsync(ct);
        return people.Count == 0 ? [] : [.. (await OfAsync(db, parsed, people, today, ct)).Where(end => end.DeleteOn <= until)];
    }

    /// <summary>When the records of these people end; nobody without a plan is among them.</summary>
    public static async Task<IReadOnlyList<RecordEnd>> OfAsync(WikiDbContext db, ParsedPlans parsed, IReadOnlyCollection<int> people, DateOnly today, CancellationToken ct) =>
        [.. (await PlanState.LoadAsync(db, db.OnboardingPlans.Where(p => people.Contains(p.PersonId)), parsed, today, ct)).GroupBy(state => state.Plan.PersonId).Select(Of)];

    public static RecordEnd Of(IGrouping<int, PlanState> states) =>
        new(states.Key, [.. states.Select(state => state.Plan.Id)], states.Max(state => state.Plan.EndedOn ?? state.Calendar.End));
}
