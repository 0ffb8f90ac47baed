using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Signs a submitted run: as the second after a signature, or as the first where the editor may not sign. Nobody signs what they submitted or signed.</summary>
public sealed class CoSignRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    /// <param name="nextId">Who co-signs after this signature; asked only where a rule needs it.</param>
    public async Task<Result> RunAsync(int runId, int? nextId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // no rule comes in between
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (file is null || await file.Run.AccessAsync(db, actor, now, ct) == RunAccess.None) return RunProblems.Gone;
        var run = file.Run;
        if (run.State == RunState.FullySigned && (run.CoSignature ?? run.Signature)?.By == actor.Id) return Result.Done; // the second click finds it done
        if (run.State != RunState.Submitted) return SigningProblems.NotSubmitted;
        if (run.IsOwn(actor)) return SigningProblems.OwnSubmission;
        if (run.Version != expectedVersion) return RunProblems.Overtaken;

        var ready = await SigningCase.ReadyAsync(db, file, now, ct);
        if (!ready.Succeeded) return ready.Problem!; // not succeeded has a problem
        var request = ready.Value.Request with { SignedBy = run.Signature is { } first ? [first.By] : [] };
        var answer = await AuthorityQueries.MaySignAsync(db, request, actor, now, ct);
        if (!answer.May) return SigningProblems.MayNotSign(answer);
        if (answer.NeedsCoSigner && (nextId == run.Submission?.By || answer.Signers.All(signer => signer.Id != nextId))) return SigningProblems.NoSigner;

        var isSecond = run.Signature is not null;
        if (isSecond) run.CoSignature = SigningCase.Signature(answer, actor, now);
        else run.Signature = SigningCase.Signature(answer, actor, now);
        if (answer.NeedsCoSigner) run.Submit(nextId!.Value, actor, now); // it is one of the signers
        else await file.CloseAsync(db, now, ct);
        RunHistory.Add(db, runId, isSecond ? RunHistory.CoSigned : RunHistory.SignatureAdded, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
