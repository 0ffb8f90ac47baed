using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Moves a run to the version and the yearly values that count today; answers stay, changed questions are asked again.</summary>
public sealed class MoveRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    public async Task<Result> RunAsync(int runId, int expectedVersion, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // no answer comes in between
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null) return RunProblems.Gone;
        if (file.Run.AnswerObjection(actor) is { } no) return no;
        if (file.Run.Version != expectedVersion) return RunProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await RunVersions.StandingAsync(db, file.Run, file.Number, valuesMoved: false, Today.Of(now), ct);
        var template = await templates.FindAsync(db, standing.NewVersionId, ct);
        var values = await PinnedValues.CountingAsync(db, template, file.Run.ReferenceDate, ct);
        if (standing.NewVersionId == file.Run.VersionId && values.SequenceEqual(file.Run.ValueIds)) return RunProblems.NothingToMove;

        file.MoveTo(standing.NewVersionId, standing.NewNumber, template, values, await templates.ValuesAsync(db, values, ct), now);
        RunHistory.Add(db, runId, RunHistory.Moved, actor, now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
