using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Signs a run as the one who works on it. Authority is asked at this moment; where a second signature is needed, the run is submitted for it.</summary>
public sealed class SignRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    /// <param name="coSignerId">Who is to co-sign; asked only where a rule needs it.</param>
    public async Task<Result> RunAsync(int runId, int? coSignerId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // no answer and no rule comes in between
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null || file.Run.AccessOf(actor) != RunAccess.Work) return RunProblems.Gone;
        var run = file.Run;
        if (run.Signature?.By == actor.Id) return Result.Done; // the second click finds it done
        if (!run.IsOpen) return RunProblems.Closed;
        if (run.Version != expectedVersion) return RunProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        var ready = await SigningCase.ReadyAsync(db, file, now, ct);
        if (!ready.Succeeded) return ready.Problem!; // not succeeded has a problem
        var answer = await AuthorityQueries.MaySignAsync(db, ready.Value.Request, actor, now, ct);
        if (!answer.May) return SigningProblems.MayNotSign(answer);
        if (answer.NeedsCoSigner && answer.Signers.All(signer => signer.Id != coSignerId)) return SigningProblems.NoSigner;

        run.Decision = ready.Value.Decide(answer, actor, now);
        run.Signature = SigningCase.Signature(answer, actor, now);
        if (answer.NeedsCoSigner) run.Submit(coSignerId!.Value, actor, now); // it is one of the signers
        else await file.CloseAsync(db, now, ct);
        RunHistory.Add(db, runId, RunHistory.SignatureAdded, actor, now);
        if (answer.NeedsCoSigner) RunHistory.Add(db, runId, RunHistory.Submitted, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
