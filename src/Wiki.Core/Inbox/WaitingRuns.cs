using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Data;

namespace Wiki.Core.Inbox;

/// <summary>A run somebody has to go on with: an open one, or a signed one whose yearly value was corrected since.</summary>
internal sealed record WaitingRun(int Id, string Title, string? FileNumber, int EditorId, int? HandedToId, RunState State, bool IsFlagged)
{
    public InboxItem ToItem() => new($"/laeufe/{Id}", $"{(FileNumber is null ? "Übung" : $"AZ {FileNumber}")}: {Title}", null, IsFlagged ? "Jahreswert nach Zeichnung berichtigt" : "");
}

/// <summary>Reads the runs that wait. Whoever submits runs to a lead adds them here for the lead.</summary>
internal static class WaitingRuns
{
    public static Task<List<WaitingRun>> LoadAsync(WikiDbContext db, int most, CancellationToken ct)
    {
        var open = ChecklistRun.OpenStates;
        return (
            from run in db.ChecklistRuns
            join version in db.TemplateVersions on run.VersionId equals version.Id
            let flagged = (run.State == RunState.FullySigned || run.State == RunState.TakenIntoFile) && db.YearlyValues.Any(v => run.ValueIds.Contains(v.Id) && v.ReplacedBy != null)
            where open.Contains(run.State) || flagged
            orderby run.ChangedAt descending, run.Id descending
            select new WaitingRun(run.Id, version.Fields.Title, run.FileNumber, run.EditorId, run.HandedToId, run.State, flagged)).Take(most).ToListAsync(ct);
    }
}
