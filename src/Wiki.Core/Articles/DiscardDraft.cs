using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Throws a draft away. Its text goes into the history line, so that nothing is ever lost.</summary>
public sealed class DiscardDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int expectedVersion, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var draft = await (from d in db.Drafts join a in db.Articles on d.ArticleId equals a.Id where a.Slug == slug select d).SingleOrDefaultAsync(ct);
        if (draft is null) return ArticleProblems.NoDraft;
        if (draft.Version != expectedVersion) return ArticleProblems.StaleDraft;

        db.Drafts.Remove(draft);
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, ArticleHistory.Kind, draft.ArticleId, draft.Fields.Title, ArticleHistory.DraftDiscarded,
            changes: [new FieldChange("Text", draft.Markdown, null)]);
        return await db.SaveOrAsync(ArticleProblems.StaleDraft, ct);
    }
}
