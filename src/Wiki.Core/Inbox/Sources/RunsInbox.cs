using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Runs somebody has to go on with: handed over, one's own open ones, signed ones whose yearly value was corrected since. Whoever submits runs to a lead adds them here for the lead.</summary>
internal sealed class RunsInbox : IInboxSource
{
    public static readonly InboxGroup Handed = new("laeufe-uebergeben", "Läufe, die auf Sie warten", 55);
    public static readonly InboxGroup Mine = new("laeufe", "Ihre offenen Läufe", 85) { Counts = false, ToolUrl = "/laeufe", ToolName = "Alle Läufe" };

    private const int Most = 2000;

    public IReadOnlyCollection<Type> Entities => [typeof(ChecklistRun), typeof(TemplateVersion), typeof(YearlyValue)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var open = ChecklistRun.OpenStates;
        var runs = await (
            from run in db.ChecklistRuns
            join version in db.TemplateVersions on run.VersionId equals version.Id
            let flagged = (run.State == RunState.FullySigned || run.State == RunState.TakenIntoFile) && db.YearlyValues.Any(v => run.ValueIds.Contains(v.Id) && v.ReplacedBy != null)
            where open.Contains(run.State) || flagged
            orderby run.ChangedAt descending, run.Id descending
            select new Waiting(run.Id, version.Fields.Title, run.FileNumber, run.EditorId, run.HandedToId, flagged)).Take(Most).ToListAsync(ct);
        return actor => !actor.May(Right.StartRuns) ? [] : runs.Where(run => run.EditorId == actor.Id || run.HandedToId == actor.Id).Select(run => run.For(actor));
    }

    private sealed record Waiting(int Id, string Title, string? FileNumber, int EditorId, int? HandedToId, bool IsFlagged)
    {
        /// <summary>The key holds the run's number alone: what is put off is stored, and a file number must not be.</summary>
        public InboxItem For(Actor actor) => new(
            EditorId != actor.Id || IsFlagged ? Handed : Mine, IsFlagged ? $"lauf-wert-{Id}" : $"lauf-{Id}", $"/laeufe/{Id}",
            $"{(FileNumber is null ? "Übung" : $"AZ {FileNumber}")}: {Title}", null, IsFlagged ? "Jahreswert nach Zeichnung berichtigt" : "");
    }
}
