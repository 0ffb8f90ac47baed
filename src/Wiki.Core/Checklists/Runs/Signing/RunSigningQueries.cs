using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>What a reader of a run may do about its decision. Reading the run, with its line in the record, is <see cref="OpenRun"/>'s.</summary>
public sealed class RunSigningQueries(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, ActorDirectory people, TimeProvider clock)
{
    /// <summary>Null when there is no such run for this person.</summary>
    public async Task<RunSigningView?> FindAsync(int runId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: false, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (file is null || await file.Run.AccessAsync(db, actor, now, ct) is var access && access == RunAccess.None) return null;

        var run = file.Run;
        var evaluation = file.Evaluate();
        var found = SigningCase.Of(file, evaluation);
        var pending = run.IsOpen || run.State == RunState.Submitted;
        var ready = pending ? (await SigningCase.ReadyAsync(db, file, now, ct)).Problem : null;
        var isOwn = run.State == RunState.Submitted && run.IsOwn(actor);
        var answer = found is null || !pending || isOwn || run.IsPractice
            ? null
            : await AuthorityQueries.MaySignAsync(db, found.Request with { SignedBy = run.Signature is { } first ? [first.By] : [] }, actor, now, ct);
        return new RunSigningView
        {
            Outcome = found?.Outcome,
            Deviation = found?.Deviation,
            Answer = answer,
            Signers = answer is null ? [] : [.. answer.Signers.Where(signer => signer.Id != run.Submission?.By || run.State != RunState.Submitted)],
            Objection = ready,
            CanSign = run.IsOpen && access == RunAccess.Work,
            CanCoSign = run.State == RunState.Submitted && !isOwn,
            CanRecall = run.State == RunState.Submitted && access == RunAccess.Work,
            Alternatives = run.IsOpen && access == RunAccess.Work && !run.IsPractice ? [.. DecideRun.Alternatives(file.Template, evaluation)] : [],
            Submission = run.Submission is { } submission
                ? new SubmissionView(await NameAsync(submission.To, ct), await NameAsync(submission.By, ct), submission.At, submission.Returned, submission.ReturnedBy, submission.ReturnedBy is { } by ? await NameAsync(by, ct) : null)
                : null,
            Signature = run.Signature is { } signature ? await ViewAsync(signature, ct) : null,
            CoSignature = run.CoSignature is { } second ? await ViewAsync(second, ct) : null,
            DeleteOn = run.DeleteOn,
        };
    }

    private async Task<SignatureView> ViewAsync(RunSignature signature, CancellationToken ct) =>
        new(await NameAsync(signature.By, ct), signature.Level, signature.Source, signature.RuleNumber, signature.RuleVersion, signature.At);

    private async ValueTask<string> NameAsync(int personId, CancellationToken ct) => (await people.FindAsync(personId, ct))?.Actor.Name ?? "";
}

/// <summary>What there is to sign, and what this reader may do about it.</summary>
public sealed record RunSigningView
{
    /// <summary>Decided or proposed; null while gesperrt.</summary>
    public required OutcomeRule? Outcome { get; init; }

    /// <summary>Null when it is the proposal.</summary>
    public required DeviationReason? Deviation { get; init; }

    /// <summary>„Darf ich zeichnen?“; null when there is nothing for this reader to sign.</summary>
    public required SigningAnswer? Answer { get; init; }

    /// <summary>To whom the run can be submitted, or who co-signs next.</summary>
    public required IReadOnlyList<PossibleSigner> Signers { get; init; }

    /// <summary>Why nobody can sign it as it is now; null when it only depends on who.</summary>
    public required Problem? Objection { get; init; }

    /// <summary>The reader works on the run, and it is open.</summary>
    public required bool CanSign { get; init; }

    /// <summary>The run waits for a signature that is not the reader's own.</summary>
    public required bool CanCoSign { get; init; }

    public required bool CanRecall { get; init; }

    /// <summary>What can be decided instead of the proposal.</summary>
    public required IReadOnlyList<OutcomeRule> Alternatives { get; init; }

    public required SubmissionView? Submission { get; init; }

    public required SignatureView? Signature { get; init; }

    public required SignatureView? CoSignature { get; init; }

    /// <summary>Null until signed.</summary>
    public required DateOnly? DeleteOn { get; init; }
}

/// <summary>A submission in words.</summary>
/// <param name="Returned">Null while it did not come back.</param>
/// <param name="ReturnedById">Whoever knows the case already.</param>
public sealed record SubmissionView(string To, string By, DateTime At, ReturnReason? Returned, int? ReturnedById, string? ReturnedBy);

/// <summary>A signature in words.</summary>
public sealed record SignatureView(string By, SigningLevel Level, AuthoritySource Source, int? RuleNumber, int? RuleVersion, DateTime At);
