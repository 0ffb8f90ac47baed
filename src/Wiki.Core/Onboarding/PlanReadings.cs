using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Keeps the reading a plan asks for as the plan says today: new items, due dates, and what it no longer names.</summary>
internal static class PlanReadings
{
    private const string Why = "Einarbeitungsplan";

    /// <summary>Goes into the verb's own save.</summary>
    public static async Task SyncAsync(WikiDbContext db, OnboardingPlan plan, PlanOutline outline, Actor actor, DateTime now, CancellationToken ct)
    {
        var today = Today.Of(now);
        var state = (await OfficeSettings.LoadAsync(db, ct)).HolidayState;
        var calendar = new PlanCalendar(outline, plan.StartsOn, plan.PausedDays(today), state);
        var slugs = outline.Articles().ToList();
        var articles = await db.Articles.Where(a => slugs.Contains(a.Slug) && a.Retirement == null).Select(a => new { a.Slug, a.Id }).ToDictionaryAsync(a => a.Slug, a => a.Id, ct);
        List<NewReading> wanted = [.. Due(outline, calendar).Where(due => articles.ContainsKey(due.Slug)).Select(due =>
            new NewReading(plan.PersonId, articles[due.Slug], due.Days.ReadingDue, Why) { Plan = new PlanReading(plan.Id, due.Days.Phase.Code) })];
        await AssignReading.AddAsync(db, wanted, actor, now, ct);

        var kept = wanted.ConvertAll(reading => reading.ArticleId);
        foreach (var row in await db.ReadingAssignments.Where(a => a.PlanId == plan.Id && a.WithdrawnAt == null && !kept.Contains(a.ArticleId)).ToListAsync(ct))
        {
            if (!await db.Articles.AnyAsync(a => a.Id == row.ArticleId && a.Retirement != null, ct)) row.Withdraw(actor, now); // a retired one says so itself
        }
    }

    /// <summary>Every article once; what only a competence asks for is due with the last phase.</summary>
    private static IEnumerable<(string Slug, PhaseDays Days)> Due(PlanOutline outline, PlanCalendar calendar)
    {
        var phases = calendar.Phases.SelectMany(days => days.Phase.Reading.Select(slug => (Slug: slug, Days: days))).ToList();
        var rest = outline.Articles().Except(phases.Select(due => due.Slug)).Select(slug => (slug, calendar.Phases[^1]));
        return [.. phases, .. rest];
    }
}
