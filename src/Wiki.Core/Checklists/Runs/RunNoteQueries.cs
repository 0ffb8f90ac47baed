using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Reads the Vermerk for those who write it and for the lead who signs with them.</summary>
public sealed class RunNoteQueries(IDbContextFactory<WikiDbContext> contexts, INoteCipher cipher, TimeProvider clock)
{
    /// <summary>Null when there is none for this person.</summary>
    public async Task<RunNote?> FindAsync(int runId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run?.EncryptedNote is not { } encrypted) return null;

        // A lead reads it with the run, which left its line; while nothing was submitted it is the editor's own draft.
        var mayRead = await run.AccessAsync(db, actor, clock.GetUtcNow().UtcDateTime, ct) switch
        {
            RunAccess.Work => true,
            RunAccess.Lead => !run.IsOpen || run.State == RunState.Returned,
            _ => false,
        };
        return mayRead ? new RunNote(cipher.Reveal(runId, encrypted)) : null;
    }
}

/// <summary>A Vermerk.</summary>
/// <param name="Text">Null when the key it was written with is gone.</param>
public sealed record RunNote(string? Text);
