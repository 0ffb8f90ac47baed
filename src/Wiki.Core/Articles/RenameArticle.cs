using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Gives an article another Kennung; the old address and links to it lead to the new one for ever.</summary>
public sealed class RenameArticle(IDbContextFactory<WikiDbContext> contexts, AddressBook addresses, SearchIndex index, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, string newSlug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Rename)) return ArticleProblems.NotAllowed;
        newSlug = newSlug.Trim();
        if (!Slug.IsValid(newSlug)) return ArticleProblems.SlugInvalid;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody takes the address between question and save
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return ArticleProblems.Gone;
        var known = await ArticleTeam.OfAsync(db, article, ct);
        if (!known.IsLedBy(actor, Right.Rename)) return ArticleProblems.OtherTeam;
        if (newSlug == slug) return ArticleProblems.SameSlug;
        if (await db.Articles.AnyAsync(a => a.Slug == newSlug, ct)) return ArticleProblems.SlugTaken;

        var formerly = await db.OldAddresses.SingleOrDefaultAsync(old => old.Slug == newSlug, ct);
        if (formerly is not null && formerly.ArticleId != article.Id) return ArticleProblems.SlugTaken;
        if (formerly is not null) db.OldAddresses.Remove(formerly); // back to a name it had before

        var now = clock.GetUtcNow().UtcDateTime;
        db.OldAddresses.Add(new OldAddress { Slug = slug, ArticleId = article.Id, EndedBy = actor.Id, EndedAt = now });
        article.Slug = newSlug;
        await MoveLinksAsync(db, slug, newSlug, ct);
        await RecordCitations.RenameAsync(db, CitingKind.Article, article.Id, known.Title, $"/artikel/{newSlug}", ct);
        HistoryWriter.Add(
            db, actor, now, ArticleHistory.Kind, article.Id, known.Title, ArticleHistory.Renamed, changes: [new FieldChange("Kennung", slug, newSlug)]);
        SearchChange.Add(db, ArticleHistory.Kind, slug, now);
        SearchChange.Add(db, ArticleHistory.Kind, newSlug, now);
        var saved = await db.SaveOrAsync(ArticleProblems.SlugTaken, ct);
        if (!saved.Succeeded) return saved;

        await transaction.CommitAsync(ct);
        addresses.Invalidate();
        await index.ApplyPendingAsync(ct);
        return Result.Done;
    }

    /// <summary>Texts keep the words they were approved with; who links where is derived and follows the article.</summary>
    private static async Task MoveLinksAsync(WikiDbContext db, string slug, string newSlug, CancellationToken ct)
    {
        var there = await db.ArticleLinks.Where(link => link.TargetSlug == newSlug).Select(link => link.RevisionId).ToListAsync(ct);
        foreach (var link in await db.ArticleLinks.Where(link => link.TargetSlug == slug).ToListAsync(ct))
        {
            db.ArticleLinks.Remove(link);
            if (!there.Contains(link.RevisionId)) db.ArticleLinks.Add(new ArticleLink { RevisionId = link.RevisionId, TargetSlug = newSlug });
        }
    }
}
