using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Ends a run without a decision; the Vermerk goes at once, the rest with the nightly deletion.</summary>
public sealed class AbandonRun(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, AbandonReason reason, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run is null || run.AccessOf(actor) != RunAccess.Work) return RunProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var hadNote = run.EncryptedNote is not null;
        var ended = run.Abandon(reason, expectedVersion, now);
        if (!ended.Succeeded) return ended;
        RunHistory.Add(db, runId, RunHistory.Abandoned, actor, now);
        if (hadNote) RunHistory.Add(db, runId, RunHistory.NoteDestroyed, actor, now);
        return await db.SaveOrAsync(RunProblems.Overtaken, ct);
    }
}
