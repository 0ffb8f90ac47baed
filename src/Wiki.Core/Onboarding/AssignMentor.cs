using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead names another mentor or deputy, from today or a later day on.</summary>
public sealed class AssignMentor
{
    private readonly ChangePlan change;

    internal AssignMentor(ChangePlan change) => this.change = change;

    public Task<Result> RunAsync(int planId, int expectedVersion, Mentors mentors, DateOnly? from, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.MentorAssigned, async (db, plan, today) =>
        {
            if (from is not { } day || day < today) return OnboardingProblems.MentorDay;
            return await PeopleForPlans.ObjectionAsync(db, mentors, plan.PersonId, ct) is { } no ? no : plan.Mentor(mentors, day);
        }, ct);
}
