using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Inbox.Sources;

/// <summary>
/// Runs somebody has to go on with: submitted for a signature, handed over or given back, one's own open ones, signed ones whose yearly
/// value was corrected since. What will soon be deleted because nobody touches it says so.
/// </summary>
internal sealed class RunsInbox : IInboxSource
{
    public static readonly InboxGroup ToSign = new("zeichnen", "Zeichnen", 25);
    public static readonly InboxGroup Handed = new("laeufe-uebergeben", "Läufe, die auf Sie warten", 55);
    public static readonly InboxGroup Mine = new("laeufe", "Ihre offenen Läufe", 85) { Counts = false, ToolUrl = "/laeufe", ToolName = "Alle Läufe" };

    private const int Most = 2000;

    /// <summary>Of runs only what leaves a line of record: saving an answer changes nobody's tasks.</summary>
    public IReadOnlyCollection<string> Recorded => [RunHistory.Kind];

    public IReadOnlyCollection<Type> Entities => [typeof(TemplateVersion), typeof(YearlyValue), typeof(SigningDeputy)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var open = ChecklistRun.OpenStates;
        var runs = await (
            from run in db.ChecklistRuns
            join version in db.TemplateVersions on run.VersionId equals version.Id
            let flagged = (run.State == RunState.FullySigned || run.State == RunState.TakenIntoFile) && db.YearlyValues.Any(v => run.ValueIds.Contains(v.Id) && v.ReplacedBy != null)
            where open.Contains(run.State) || run.State == RunState.Submitted || flagged
            orderby run.ChangedAt descending, run.Id descending
            select new Waiting(run.Id, version.Fields.Title, run.FileNumber, run.EditorId, run.HandedToId, run.State, flagged, run.ChangedAt, run.Team,
                run.State == RunState.Submitted ? (int?)run.Submission!.To : null)).Take(Most).ToListAsync(ct);
        var deputies = await db.SigningDeputies.StandingInOn(today).Select(d => new { d.PersonId, d.InPlaceOf }).ToListAsync(ct);
        var away = deputies.ToLookup(d => d.PersonId, d => d.InPlaceOf);
        return actor => !actor.May(Right.StartRuns) ? [] : runs.Where(run => run.Concerns(actor, away)).Select(run => run.For(actor, today));
    }

    /// <param name="SubmittedTo">Whose signature it waits for; null unless it is submitted.</param>
    private sealed record Waiting(int Id, string Title, string? FileNumber, int EditorId, int? HandedToId, RunState State, bool IsFlagged, DateTime ChangedAt, string Team, int? SubmittedTo)
    {
        private bool CameBack => State == RunState.Returned;

        /// <param name="away">Whom a person stands in for today.</param>
        public bool Concerns(Actor actor, ILookup<int, int> away)
        {
            var works = EditorId == actor.Id || HandedToId == actor.Id;
            return SubmittedTo is not { } signer ? works : signer == actor.Id || (!works && (away[actor.Id].Contains(signer) || ChecklistRun.StandsInFor(actor, Team)));
        }

        /// <summary>The key holds the run's number alone: what is put off is stored, and a file number must not be.</summary>
        public InboxItem For(Actor actor, DateOnly today)
        {
            var title = $"{(FileNumber is null ? "Übung" : $"AZ {FileNumber}")}: {Title}";
            if (SubmittedTo is not null) return new InboxItem(ToSign, $"lauf-zeichnen-{Id}", $"/laeufe/{Id}/ergebnis", title, null, SubmittedTo == actor.Id ? "vorgelegt" : "vorgelegt, in Vertretung");
            if (IsFlagged) return new InboxItem(Handed, $"lauf-wert-{Id}", $"/laeufe/{Id}", title, null, "Jahreswert nach Zeichnung berichtigt");

            var gone = Today.Of(ChangedAt).AddDays(FileNumber is null ? DeleteDueRuns.PracticeDays : DeleteDueRuns.IdleDays);
            var warned = gone.AddDays(-DeleteDueRuns.WarningDays) <= today;
            var came = EditorId != actor.Id || CameBack;
            return new InboxItem(
                came ? Handed : Mine, CameBack ? $"lauf-zurueck-{Id}" : $"lauf-{Id}", $"/laeufe/{Id}", title, warned ? gone : null,
                warned ? "wird gelöscht, wenn niemand weiterarbeitet" : CameBack ? "zurückgegeben" : "");
        }
    }
}
