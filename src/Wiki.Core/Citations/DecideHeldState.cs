using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Decides about a state that was held because too many sections are missing.</summary>
public sealed class DecideHeldState(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>The state is shown from now on.</summary>
    public async Task<Result> AcceptAsync(int stateId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, stateId, ct) is not { } found) return ImportProblems.StateGone;
        var now = clock.GetUtcNow().UtcDateTime;
        var accepted = found.State.Accept(actor, now);
        if (!accepted.Succeeded) return accepted;

        Note(db, found, actor, now, "statute-accepted", null);
        await StatuteSearchSource.AnnounceAsync(db, found.Statute, found.State, now, ct);
        return await db.SaveOrAsync(ImportProblems.Overtaken, ct);
    }

    /// <summary>The state is thrown away; what remains is the line of record.</summary>
    public async Task<Result> RejectAsync(int stateId, string reason, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, stateId, ct) is not { } found) return ImportProblems.StateGone;
        var rejected = found.State.Reject(actor);
        if (!rejected.Succeeded) return rejected;

        var entries = await db.StatuteEntries.Where(e => e.StateId == stateId).ToListAsync(ct);
        var orphans = await db.StatuteTexts
            .Where(t => t.StatuteId == found.Statute.Id && !db.StatuteEntries.Any(e => e.TextId == t.Id && e.StateId != stateId)).ToListAsync(ct);
        db.StatuteEntries.RemoveRange(entries);
        db.StatuteTexts.RemoveRange(orphans);
        db.StatuteStates.Remove(found.State);
        Note(db, found, actor, clock.GetUtcNow().UtcDateTime, "statute-rejected", reason);
        return await db.SaveOrAsync(ImportProblems.Overtaken, ct);
    }

    private static async Task<(StatuteState State, Statute Statute)?> FindAsync(WikiDbContext db, int stateId, CancellationToken ct)
    {
        var found = await db.StatuteStates.Where(s => s.Id == stateId)
            .Join(db.Statutes, state => state.StatuteId, statute => statute.Id, (state, statute) => new { state, statute }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.state, found.statute);
    }

    private static void Note(WikiDbContext db, (StatuteState State, Statute Statute) found, Actor actor, DateTime now, string verb, string? reason) =>
        HistoryWriter.Add(db, actor, now, "statute", found.Statute.Id, found.Statute.Abbreviation, verb, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            [new("gesichtet am", $"{found.State.SeenOn:yyyy-MM-dd}", null), new("angehalten", found.State.HeldBecause, null)]);
}
