using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Output;

/// <summary>The check code a signed run carries on its print.</summary>
public sealed class RunCheckCodes(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates)
{
    /// <summary>In groups of five; null while the run is not signed, or when it is not there for this person. Reading the run itself is <see cref="OpenRun"/>'s.</summary>
    public async Task<string?> FindAsync(int runId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: false, ct);
        if (file is null || file.Run.AccessOf(actor) == RunAccess.None || file.Run.State is not (RunState.FullySigned or RunState.TakenIntoFile)) return null;
        return string.Join('-', CanonicalRun.CheckCode(file).Chunk(5).Select(five => new string(five)));
    }
}
