using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Says that one comes, or that one doesn't. Saying it twice changes nothing, and nobody keeps a record of it.</summary>
public sealed class RegisterForSession(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int sessionId, bool comes, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two clicks the second finds the row of the first
        var session = await db.InputSessions.SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null || !actor.May(Right.Read)) return InputProblems.Gone;
        if (session.CancelledAt is not null) return InputProblems.Cancelled;
        if (session.On < Today.In(clock)) return InputProblems.Over;

        var known = await db.Participations.SingleOrDefaultAsync(p => p.SessionId == sessionId && p.PersonId == actor.Id, ct);
        if (known?.Attended is not null) return InputProblems.Over;
        if (comes && known is null) db.Participations.Add(new Participation { SessionId = sessionId, PersonId = actor.Id });
        if (!comes && known is not null) db.Participations.Remove(known);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
