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
        if (await db.Articles.AnyAsync(a => a.Slug == slug, ct)) return ArticleProblems.SlugTaken;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the draft and the history line need the article's number
        var article = new Article { Slug = slug, CreatedAt = now, CreatedBy = actor.Id };
        db.Articles.Add(article);
        var taken = await db.SaveOrAsync(ArticleProblems.SlugTaken, ct);
        if (!taken.Succeeded) return taken.Problem!; // not succeeded has a problem

        var draft = new Draft { ArticleId = article.Id, BaseNumber = 0 };
        var text = input.Normalised();
        draft.Write(text.Fields, text.Markdown, actor, now);
        db.Drafts.Add(draft);
        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Started);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return slug;
    }
}
