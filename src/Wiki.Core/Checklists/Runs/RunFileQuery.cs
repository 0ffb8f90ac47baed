using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// The three questions behind every page and verb of a run, compiled once: translating them anew costs more than SQLite needs to answer.
/// A compiled question keeps for good whether it tracks, so there are two of each.
/// </summary>
internal sealed class RunFileQuery
{
    private readonly Func<WikiDbContext, int, CancellationToken, Task<FoundRun?>> run;
    private readonly Func<WikiDbContext, int, IAsyncEnumerable<ItemAnswer>> answers;
    private readonly Func<WikiDbContext, int, IAsyncEnumerable<RunDocument>> documents;

    private RunFileQuery(
        Func<WikiDbContext, int, CancellationToken, Task<FoundRun?>> run, Func<WikiDbContext, int, IAsyncEnumerable<ItemAnswer>> answers,
        Func<WikiDbContext, int, IAsyncEnumerable<RunDocument>> documents) => (this.run, this.answers, this.documents) = (run, answers, documents);

    /// <summary>For pages.</summary>
    public static RunFileQuery Untracked { get; } = new(
        EF.CompileAsyncQuery((WikiDbContext db, int runId, CancellationToken ct) => (
            from run in db.ChecklistRuns
            where run.Id == runId
            join checklist in db.Checklists on run.ChecklistId equals checklist.Id
            join version in db.TemplateVersions on run.VersionId equals version.Id
            select new FoundRun(run, checklist.Slug, version.Number!.Value)).AsNoTracking().SingleOrDefault()), // runs begin on approved versions
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.ItemAnswers.Where(a => a.RunId == runId).AsNoTracking()),
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.RunDocuments.Where(d => d.RunId == runId).AsNoTracking()));

    /// <summary>For verbs.</summary>
    public static RunFileQuery Tracked { get; } = new(
        EF.CompileAsyncQuery((WikiDbContext db, int runId, CancellationToken ct) => (
            from run in db.ChecklistRuns
            where run.Id == runId
            join checklist in db.Checklists on run.ChecklistId equals checklist.Id
            join version in db.TemplateVersions on run.VersionId equals version.Id
            select new FoundRun(run, checklist.Slug, version.Number!.Value)).AsTracking().SingleOrDefault()), // as above
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.ItemAnswers.Where(a => a.RunId == runId).AsTracking()),
        EF.CompileAsyncQuery((WikiDbContext db, int runId) => db.RunDocuments.Where(d => d.RunId == runId).AsTracking()));

    public Task<FoundRun?> FindAsync(WikiDbContext db, int runId, CancellationToken ct) => run(db, runId, ct);

    public Task<List<ItemAnswer>> AnswersAsync(WikiDbContext db, int runId, CancellationToken ct) => ListAsync(answers(db, runId), ct);

    public Task<List<RunDocument>> DocumentsAsync(WikiDbContext db, int runId, CancellationToken ct) => ListAsync(documents(db, runId), ct);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(ct)) list.Add(row);
        return list;
    }
}

/// <summary>A run with what its checklist and version are called.</summary>
internal sealed record FoundRun(ChecklistRun Run, string Slug, int Number);
