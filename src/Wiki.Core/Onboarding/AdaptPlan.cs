using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead changes one phase for one person: reading, tasks, input sessions, targets. The template stays as it is.</summary>
public sealed class AdaptPlan
{
    private readonly ChangePlan change;
    private readonly ParsedPlans parsed;

    internal AdaptPlan(ChangePlan change, ParsedPlans parsed) => (this.change, this.parsed) = (change, parsed);

    public Task<Result> RunAsync(int planId, int expectedVersion, string phaseCode, PhaseInput input, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.Adapted, async (db, plan, _) =>
        {
            var outline = await parsed.OfAsync(db, plan, ct);
            if (outline.FindPhase(phaseCode) is not { } phase) return OnboardingProblems.NoSuchPhase;

            var adapted = outline with { Phases = [.. outline.Phases.Select(p => p.Code == phaseCode ? input.ApplyTo(phase) : p)] };
            var reading = PlanYaml.Load(PlanYaml.Write(adapted)); // read again: what is stored can be read, or it isn't stored
            return reading.Outline is null
                ? OnboardingProblems.NotReadable([.. reading.Findings.Select(finding => finding.Sentence)])
                : plan.Adapt(PlanYaml.Write(adapted));
        }, ct);
}

/// <summary>What may differ for one person in a phase.</summary>
/// <param name="Ramp">Month of duty → own appointments; empty takes the one number.</param>
public sealed record PhaseInput(
    IReadOnlyList<string> Reading, IReadOnlyList<string> Tasks, IReadOnlyList<string> Inputs, int? WeeklyTarget, IReadOnlyDictionary<int, int> Ramp, int? AccompaniedGoal)
{
    internal Phase ApplyTo(Phase phase) => phase with
    {
        Reading = Reading,
        Tasks = Tasks,
        Inputs = Inputs,
        WeeklyTarget = phase.Ramp.Count > 0 ? null : WeeklyTarget,
        Ramp = phase.Ramp.Count > 0 ? Ramp : phase.Ramp,
        AccompaniedGoal = AccompaniedGoal,
    };
}
