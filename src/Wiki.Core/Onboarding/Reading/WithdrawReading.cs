using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Takes back what was assigned by hand; what was confirmed stays in the person's learning record.</summary>
public sealed class WithdrawReading(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int assignmentId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding) && !actor.May(Right.Mentor)) return ReadingProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two at once the second finds it withdrawn
        var assignment = await db.ReadingAssignments.SingleOrDefaultAsync(a => a.Id == assignmentId, ct);
        if (assignment is null || !await OwnPeople.Of(db, actor).AnyAsync(u => u.Id == assignment.PersonId, ct)) return ReadingProblems.Gone; // whose it is, is nobody else's business
        if (assignment.PlanId is not null) return ReadingProblems.PartOfPlan;
        if (assignment.WithdrawnAt is not null) return Result.Done;

        var now = clock.GetUtcNow().UtcDateTime;
        assignment.Withdraw(actor, now);
        HistoryWriter.Add(db, actor, now, OnboardingHistory.ReadingKind, assignment.Id, "", OnboardingHistory.ReadingWithdrawn);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
