using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>What happened to the template and the yearly values since they were pinned.</summary>
/// <param name="NewVersionId">The version a run would start on today; the pinned one when nothing happened.</param>
/// <param name="NewNumber">Its number.</param>
/// <param name="Change">The heaviest kind of change in between: redaktionell goes on, inhaltlich asks again, dringlich locks. Null when there is none.</param>
/// <param name="ValuesMoved">Other yearly values count for the Stichtag today.</param>
public sealed record RunStanding(int NewVersionId, int NewNumber, ChangeKind? Change, bool ValuesMoved)
{
    /// <summary>Nothing may be answered or decided before the run is moved.</summary>
    public bool IsLocked => Change == ChangeKind.Urgent;

    /// <summary>Moving makes sense: for an editorial change it does not.</summary>
    public bool ShouldMove => ValuesMoved || Change is ChangeKind.Substantive or ChangeKind.Urgent;
}

/// <summary>
/// Which version a run is filled in on. The file says for which Stichtag it is meant („gueltig“), the approval from which day on it is
/// used: a case with an earlier Stichtag profits from a corrected text, unless that text is only meant for later days.
/// </summary>
internal static class RunVersions
{
    public static IQueryable<TemplateVersion> UsableFor(this IQueryable<TemplateVersion> versions, DateOnly referenceDate, DateOnly today)
    {
        var day = referenceDate > today ? referenceDate : today;
        return versions
            .Where(v => v.State == RevisionState.Approved && v.ValidFrom <= day && v.Fields.ValidFrom <= referenceDate
                && (v.Fields.ValidUntil == null || v.Fields.ValidUntil >= referenceDate))
            .OrderByDescending(v => v.ValidFrom).ThenByDescending(v => v.Number);
    }

    /// <summary>Null when nothing applies any more to the Stichtag: then the run stays where it is.</summary>
    public static async Task<RunStanding> StandingAsync(WikiDbContext db, ChecklistRun run, int number, bool valuesMoved, DateOnly today, CancellationToken ct)
    {
        var newest = await db.TemplateVersions.Where(v => v.ChecklistId == run.ChecklistId).UsableFor(run.ReferenceDate, today)
            .Select(v => new { v.Id, Number = v.Number!.Value }).FirstOrDefaultAsync(ct); // approved ones have a number
        if (newest is null || newest.Id == run.VersionId) return new RunStanding(run.VersionId, number, null, valuesMoved);

        var kinds = await db.TemplateVersions
            .Where(v => v.ChecklistId == run.ChecklistId && v.State == RevisionState.Approved && v.Number > number && v.Number <= newest.Number)
            .Select(v => v.Fields.ChangeKind).ToListAsync(ct);
        return new RunStanding(newest.Id, newest.Number, Heaviest(kinds), valuesMoved);
    }

    private static ChangeKind Heaviest(List<ChangeKind> kinds) =>
        kinds.Contains(ChangeKind.Urgent) ? ChangeKind.Urgent
        : kinds.Count == 0 || kinds.Contains(ChangeKind.Substantive) ? ChangeKind.Substantive // none: back to an older one, look again
        : ChangeKind.Editorial;
}
