using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>Reads the overview of the Fachstelle a person leads, with a constant number of SELECTs; kept while nobody commits anything.</summary>
public sealed class LeadQueries(IDbContextFactory<WikiDbContext> contexts, KeptPlans plans, ReadingBoard reading, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int MostArticles = 10;

    /// <summary>What people have to read is itself known from memory and may be some seconds old; no answer outlives that.</summary>
    private const int Seconds = 15;

    private readonly KeptWhileUnchanged<(int Lead, string Team, DateOnly Day, long Moment), LeadOverview> kept = new(folder, clock, 200);

    /// <summary>Null for whoever leads no Fachstelle.</summary>
    public async Task<LeadOverview?> FindAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding) || actor.Team.Length == 0) return null;

        var today = Today.In(clock);
        var key = (actor.Id, actor.Team, today, Moment: clock.GetUtcNow().ToUnixTimeSeconds() / Seconds);
        var current = kept.Current;
        if (current.TryGetValue(key, out var known)) return known;

        var overview = await LoadAsync(actor, today, ct);
        kept.Keep(current, key, overview);
        return overview;
    }

    public void Dispose() => kept.Dispose();

    private async Task<LeadOverview> LoadAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var led = db.OnboardingPlans.Where(p => p.Team == actor.Team && p.EndedOn == null && p.PersonId != actor.Id);
        var states = await plans.StatesAsync(db, led, today, ct);
        var newest = await OnboardingQueries.NewestAsync(db, states, ct);
        var items = await reading.OfAsync([.. states.Select(state => state.Plan.PersonId)], ct);
        var rows = states.Select(state => new LedPlan(
                OnboardingQueries.Row(state, newest, today), OnboardingQueries.PersonOf(state, state.Company.On(today)), ReadingCount.Of(items[state.Plan.PersonId], today)))
            .OrderBy(plan => GermanText.SortKey(plan.Row.Person.Name), StringComparer.Ordinal);
        return new LeadOverview(today, [.. rows], Stuck(items.Values.SelectMany(list => list), today));
    }

    private static IReadOnlyList<StuckArticle> Stuck(IEnumerable<ReadingItem> items, DateOnly today) =>
    [
        .. items.Where(item => item.Status is not (ReadingStatus.Retired or ReadingStatus.Waiting)).GroupBy(item => item.ArticleId)
            .Select(group => new StuckArticle(group.First().Slug, group.First().Title, group.Count(item => item.IsOverdue(today)), group.Count()))
            .Where(article => article.Late > 0)
            .OrderByDescending(article => article.Late).ThenBy(article => article.Title, StringComparer.Ordinal).Take(MostArticles),
    ];
}
