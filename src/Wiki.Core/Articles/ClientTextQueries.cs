using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Articles;

/// <summary>Reads what of an article may leave the house; asks for nothing else, so that nothing else can get out.</summary>
public sealed class ClientTextQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Null when the article doesn't exist or nothing of it applies on that day.</summary>
    public async Task<ClientText?> FindAsync(string slug, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from r in db.Revisions.ValidOn(day)
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == slug
            select new ClientText(
                slug, r.Fields.Title, r.Number!.Value, r.ValidFrom!.Value, r.Confirmation != null ? r.Confirmation.LegalAsOf : r.Fields.LegalAsOf, r.Hash,
                r.Body.ShortAnswerHtml, r.Body.ClientHtml, r.Body.PlainLanguageHtml, article.Lock != null)).AsNoTracking().FirstOrDefaultAsync(ct);
        return found is { IsLocked: true } ? found.WithoutText() : found;
    }
}
