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
    private static readonly Func<WikiDbContext, int, IAsyncEnumerable<KnownVersion>> Approved =
        EF.CompileAsyncQuery((WikiDbContext db, int checklist) => db.TemplateVersions.Where(v => v.ChecklistId == checklist && v.State == RevisionState.Approved)
            .Select(v => new KnownVersion(v.Id, v.ChecklistId, v.Number!.Value, v.ValidFrom!.Value, v.Fields.ValidFrom, v.Fields.ValidUntil, v.Fields.ChangeKind))); // as KnownVersion.Of says: compiled questions can't call it

    public static IQueryable<TemplateVersion> UsableFor(this IQueryable<TemplateVersion> versions, DateOnly referenceDate, DateOnly today)
    {
        var day = referenceDate > today ? referenceDate : today;
        return versions
            .Where(v => v.State == RevisionState.Approved && v.ValidFrom <= day && v.Fields.ValidFrom <= referenceDate
                && (v.Fields.ValidUntil == null || v.Fields.ValidUntil >= referenceDate))
            .OrderByDescending(v => v.ValidFrom).ThenByDescending(v => v.Number);
    }

    /// <summary>For a verb: asks the database.</summary>
    public static async Task<RunStanding> StandingAsync(WikiDbContext db, ChecklistRun run, int number, bool valuesMoved, DateOnly today, CancellationToken ct)
    {
        var versions = new List<KnownVersion>();
        await foreach (var version in Approved(db, run.ChecklistId).WithCancellation(ct)) versions.Add(version);
        return Standing(versions, run, number, valuesMoved, today);
    }

    /// <summary>Nothing changed when nothing applies any more to the Stichtag: then the run stays where it is.</summary>
    /// <param name="approved">All approved versions of its checklist.</param>
    public static RunStanding Standing(IEnumerable<KnownVersion> approved, ChecklistRun run, int number, bool valuesMoved, DateOnly today)
    {
        var day = run.ReferenceDate > today ? run.ReferenceDate : today;
        var newest = approved
            .Where(v => v.ValidFrom <= day && v.MeantFrom <= run.ReferenceDate && (v.MeantUntil is null || v.MeantUntil >= run.ReferenceDate))
            .OrderByDescending(v => v.ValidFrom).ThenByDescending(v => v.Number).FirstOrDefault();
        if (newest is null || newest.Id == run.VersionId) return new RunStanding(run.VersionId, number, null, valuesMoved);

        var kinds = approved.Where(v => v.Number > number && v.Number <= newest.Number).Select(v => v.ChangeKind).ToList();
        return new RunStanding(newest.Id, newest.Number, Heaviest(kinds), valuesMoved);
    }

    private static ChangeKind Heaviest(List<ChangeKind> kinds) =>
        kinds.Contains(ChangeKind.Urgent) ? ChangeKind.Urgent
        : kinds.Count == 0 || kinds.Contains(ChangeKind.Substantive) ? ChangeKind.Substantive // none: back to an older one, look again
        : ChangeKind.Editorial;
}
