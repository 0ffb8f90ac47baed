using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Sets up an input session or changes it.</summary>
public sealed class SaveInputSession(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="sessionId">Null for a new one.</param>
    /// <param name="version">As the form showed it; 0 for a new one.</param>
    /// <returns>The session's number.</returns>
    public async Task<Result<int>> RunAsync(int? sessionId, int version, InputSessionInput input, Actor actor, CancellationToken ct)
    {
        if (!InputSession.MayHold(actor)) return InputProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // articles and history need the session's number
        var session = sessionId is null ? new InputSession { Team = actor.Team, CreatedBy = actor.Id } : await db.InputSessions.SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null) return InputProblems.Gone;
        if (!session.IsHeldBy(actor)) return InputProblems.NotAllowed;
        if (session.CancelledAt is not null) return InputProblems.Cancelled;
        if (session.Version != version) return InputProblems.Stale;
        if (input.On < Today.Of(now) && input.On != session.On) return InputProblems.DayInPast; // a slip in what is over can still be mended

        var slugs = input.Articles.Distinct().ToList();
        var articles = await db.Articles.Where(a => slugs.Contains(a.Slug)).Select(a => new { a.Id, a.Slug }).ToListAsync(ct);
        var unknown = slugs.Except(articles.Select(a => a.Slug)).ToList();
        if (unknown.Count > 0) return InputProblems.UnknownArticles(unknown);

        session.Take(input, now);
        if (sessionId is null) db.InputSessions.Add(session);
        var saved = await db.SaveOrAsync(InputProblems.Stale, ct);
        if (!saved.Succeeded) return saved.Problem!; // not succeeded has a problem

        var before = await db.InputSessionArticles.Where(a => a.SessionId == session.Id).ToListAsync(ct);
        db.InputSessionArticles.RemoveRange(before.Where(old => articles.TrueForAll(a => a.Id != old.ArticleId)));
        db.InputSessionArticles.AddRange(articles.Where(a => !before.Exists(old => old.ArticleId == a.Id)).Select(a => new InputSessionArticle { SessionId = session.Id, ArticleId = a.Id }));
        HistoryWriter.Add(db, actor, now, OnboardingHistory.SessionKind, session.Id, session.Topic, OnboardingHistory.SessionSaved);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return session.Id;
    }
}
