using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// The three questions behind every page and verb of a run, compiled once: translating them anew costs more than SQLite needs to answer.
/// A compiled question keeps for good whether it tracks; answers and documents never are, who changes one attaches it.
/// </summary>
internal static class RunFileQuery
{
    private static readonly Func<WikiDbContext, int, CancellationToken, Task<ChecklistRun?>> Untracked =
        EF.CompileAsyncQuery((WikiDbContext db, int runId, CancellationToken ct) => db.ChecklistRuns.AsNoTracking().SingleOrDefault(run => run.Id == runId));

    private static readonly Func<WikiDbContext, int, CancellationToken, Task<ChecklistRun?>> Tracked =
        EF.CompileAsyncQuery((WikiDbContext db, int runId, CancellationToken ct) => db.ChecklistRuns.AsTracking().SingleOrDefault(run => run.Id == runId));

    private static readonly Func<WikiDbContext, int, IAsyncEnumerable<ItemAnswer>> Answers =
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.ItemAnswers.Where(a => a.RunId == runId).AsNoTracking());

    private static readonly Func<WikiDbContext, int, IAsyncEnumerable<RunDocument>> Documents =
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.RunDocuments.Where(d => d.RunId == runId).AsNoTracking());

    public static Task<ChecklistRun?> FindAsync(WikiDbContext db, int runId, bool tracked, CancellationToken ct) => (tracked ? Tracked : Untracked)(db, runId, ct);

    public static Task<List<ItemAnswer>> AnswersAsync(WikiDbContext db, int runId, CancellationToken ct) => ListAsync(Answers(db, runId), ct);

    public static Task<List<RunDocument>> DocumentsAsync(WikiDbContext db, int runId, CancellationToken ct) => ListAsync(Documents(db, runId), ct);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(ct)) list.Add(row);
        return list;
    }
}
