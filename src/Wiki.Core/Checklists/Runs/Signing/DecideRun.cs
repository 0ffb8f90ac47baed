using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Decides otherwise than the rules propose, with the code of the reason, or takes the proposal after all.</summary>
public sealed class DecideRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    /// <param name="outcomeId">The proposal's own id takes a deviation back.</param>
    /// <param name="reason">Needed for a deviation; its words stand in the Vermerk.</param>
    public async Task<Result> RunAsync(int runId, string outcomeId, DeviationReason? reason, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // no answer comes in between
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null) return RunProblems.Gone;
        if (file.Run.AnswerObjection(actor) is { } no) return no;
        if (file.Run.IsPractice) return SigningProblems.Practice;
        if (file.Run.Version != expectedVersion) return RunProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        var evaluation = file.Evaluate();
        if (outcomeId == evaluation.Outcome)
        {
            if (file.Run.Decision is null) return Result.Done; // it is the proposal already
            file.Run.Decision = null;
        }
        else
        {
            if (Alternatives(file.Template, evaluation).FirstOrDefault(rule => rule.Id == outcomeId) is not { } outcome) return SigningProblems.NoSuchOutcome;
            if (reason is not { } why || !Enum.IsDefined(why)) return SigningProblems.ReasonMissing;
            file.Run.Decision = new RunDecision { Outcome = outcome.Id, Kind = outcome.Kind, Deviation = why, RequiredLevel = outcome.Level, By = actor.Id, At = now };
        }

        file.Run.Touch(now);
        RunHistory.Add(db, runId, file.Run.Decision is null ? RunHistory.ProposalTaken : RunHistory.DecidedOtherwise, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }

    /// <summary>What can be decided instead: nothing that gives or refuses while anything is unknown.</summary>
    internal static IEnumerable<OutcomeRule> Alternatives(ChecklistTemplate template, Evaluation evaluation) =>
        template.Outcomes.Where(rule => rule.Id != evaluation.Outcome && (rule.Kind == OutcomeKind.Interim || evaluation.Explanation.Unknowns.Count == 0));
}
