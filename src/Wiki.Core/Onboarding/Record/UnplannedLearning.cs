using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Record;

/// <summary>
/// Learning data of people without an onboarding plan has no last milestone to count from: each entry goes twelve months after its own day, and
/// everything twelve months after the person was deactivated. The newest confirmation of reading that still runs stays: without it the text would
/// have to be read again. So does reading that still waits.
/// </summary>
internal static class UnplannedLearning
{
    /// <summary>Without a save of its own; belongs into the verb's transaction.</summary>
    /// <returns>How many entries went.</returns>
    public static async Task<int> DeleteAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var last = today.AddMonths(-RecordEnd.Months);
        var end = Today.StartOf(last.AddDays(1));
        var people = db.Users.Where(u => !db.OnboardingPlans.Any(p => p.PersonId == u.Id));
        var gone = people.Where(u => !u.IsActive && db.History.Where(h => h.SubjectKind == PeopleHistory.Kind && h.SubjectId == u.Id && h.Verb == PeopleHistory.Deactivated).Max(h => (DateTime?)h.At) < end)
            .Select(u => u.Id);
        var all = people.Select(u => u.Id);

        var retired = db.Articles.Where(article => article.Retirement != null && article.Retirement.At < end).Select(article => article.Id);

        var deleted = await db.ReadingAssignments.Where(a => gone.Contains(a.PersonId) || (all.Contains(a.PersonId) && (a.WithdrawnAt < end || retired.Contains(a.ArticleId)))).ExecuteDeleteAsync(ct);
        deleted += await db.Acknowledgements.Where(a => gone.Contains(a.PersonId) || (all.Contains(a.PersonId) && a.On <= last && !Stands(db).Contains(a.Id))).ExecuteDeleteAsync(ct);
        deleted += await db.Participations.Where(p => all.Contains(p.PersonId) && (gone.Contains(p.PersonId) || db.InputSessions.Any(s => s.Id == p.SessionId && s.On <= last))).ExecuteDeleteAsync(ct);
        return deleted + await db.ExternalCourses.Where(c => gone.Contains(c.PersonId) || (all.Contains(c.PersonId) && c.On <= last)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The newest confirmation of everything that is still to be kept up with.</summary>
    private static IQueryable<int> Stands(WikiDbContext db) => db.Acknowledgements
        .Where(a => db.ReadingAssignments.Any(r => r.PersonId == a.PersonId && r.ArticleId == a.ArticleId && r.WithdrawnAt == null)
            && db.Articles.Any(article => article.Id == a.ArticleId && article.Retirement == null)
            && !db.Acknowledgements.Any(newer => newer.PersonId == a.PersonId && newer.ArticleId == a.ArticleId && newer.Id > a.Id))
        .Select(a => a.Id);
}
