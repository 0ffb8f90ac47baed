using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Whose plans a person may see and change. Learning records: nobody else, administrators neither.</summary>
internal static class PlanAccess
{
    /// <summary>One's own, those of the people one mentors (also from a later day on), and as lead those of the own Fachstelle.</summary>
    public static IQueryable<OnboardingPlan> Visible(WikiDbContext db, Actor actor, DateOnly today)
    {
        var leads = actor.May(Right.LeadOnboarding) && actor.Team.Length > 0;
        var mentors = actor.May(Right.Mentor);
        return db.OnboardingPlans.Where(plan =>
            plan.PersonId == actor.Id
            || (leads && plan.Team == actor.Team)
            || (mentors && plan.Mentorings.Any(m =>
                (m.MentorId == actor.Id || m.DeputyId == actor.Id)
                && !plan.Mentorings.Any(later => later.From > m.From && later.From <= today))));
    }

    /// <summary>Plans that still run of the people one mentors, as mentor or deputy.</summary>
    public static IQueryable<OnboardingPlan> Mentored(WikiDbContext db, Actor actor, DateOnly today) =>
        Visible(db, actor, today).Where(plan => plan.EndedOn == null && actor.May(Right.Mentor) && plan.Mentorings.Any(m => m.MentorId == actor.Id || m.DeputyId == actor.Id)
            && plan.PersonId != actor.Id);

    /// <summary>The plan with everything a change needs, for its lead; for everybody else it doesn't exist.</summary>
    public static async Task<Result<OnboardingPlan>> ForLeadAsync(WikiDbContext db, int planId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding)) return OnboardingProblems.NotAllowed;
        var plan = await db.OnboardingPlans.Include(p => p.Mentorings).Include(p => p.Pauses).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId, ct);
        if (plan is null || !actor.MayFor(Right.LeadOnboarding, plan.Team)) return OnboardingProblems.Gone;
        if (plan.PersonId == actor.Id) return OnboardingProblems.NotOneself;
        return plan.Version == expectedVersion ? plan : OnboardingProblems.Stale;
    }
}
