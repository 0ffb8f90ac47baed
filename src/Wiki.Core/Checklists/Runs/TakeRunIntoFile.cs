using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Notes that the signed print is in the case file; with that the Vermerk is destroyed.</summary>
public sealed class TakeRunIntoFile(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run is null || run.AccessOf(actor) != RunAccess.Work) return RunProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var hadNote = run.EncryptedNote is not null;
        var taken = run.TakeIntoFile(expectedVersion, now);
        if (!taken.Succeeded) return taken;
        RunHistory.Add(db, runId, RunHistory.TakenIntoFile, actor, now);
        if (hadNote) RunHistory.Add(db, runId, RunHistory.NoteDestroyed, actor, now);
        return await db.SaveOrAsync(RunProblems.Overtaken, ct);
    }
}
