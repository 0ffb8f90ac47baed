using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Starts a new article with its first draft; readers see nothing of it until a revision is approved.</summary>
public sealed class StartArticle(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="slug">Null makes one from the title.</param>
    public async Task<Result<string>> RunAsync(string? slug, DraftInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        slug = string.IsNullOrWhiteSpace(slug) ? Slug.FromTitle(input.Fields.Title) : slug.Trim();
        if (!Slug.IsValid(slug)) return ArticleProblems.SlugInvalid;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the draft and the history line need the article's number
        var now = clock.GetUtcNow().UtcDateTime;
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is not null && !await IsEmptyAsync(db, article, ct)) return ArticleProblems.SlugTaken;
        if (article is null && await db.OldAddresses.AnyAsync(old => old.Slug == slug, ct)) return ArticleProblems.SlugTaken;
        if (article is null)
        {
            article = new Article { Slug = slug, CreatedAt = now, CreatedBy = actor.Id };
            db.Articles.Add(article);
            await db.SaveChangesAsync(ct);
        }

        var draft = Draft.Begin(article, baseNumber: 0);
        var text = input.Normalised();
        draft.Write(text.Fields, text.Markdown, actor, now);
        db.Drafts.Add(draft);
        DraftVersion.Keep(db, draft);
        await WorkingCopies.ForgetAsync(db, ArticleHistory.Kind, subjectId: 0, actor, ct);
        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Started);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return slug;
    }

    /// <summary>Begun once and given up: without this, a discarded first draft would take its Kennung with it for ever.</summary>
    private static async Task<bool> IsEmptyAsync(WikiDbContext db, Article article, CancellationToken ct) =>
        article.LastNumber == 0
        && !await db.Drafts.AnyAsync(d => d.ArticleId == article.Id, ct)
        && !await db.Revisions.AnyAsync(r => r.ArticleId == article.Id && r.State == RevisionState.InReview, ct);
}
