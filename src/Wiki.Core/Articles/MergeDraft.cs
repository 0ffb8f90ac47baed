using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Saves a text that was put together from two as the draft; whoever wrote a part of either counts as its author.</summary>
public sealed class MergeDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="mine">What the person's own text had started from.</param>
    /// <param name="expectedVersion">The draft's version on the other side; 0 when there is no draft (any more).</param>
    /// <param name="baseNumber">The approved number the merged text builds on.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<Result<int>> RunAsync(
        string slug, MergeStart mine, int expectedVersion, int baseNumber, DraftInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed; // before anything of either text is read

        await using var db = await contexts.CreateDbContextAsync(ct);
        var opened =
            from version in db.DraftVersions
            join article in db.Articles on version.ArticleId equals article.Id
            where article.Slug == slug && version.Version == mine.Version
            select version.Contributors;
        var frozen =
            from r in db.Revisions
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == slug && r.Id == mine.RevisionId
            select r.Contributors;
        var authors = (await opened.AsNoTracking().ToListAsync(ct)).Concat(await frozen.AsNoTracking().ToListAsync(ct)).SelectMany(ids => ids).Distinct().ToList();
        return await SaveDraft.WriteAsync(
            db, slug, expectedVersion, baseNumber, input, authors, ArticleHistory.DraftMerged, actor, clock.GetUtcNow().UtcDateTime, ct,
            await db.Revisions.Where(r => r.Id == mine.RevisionId && db.Articles.Any(a => a.Id == r.ArticleId && a.Slug == slug)).Select(r => (int?)r.Id).SingleOrDefaultAsync(ct));
    }
}

/// <summary>What one side of a merge started from.</summary>
/// <param name="Version">The draft's version that was opened; 0 when there was none.</param>
/// <param name="BaseNumber">The approved number it was written on; 0 for none.</param>
/// <param name="RevisionId">A submitted text that came back while somebody else had begun the next draft; null otherwise.</param>
public sealed record MergeStart(int Version, int BaseNumber, int? RevisionId = null);
