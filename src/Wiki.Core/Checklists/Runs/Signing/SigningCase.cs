using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>What there is to sign in a run: the outcome that was decided, else the proposal, and what authority is asked about it.</summary>
/// <param name="Deviation">Null when it is the proposal.</param>
internal sealed record SigningCase(RunFile File, OutcomeRule Outcome, DeviationReason? Deviation, SigningRequest Request)
{
    public bool AsksForNote { get; private init; }

    /// <summary>Null while gesperrt and nothing else was decided.</summary>
    public static SigningCase? Of(RunFile file, Evaluation evaluation)
    {
        var decision = file.Run.Decision;
        var outcome = file.Template.Outcomes.FirstOrDefault(rule => rule.Id == (decision?.Outcome ?? evaluation.Outcome));
        if (outcome is null) return null;

        string[] flags = decision?.Deviation is null ? [.. evaluation.Risks] : [.. evaluation.Risks, SigningFlags.Deviation];
        return new SigningCase(file, outcome, decision?.Deviation, new SigningRequest(file.Slug, outcome.Kind, outcome.Level, flags, file.Run.Team))
        {
            AsksForNote = decision?.Deviation is not null || RunView.AsksForNote(outcome, evaluation),
        };
    }

    /// <summary>The case with everything in order that does not depend on who signs.</summary>
    public static async Task<Result<SigningCase>> ReadyAsync(WikiDbContext db, RunFile file, DateTime now, CancellationToken ct)
    {
        if (file.Run.IsPractice) return SigningProblems.Practice;
        if (await MovedAsync(db, file, now, ct)) return SigningProblems.MoveFirst;
        if (Of(file, file.Evaluate()) is not { } found) return SigningProblems.Blocked;
        return found.AsksForNote && file.Run.EncryptedNote is null ? SigningProblems.NoteMissing : found;
    }

    /// <summary>Another version or other yearly values count by now: what nobody has seen, nobody signs.</summary>
    public static async Task<bool> MovedAsync(WikiDbContext db, RunFile file, DateTime now, CancellationToken ct)
    {
        var values = await PinnedValues.CountingAsync(db, file.Template, file.Run.ReferenceDate, ct);
        return (await RunVersions.StandingAsync(db, file.Run, file.Number, !values.SequenceEqual(file.Run.ValueIds), Today.Of(now), ct)).ShouldMove;
    }

    /// <summary>The decision as it is stored with a signature or a submission.</summary>
    public RunDecision Decide(SigningAnswer answer, Actor actor, DateTime now) => new()
    {
        Outcome = Outcome.Id,
        Kind = Outcome.Kind,
        Deviation = Deviation,
        RequiredLevel = answer.Required,
        By = File.Run.Decision?.By ?? actor.Id,
        At = File.Run.Decision?.At ?? now,
    };

    public static RunSignature Signature(SigningAnswer answer, Actor actor, DateTime now) => new()
    {
        By = actor.Id,
        Level = answer.Held,
        Source = answer.Source,
        SourceId = answer.SourceId,
        RuleNumber = answer.DecidingRule?.Number,
        RuleVersion = answer.DecidingRule?.Version,
        At = now,
    };
}
