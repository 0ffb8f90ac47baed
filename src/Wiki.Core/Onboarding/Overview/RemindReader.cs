using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>Mentor or deputy remind their newcomer of reading that presses: a line among the newcomer's tasks, once a day at most.</summary>
public sealed class RemindReader(IDbContextFactory<WikiDbContext> contexts, ReadingBoard board, TimeProvider clock)
{
    public async Task<Result> RunAsync(int planId, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two clicks the second finds the first
        var plan = await PlanAccess.Mentored(db, actor, today).SingleOrDefaultAsync(p => p.Id == planId, ct);
        if (plan is null) return OnboardingProblems.Gone; // whose it is, is nobody else's business
        if (plan.RemindedOn == today) return Result.Done;
        if (!(await board.OfAsync([plan.PersonId], ct))[plan.PersonId].Any(item => item.Presses(today))) return OnboardingProblems.NothingToRemind;

        plan.Remind(today, actor);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, plan.Id, "", PlanHistory.Reminded);
        var saved = await db.SaveOrAsync(OnboardingProblems.Stale, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
