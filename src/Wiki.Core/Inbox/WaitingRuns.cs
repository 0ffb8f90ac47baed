using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>A run somebody has to go on with: an open one, one submitted for a signature, or a signed one whose yearly value was corrected since.</summary>
/// <param name="SubmittedTo">Whose signature it waits for; null unless it is submitted.</param>
internal sealed record WaitingRun(int Id, string Title, string? FileNumber, int EditorId, int? HandedToId, RunState State, bool IsFlagged, int? SubmittedTo)
{
    /// <summary>Somebody else made it this person's turn.</summary>
    public bool CameTo(Actor actor) => EditorId != actor.Id || IsFlagged || State == RunState.Returned;

    public InboxItem ToSign() => new($"/laeufe/{Id}/ergebnis", $"AZ {FileNumber}: {Title}", null, "vorgelegt"); // practice is never submitted

    public InboxItem ToItem() => new($"/laeufe/{Id}", $"{(FileNumber is null ? "Übung" : $"AZ {FileNumber}")}: {Title}", null, IsFlagged ? "Jahreswert nach Zeichnung berichtigt" : State == RunState.Returned ? "zurückgegeben" : "");
}

/// <summary>Reads the runs that wait.</summary>
internal static class WaitingRuns
{
    public static Task<List<WaitingRun>> LoadAsync(WikiDbContext db, int most, CancellationToken ct)
    {
        var open = ChecklistRun.OpenStates;
        return (
            from run in db.ChecklistRuns
            join version in db.TemplateVersions on run.VersionId equals version.Id
            let flagged = (run.State == RunState.FullySigned || run.State == RunState.TakenIntoFile) && db.YearlyValues.Any(v => run.ValueIds.Contains(v.Id) && v.ReplacedBy != null)
            where open.Contains(run.State) || run.State == RunState.Submitted || flagged
            orderby run.ChangedAt descending, run.Id descending
            select new WaitingRun(run.Id, version.Fields.Title, run.FileNumber, run.EditorId, run.HandedToId, run.State, flagged,
                run.State == RunState.Submitted ? (int?)run.Submission!.To : null)).Take(most).ToListAsync(ct);
    }
}
