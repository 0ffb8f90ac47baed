using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Takes a submission back before anybody has signed it: the run is open again.</summary>
public sealed class RecallRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null || file.Run.AccessOf(actor) == RunAccess.None) return RunProblems.Gone;
        if (file.Run.AccessOf(actor) != RunAccess.Work) return SigningProblems.NotYours;
        if (file.Run.State != RunState.Submitted) return SigningProblems.NotSubmitted;
        if (file.Run.Version != expectedVersion) return RunProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        (file.Run.Submission, file.Run.Signature) = (null, null);
        var decision = file.Run.Decision;
        file.Assess(now);
        file.Run.Decision = decision?.Deviation is null ? null : decision; // the answers are the same
        RunHistory.Add(db, runId, RunHistory.Recalled, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
