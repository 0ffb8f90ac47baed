using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead ends a plan before or after its last day: the person leaves, or changes to another template.</summary>
public sealed class EndPlan
{
    private readonly ChangePlan change;

    internal EndPlan(ChangePlan change) => this.change = change;

    public Task<Result> RunAsync(int planId, int expectedVersion, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.Ended, (_, plan, today) => Task.FromResult(plan.End(today, actor)), ct);
}
