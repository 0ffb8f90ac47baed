using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Takes an old revision as the text of a new draft; it goes through review like any other.</summary>
public sealed class RestoreRevision(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int revisionId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return ArticleProblems.Gone;
        if (await db.Drafts.AnyAsync(d => d.ArticleId == article.Id, ct)) return ArticleProblems.DraftExists;

        var old = await db.Revisions.AsNoTracking().Include(r => r.Body)
            .SingleOrDefaultAsync(r => r.Id == revisionId && r.ArticleId == article.Id, ct);
        if (old is null) return ArticleProblems.NoSuchRevision;

        var now = clock.GetUtcNow().UtcDateTime;
        var draft = Draft.Begin(article, await db.Revisions.NewestNumberAsync(article.Id, Today.Of(now), ct));
        draft.Contributors.AddRange(old.Contributors); // who wrote the words stays out of their approval, whoever fetched them back
        draft.Write(old.Fields with { ValidFrom = null, ChangeNote = "" }, old.Body.Markdown, actor, now);
        db.Drafts.Add(draft);
        await ArticleFiles.BeginAsync(db, article.Id, old.Id, ct);
        DraftVersion.Keep(db, draft);
        HistoryWriter.Add(
            db, actor, now, ArticleHistory.Kind, article.Id, old.Fields.Title, ArticleHistory.Restored,
            changes: [new FieldChange("Fassung", old.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), "Entwurf")]);
        return await db.SaveOrAsync(ArticleProblems.DraftExists, ct);
    }
}
