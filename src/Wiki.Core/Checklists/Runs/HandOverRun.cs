using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Lets a colleague work on a run beside its editor, or takes it back into one hand; the lead may do it when the editor is away.</summary>
public sealed class HandOverRun(IDbContextFactory<WikiDbContext> contexts, ActorDirectory people, TimeProvider clock)
{
    /// <param name="colleagueId">Null takes it back.</param>
    /// <param name="expectedVersion">Of the run the person saw.</param>
    public async Task<Result> RunAsync(int runId, int? colleagueId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run is null || run.AccessOf(actor) == RunAccess.None) return RunProblems.Gone;
        if (colleagueId is { } id && !(await people.FindAsync(id, ct) is { IsActive: true } colleague && colleague.Actor.May(Right.StartRuns))) return RunProblems.NoColleague;

        var now = clock.GetUtcNow().UtcDateTime;
        var handed = run.HandOver(colleagueId, expectedVersion, now);
        if (!handed.Succeeded) return handed;
        RunHistory.Add(db, runId, RunHistory.HandedOver, actor, now);
        return await db.SaveOrAsync(RunProblems.Overtaken, ct);
    }
}
