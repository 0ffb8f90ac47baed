using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Lernnachweis: what a person read, heard and attended. For the person, the lead of the Fachstelle and who accompanies the person; no times, no comparison.</summary>
public sealed class LearningRecordQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <returns>Null for everybody whose business it isn't, and for a person who doesn't exist.</returns>
    public async Task<LearningRecord?> FindAsync(int personId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (personId != actor.Id && !await OwnPeople.Of(db, actor, Today.In(clock)).AnyAsync(u => u.Id == personId, ct)) return null;
        if (await db.Users.Where(u => u.Id == personId && !u.IsSystem).Select(u => u.DisplayName).SingleOrDefaultAsync(ct) is not { } name) return null;

        var read = await (
            from a in db.Acknowledgements
            where a.PersonId == personId
            join article in db.Articles on a.ArticleId equals article.Id
            join r in db.Revisions on a.RevisionId equals r.Id
            orderby a.On, a.Id
            select new ReadEntry(article.Slug, r.Fields.Title, r.Number!.Value, a.On)).ToListAsync(ct);
        var sessions = await (
            from p in db.Participations
            where p.PersonId == personId && p.Attended == true
            join s in db.InputSessions on p.SessionId equals s.Id
            orderby s.On, s.Id
            select new AttendedEntry(s.Id, s.Topic, s.On, s.Minutes, s.PlanKey)).ToListAsync(ct);
        var courses = await db.ExternalCourses.AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync(ct);
        return new LearningRecord(personId, name, Today.In(clock), read, sessions, [.. courses.Select(CourseRow.Of)]);
    }
}

/// <summary>A person's learning, oldest first.</summary>
public sealed record LearningRecord(
    int PersonId, string Name, DateOnly Today, IReadOnlyList<ReadEntry> Read, IReadOnlyList<AttendedEntry> Attended, IReadOnlyList<CourseRow> Courses);

/// <summary>A revision that was confirmed.</summary>
public sealed record ReadEntry(string Slug, string Title, int Number, DateOnly On);

/// <summary>A session somebody was at.</summary>
/// <param name="PlanKey">Key of the input in onboarding plans; empty when for none.</param>
public sealed record AttendedEntry(int SessionId, string Topic, DateOnly On, int Minutes, string PlanKey);
