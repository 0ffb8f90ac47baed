using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Lists of runs and what can be said before one begins; a single run is opened by <see cref="OpenRun"/>, which keeps the record.</summary>
public sealed class RunQueries(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>Runs this person works on, last touched first.</summary>
    /// <param name="open">False: those that are through, not yet deleted.</param>
    public async Task<IReadOnlyList<RunRow>> MineAsync(Actor actor, bool open, CancellationToken ct)
    {
        if (!actor.May(Right.StartRuns)) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = ChecklistRun.OpenStates;
        return await Rows(db, db.ChecklistRuns.Where(r => (r.EditorId == actor.Id || r.HandedToId == actor.Id) && states.Contains(r.State) == open), ct);
    }

    /// <summary>Runs of the Fachstelle this person leads, without practice and without the person's own; empty for everybody else.</summary>
    public async Task<IReadOnlyList<RunRow>> OfTeamAsync(Actor actor, CancellationToken ct)
    {
        if (!ChecklistRun.Leads(actor, actor.Team)) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Rows(db, db.ChecklistRuns.Where(r => r.Team == actor.Team && r.FileNumber != null && r.EditorId != actor.Id && r.HandedToId != actor.Id
            && r.State != RunState.TakenIntoFile && r.State != RunState.Abandoned), ct);
    }

    /// <summary>Runs that wait for a signature of somebody this person stands in for today, or of a Fachstelle it is the dated deputy of.</summary>
    public async Task<IReadOnlyList<RunRow>> InPlaceOfOthersAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.StartRuns)) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var teams = actor.DeputyTeams.Where(team => ChecklistRun.StandsInFor(actor, team)).ToArray();
        var away = db.SigningDeputies.StandingInOn(Today.In(clock)).Where(d => d.PersonId == actor.Id).Select(d => d.InPlaceOf);
        return await Rows(db, db.ChecklistRuns.Where(r => r.State == RunState.Submitted && r.EditorId != actor.Id && r.HandedToId != actor.Id
            && r.Submission!.To != actor.Id && (teams.Contains(r.Team) || away.Contains(r.Submission!.To))), ct); // submitted ones have one
    }

    /// <summary>What a run with this Stichtag would begin on; null when there is no such checklist or nothing applies.</summary>
    public async Task<RunOffer?> OfferAsync(string slug, DateOnly referenceDate, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await db.TemplateVersions.Where(v => db.Checklists.Any(c => c.Id == v.ChecklistId && c.Slug == slug))
            .UsableFor(referenceDate, Today.In(clock)).Select(v => new { v.Id, v.Number }).FirstOrDefaultAsync(ct);
        if (version is null) return null;

        var template = await templates.FindAsync(db, version.Id, ct);
        var locked = await StartRun.LockedAsync(db, template, ct);
        return new RunOffer(template, version.Number!.Value, locked is null ? null : RunProblems.ArticleLocked(locked)); // approved ones have a number
    }

    /// <summary>Something of this checklist was approved at least once.</summary>
    public async Task<bool> ExistsAsync(string slug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Checklists.AnyAsync(c => c.Slug == slug && c.LastNumber > 0, ct);
    }

    /// <summary>Where a run stands that this person works on; null for everybody else, leads included: a look leaves a line, and nobody looks every ten seconds.</summary>
    public async Task<RunPulse?> PulseAsync(int runId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.StartRuns)) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ChecklistRuns.Where(r => r.Id == runId && (r.EditorId == actor.Id || r.HandedToId == actor.Id)).Select(r => new RunPulse(
            r.Version,
            db.ItemAnswers.Where(a => a.RunId == runId && a.ChangedAt == r.ChangedAt).Select(a => (int?)a.ChangedBy).FirstOrDefault()
                ?? db.RunDocuments.Where(d => d.RunId == runId && d.ChangedAt == r.ChangedAt).Select(d => (int?)d.ChangedBy).FirstOrDefault())).SingleOrDefaultAsync(ct);
    }

    private static async Task<IReadOnlyList<RunRow>> Rows(WikiDbContext db, IQueryable<ChecklistRun> runs, CancellationToken ct) => await (
        from run in runs
        join version in db.TemplateVersions on run.VersionId equals version.Id
        join editor in db.Users on run.EditorId equals editor.Id
        orderby run.ChangedAt descending, run.Id descending
        select new RunRow(
            run.Id, version.Fields.Title, version.Number!.Value, run.FileNumber, run.ReferenceDate, run.State, editor.DisplayName, run.EditorId, run.HandedToId, run.ChangedAt))
        .Take(Most).ToListAsync(ct);
}

/// <summary>What a run would begin on.</summary>
/// <param name="Objection">Why none can begin now; null when one can.</param>
public sealed record RunOffer(ChecklistTemplate Template, int Number, Problem? Objection);

/// <summary>Whether a run moved on.</summary>
/// <param name="Version">Counts every change.</param>
/// <param name="AnsweredBy">Who gave the last answer; null when the last change was another one.</param>
public sealed record RunPulse(int Version, int? AnsweredBy);
