using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead says that duty begins again today, or takes a planned pause back.</summary>
public sealed class ResumePlan
{
    private readonly ChangePlan change;

    internal ResumePlan(ChangePlan change) => this.change = change;

    public Task<Result> RunAsync(int planId, int expectedVersion, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.Resumed, (_, plan, today) => Task.FromResult(plan.Resume(today)), ct);

    /// <summary>Takes back a pause that has not begun.</summary>
    public Task<Result> ForgetAsync(int planId, int pauseId, int expectedVersion, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.PauseForgotten, (_, plan, today) => Task.FromResult(plan.Forget(pauseId, today)), ct);
}
