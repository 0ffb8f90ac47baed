using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Saves a checklist that was put together from two texts as the draft; whoever wrote a part of either counts as its author.</summary>
public sealed class MergeTemplateDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="mine">What the person's own text had started from.</param>
    /// <param name="expectedVersion">The draft's version on the other side; 0 when there is no draft (any more).</param>
    /// <param name="baseNumber">The approved number the merged text builds on.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<Result<int>> RunAsync(
        string slug, MergeStart mine, int expectedVersion, int baseNumber, TemplateInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed; // before anything of either text is read

        await using var db = await contexts.CreateDbContextAsync(ct);
        var opened =
            from version in db.TemplateDraftVersions
            join checklist in db.Checklists on version.ChecklistId equals checklist.Id
            where checklist.Slug == slug && version.Version == mine.Version
            select version.Contributors;
        var authors = (await opened.AsNoTracking().ToListAsync(ct)).SelectMany(ids => ids).Distinct().ToList();
        return await SaveTemplateDraft.WriteAsync(
            db, slug, expectedVersion, baseNumber, input, authors, ArticleHistory.DraftMerged, actor, clock.GetUtcNow().UtcDateTime, ct);
    }
}
