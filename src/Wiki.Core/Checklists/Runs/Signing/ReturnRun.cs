using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Gives a submitted run back to its editor with the code of the reason; the run is open again.</summary>
public sealed class ReturnRun(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, ReturnReason? reason, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run is { State: RunState.Returned, Submission.ReturnedBy: { } before } && before == actor.Id) return Result.Done; // the second click finds it done, and who gave it back has no access any more
        var now = clock.GetUtcNow().UtcDateTime;
        if (run is null || await run.AccessAsync(db, actor, now, ct) == RunAccess.None) return RunProblems.Gone;
        if (run.State != RunState.Submitted || run.Submission is null) return SigningProblems.NotSubmitted;
        if (run.IsOwn(actor)) return SigningProblems.OwnSubmission;
        if (reason is not { } why || !Enum.IsDefined(why)) return SigningProblems.ReasonMissing;
        if (run.Version != expectedVersion) return RunProblems.Overtaken;

        run.Submission.Return(why, actor.Id, now);
        run.Reopen(RunState.Returned, now);
        RunHistory.Add(db, runId, RunHistory.Returned, actor, now);
        return await db.SaveOrAsync(RunProblems.Overtaken, ct);
    }
}
