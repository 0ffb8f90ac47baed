using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Reads input sessions: everybody sees what takes place, the holder who comes.</summary>
public sealed class InputQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const int MostPast = 50;

    public async Task<InputList> ListAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var coming = await Rows(db, db.InputSessions.Where(s => s.On >= today).OrderBy(s => s.On).ThenBy(s => s.StartsAt).ThenBy(s => s.Id), actor).ToListAsync(ct);
        var past = await Rows(db, db.InputSessions.Where(s => s.On < today && s.CancelledAt == null).OrderByDescending(s => s.On).ThenByDescending(s => s.Id).Take(MostPast), actor).ToListAsync(ct);
        var courses = await db.ExternalCourses.AsNoTracking().Where(c => c.PersonId == actor.Id).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).ToListAsync(ct);
        return new InputList(today, InputSession.MayHold(actor), coming, past, [.. courses.Select(CourseRow.Of)]);
    }

    /// <summary>One session; null when there is none.</summary>
    public async Task<InputDetail?> FindAsync(int sessionId, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = await db.InputSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null) return null;

        var articles = await (
            from link in db.InputSessionArticles
            where link.SessionId == sessionId
            join article in db.Articles on link.ArticleId equals article.Id
            orderby article.Slug
            select new SessionArticle(article.Slug, db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved && r.ValidFrom <= today)
                .OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.Number).Select(r => r.Fields.Title).FirstOrDefault() ?? article.Slug)).ToListAsync(ct);
        var mine = await db.Participations.AsNoTracking().SingleOrDefaultAsync(p => p.SessionId == sessionId && p.PersonId == actor.Id, ct);
        var holder = await db.Users.Where(u => u.Id == session.CreatedBy).Select(u => u.DisplayName).SingleAsync(ct);
        var team = await db.Teams.Where(t => t.Code == session.Team).Select(t => t.Name).FirstOrDefaultAsync(ct) ?? session.Team;
        return new InputDetail(
            session.Id, session.Uid, session.Version, session.Topic, session.On, session.StartsAt, session.Minutes, session.Place, session.PlanKey, team, holder, session.ChangedAt,
            session.CancelledAt is not null, articles, session.Materials, mine is not null, mine?.Attended, session.On < today, session.On <= today,
            session.IsHeldBy(actor) ? await PeopleAsync(db, sessionId, actor, today, ct) : null);
    }

    private static IQueryable<InputRow> Rows(WikiDbContext db, IQueryable<InputSession> sessions, Actor actor) =>
        sessions.Select(s => new InputRow(
            s.Id, s.Topic, s.On, s.StartsAt, s.Minutes, s.Place, s.CancelledAt != null,
            db.Participations.Any(p => p.SessionId == s.Id && p.PersonId == actor.Id),
            db.Participations.Where(p => p.SessionId == s.Id && p.PersonId == actor.Id).Select(p => p.Attended).FirstOrDefault()));

    /// <summary>Who registered or was there, and whom the holder may add, by name.</summary>
    private static async Task<IReadOnlyList<SessionPerson>> PeopleAsync(WikiDbContext db, int sessionId, Actor actor, DateOnly today, CancellationToken ct)
    {
        var registered = await (
            from p in db.Participations
            where p.SessionId == sessionId
            join person in db.Users on p.PersonId equals person.Id
            select new { person.Id, person.DisplayName, person.SortKey, p.Attended }).ToListAsync(ct);
        var own = await OwnPeople.Of(db, actor, today).Select(u => new { u.Id, u.DisplayName, u.SortKey }).ToListAsync(ct);
        return
        [
            .. registered.OrderBy(p => p.SortKey, StringComparer.Ordinal).Select(p => new SessionPerson(p.Id, p.DisplayName, true, p.Attended)),
            .. own.Where(p => !registered.Exists(r => r.Id == p.Id)).OrderBy(p => p.SortKey, StringComparer.Ordinal).Select(p => new SessionPerson(p.Id, p.DisplayName, false, null)),
        ];
    }
}

/// <summary>All sessions, and one's own courses elsewhere.</summary>
public sealed record InputList(DateOnly Today, bool MayHold, IReadOnlyList<InputRow> Coming, IReadOnlyList<InputRow> Past, IReadOnlyList<CourseRow> Courses);

/// <param name="Registered">This reader wants to come, or was there.</param>
/// <param name="Attended">Null until the holder has said who was there.</param>
public sealed record InputRow(int Id, string Topic, DateOnly On, TimeOnly StartsAt, int Minutes, string Place, bool IsCancelled, bool Registered, bool? Attended);

/// <summary>A session in full.</summary>
/// <param name="People">Null for everybody but who holds it.</param>
public sealed record InputDetail(
    int Id, string Uid, int Version, string Topic, DateOnly On, TimeOnly StartsAt, int Minutes, string Place, string PlanKey, string TeamName, string Holder, DateTime ChangedAt,
    bool IsCancelled, IReadOnlyList<SessionArticle> Articles, IReadOnlyList<Material> Materials, bool Registered, bool? Attended, bool IsOver, bool HasBegun,
    IReadOnlyList<SessionPerson>? People);

/// <summary>An article a session is about.</summary>
public sealed record SessionArticle(string Slug, string Title);

/// <param name="Registered">False for somebody the holder may add.</param>
public sealed record SessionPerson(int PersonId, string Name, bool Registered, bool? Attended);

/// <summary>A course elsewhere.</summary>
public sealed record CourseRow(int Id, string Title, string Provider, DateOnly On, bool HasCertificate)
{
    internal static CourseRow Of(ExternalCourse course) => new(course.Id, course.Title, course.Provider, course.On, course.HasCertificate);
}
