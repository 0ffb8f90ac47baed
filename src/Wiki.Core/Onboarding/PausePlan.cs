using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead lets a plan rest: everything after it moves by these days. A reason is not asked for and has no field.</summary>
public sealed class PausePlan
{
    private const int MonthsBack = 3;

    private readonly ChangePlan change;

    internal PausePlan(ChangePlan change) => this.change = change;

    /// <param name="until">Last day; null when nobody knows yet.</param>
    public Task<Result> RunAsync(int planId, int expectedVersion, DateOnly? from, DateOnly? until, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.Paused, (_, plan, today) => Task.FromResult(
            from is not { } day || day < today.AddMonths(-MonthsBack) || day > today.AddYears(1) ? OnboardingProblems.PauseDays : plan.Pause(day, until)), ct);
}
