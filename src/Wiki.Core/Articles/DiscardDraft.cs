using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Throws a draft away. Its text and Angaben go into the history line, so that nothing is ever lost.</summary>
public sealed class DiscardDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int expectedVersion, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (from d in db.Drafts join a in db.Articles on d.ArticleId equals a.Id where a.Slug == slug select new { Draft = d, Article = a })
            .SingleOrDefaultAsync(ct);
        if (found is null) return ArticleProblems.NoDraft;
        var draft = found.Draft;
        if (draft.Version != expectedVersion) return ArticleProblems.StaleDraft;

        found.Article.EndDraft(draft);
        var files = await ArticleFiles.EndAsync(db, draft.ArticleId, ct);
        db.Drafts.Remove(draft);
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, ArticleHistory.Kind, draft.ArticleId, draft.Fields.Title, ArticleHistory.DraftDiscarded,
            changes:
            [
                new FieldChange("Text", draft.Markdown, null), .. FieldChanges.Between(draft.Fields, new ArticleFields()),
                .. files.Where(file => file.RemovedAt is null).Select(file => new FieldChange("Datei", file.Name, null)),
            ]);
        return await db.SaveOrAsync(ArticleProblems.StaleDraft, ct);
    }
}
