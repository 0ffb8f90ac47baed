using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads what people have typed and not saved, each their own, and says who else is typing.</summary>
public sealed class WorkingCopies(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan StillWriting = TimeSpan.FromMinutes(10);

    /// <summary>The person's own copy; null when there is none or it is too old.</summary>
    /// <param name="slug">Null for an article that isn't started yet.</param>
    public async Task<TypedCopy?> FindAsync(string? slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return null;

        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-WorkingCopy.KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = db.Articles.Where(a => a.Slug == slug).Select(a => a.Id);
        return await db.WorkingCopies
            .Where(c => c.UserId == actor.Id && c.SavedAt >= oldest && (slug == null ? c.ArticleId == 0 : articles.Contains(c.ArticleId)))
            .Select(c => new TypedCopy(c.Form, c.SavedAt)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Others who typed into the same article's editor a moment ago, newest first.</summary>
    public async Task<IReadOnlyList<FellowWriter>> OthersAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        var since = clock.GetUtcNow().UtcDateTime - StillWriting;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from copy in db.WorkingCopies
            join article in db.Articles on copy.ArticleId equals article.Id
            join person in db.Users on copy.UserId equals person.Id
            where article.Slug == slug && copy.UserId != actor.Id && copy.SavedAt > since
            orderby copy.SavedAt descending
            select new FellowWriter(person.DisplayName, copy.SavedAt)).Take(5).ToListAsync(ct);
    }

    /// <summary>In the save that made it superfluous.</summary>
    internal static async Task ForgetAsync(WikiDbContext db, int articleId, Actor actor, CancellationToken ct)
    {
        var copy = await db.WorkingCopies.SingleOrDefaultAsync(c => c.UserId == actor.Id && c.ArticleId == articleId, ct);
        if (copy is not null) db.WorkingCopies.Remove(copy);
    }
}

/// <summary>What a person typed and didn't save.</summary>
/// <param name="Form">The editor's fields, JSON.</param>
public sealed record TypedCopy(string Form, DateTime SavedAt);

/// <summary>Somebody else at the same article.</summary>
public sealed record FellowWriter(string Name, DateTime At);
