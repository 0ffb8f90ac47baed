using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>Starts or stops watching an article or a Themenfeld; only the person knows. Twice is once.</summary>
public sealed class WatchArticle(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, bool on, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return InboxProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Articles.Where(a => a.Slug == slug && db.Revisions.Any(r => r.ArticleId == a.Id && r.State == RevisionState.Approved)).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        return found is { } id ? await SetAsync(db, id, "", on, actor, ct) : InboxProblems.NothingToWatch;
    }

    public async Task<Result> RunForTopicAsync(string topic, bool on, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return InboxProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var exists = await db.Topics.AnyAsync(t => t.Name == topic, ct) || await db.Watches.AnyAsync(w => w.Topic == topic, ct); // a closed one can still be left
        return exists && topic.Length > 0 ? await SetAsync(db, null, topic, on, actor, ct) : InboxProblems.NothingToWatch;
    }

    private async Task<Result> SetAsync(WikiDbContext db, int? articleId, string topic, bool on, Actor actor, CancellationToken ct)
    {
        var watch = await db.Watches.SingleOrDefaultAsync(w => w.UserId == actor.Id && w.ArticleId == articleId && w.Topic == topic, ct);
        if (on == watch is not null) return Result.Done;

        if (watch is not null) db.Watches.Remove(watch);
        else db.Watches.Add(new Watch { UserId = actor.Id, ArticleId = articleId, Topic = topic, Since = clock.GetUtcNow().UtcDateTime });
        return await db.SaveOrAsync(InboxProblems.Gone, ct);
    }
}
