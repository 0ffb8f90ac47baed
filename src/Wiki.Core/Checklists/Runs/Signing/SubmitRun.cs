using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Lays a run before somebody who may sign it, because the editor may not or would rather not alone.</summary>
public sealed class SubmitRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, int toId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // no answer and no rule comes in between
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null || file.Run.AccessOf(actor) != RunAccess.Work) return RunProblems.Gone;
        var run = file.Run;
        if (run.State == RunState.Submitted && run.Submission?.By == actor.Id && run.Submission.To == toId) return Result.Done; // the second click finds it done
        if (!run.IsOpen) return RunProblems.Closed;
        if (run.Version != expectedVersion) return RunProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        var ready = await SigningCase.ReadyAsync(db, file, now, ct);
        if (!ready.Succeeded) return ready.Problem!; // not succeeded has a problem
        var answer = await AuthorityQueries.MaySignAsync(db, ready.Value.Request, actor, now, ct);
        if (answer.Signers.All(signer => signer.Id != toId)) return SigningProblems.NoSigner;

        run.Decision = ready.Value.Decide(answer, actor, now);
        run.Submit(toId, actor, now);
        RunHistory.Add(db, runId, RunHistory.Submitted, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
