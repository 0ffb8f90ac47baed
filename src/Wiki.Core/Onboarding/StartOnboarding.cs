using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead starts a plan for a person of the own Fachstelle, with mentor and deputy; its reading is assigned in the same save.</summary>
public sealed class StartOnboarding(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <returns>The plan's number.</returns>
    public async Task<Result<int>> RunAsync(StartInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding)) return OnboardingProblems.NotAllowed;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        if (input.StartsOn is not { } startsOn || startsOn < today.AddYears(-1) || startsOn > today.AddYears(1)) return OnboardingProblems.NoStart;
        if (input.PersonId == actor.Id) return OnboardingProblems.NotOneself;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // reading and history need the plan's number
        if (actor.Team.Length == 0 || !await db.Users.AnyAsync(u => u.Id == input.PersonId && u.IsActive && !u.IsSystem && u.Team == actor.Team, ct)) return OnboardingProblems.NoSuchPerson;
        if (await db.OnboardingPlans.AnyAsync(p => p.PersonId == input.PersonId && p.EndedOn == null, ct)) return OnboardingProblems.PlanRuns;
        if (await PeopleForPlans.ObjectionAsync(db, input.Mentors, input.PersonId, ct) is { } no) return no;

        var version = await db.NewestAsync(input.Template, ct);
        if (version == 0) return OnboardingProblems.NoTemplate;

        var plan = OnboardingPlan.Start(input.PersonId, actor.Team, version, startsOn, input.Mentors, actor, now);
        db.OnboardingPlans.Add(plan);
        var saved = await db.SaveOrAsync(OnboardingProblems.PlanRuns, ct);
        if (!saved.Succeeded) return saved.Problem!; // not succeeded has a problem

        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, plan.Id, "", PlanHistory.PlanStarted);
        await PlanReadings.SyncAsync(db, plan, await parsed.OfAsync(db, plan, ct), actor, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return plan.Id;
    }
}

/// <summary>What the lead chooses.</summary>
/// <param name="Template">Kennung of the template.</param>
public sealed record StartInput(int PersonId, string Template, DateOnly? StartsOn, Mentors Mentors);
