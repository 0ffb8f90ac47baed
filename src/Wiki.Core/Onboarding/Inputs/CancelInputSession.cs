using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Calls a session off; it stays on the list as such, and its calendar entry says so.</summary>
public sealed class CancelInputSession(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="version">As the page showed it.</param>
    public async Task<Result> RunAsync(int sessionId, int version, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = await db.InputSessions.SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null) return InputProblems.Gone;
        if (!session.IsHeldBy(actor)) return InputProblems.NotAllowed;
        if (session.CancelledAt is not null) return Result.Done;

        if (session.Version != version) return InputProblems.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        if (session.On < Today.Of(now)) return InputProblems.Over;
        session.Cancel(now);
        HistoryWriter.Add(db, actor, now, OnboardingHistory.SessionKind, session.Id, session.Topic, OnboardingHistory.SessionCancelled);
        return await db.SaveOrAsync(InputProblems.Stale, ct);
    }
}
