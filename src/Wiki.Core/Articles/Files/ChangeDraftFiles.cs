using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Files;

/// <summary>What the verbs about a draft's files share: the right, the draft, one transaction, one line of record.</summary>
internal sealed class ChangeDraftFiles(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="change">Gets all lines of the draft; null as history says that nothing had to be done.</param>
    public async Task<Result> RunAsync(
        string slug, Actor actor, Func<WikiDbContext, int, List<DraftFile>, DateTime, Task<Result<FileLine?>>> change, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody submits the draft between question and save
        var found = await (from a in db.Articles join d in db.Drafts on a.Id equals d.ArticleId where a.Slug == slug select new { a.Id, d.Fields.Title })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return await db.Articles.AnyAsync(a => a.Slug == slug, ct) ? ArticleProblems.NoDraft : ArticleProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var files = await db.DraftFiles.Where(f => f.ArticleId == found.Id).OrderBy(f => f.Name).ToListAsync(ct);
        var changed = await change(db, found.Id, files, now);
        if (!changed.Succeeded) return changed.ToResult();
        if (changed.Value is not { } line) return Result.Done;

        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, found.Id, found.Title, line.Verb, changes: [new FieldChange("Datei", line.Old, line.New)]);
        var saved = await db.SaveOrAsync(ArticleProblems.StaleDraft, ct);
        if (!saved.Succeeded) return saved;

        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}

/// <summary>What the record says about a change of a file.</summary>
internal sealed record FileLine(string Verb, string? Old, string? New);
