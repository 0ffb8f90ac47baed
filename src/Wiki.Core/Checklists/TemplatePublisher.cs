using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Makes a frozen version the approved one: number, dates, citations, articles, search.</summary>
internal static class TemplatePublisher
{
    public static async Task<Result> PublishAsync(WikiDbContext db, TemplateVersion version, PublishTerms terms, Actor approver, DateTime now, CancellationToken ct)
    {
        var checklist = await db.Checklists.SingleAsync(c => c.Id == version.ChecklistId, ct);
        var today = Today.Of(now);
        if (version.BaseNumber < await db.TemplateVersions.NewestNumberAsync(checklist.Id, today, ct)) return ChecklistProblems.OvertakenBase;

        var reading = TemplateYaml.Load(version.Body.Yaml);
        if (reading.Template is not { } template) return ChecklistProblems.NotReady([.. reading.Findings.Select(finding => finding.ToString())]);

        var validFrom = terms.ValidFrom ?? version.ProposedFrom(today);
        var approved = await db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id && v.State == RevisionState.Approved).ToListAsync(ct);
        var later = approved.Where(v => v.ValidFrom > validFrom && v.ValidFrom > today).ToList();
        if (later.Count > 0 && terms.Later is null) return ChecklistProblems.LaterVersionUndecided;

        var result = version.Approve(checklist.LastNumber + 1, approver, validFrom, now);
        if (!result.Succeeded) return result;

        await DeriveAsync(db, version, checklist, template, ct);
        checklist.LastNumber = version.Number!.Value; // just approved
        approved.Add(version);
        if (terms.Later == LaterVersion.IsWithdrawn) await WithdrawAsync(db, later, approved, approver, now, ct);
        Order(approved);

        HistoryWriter.Add(
            db, approver, now, ChecklistHistory.Kind, checklist.Id, version.Fields.Title, ArticleHistory.Approved, version.Fields.ChangeNote,
            [new FieldChange("Version", null, $"{version.Number}"), new FieldChange("Gilt ab", null, $"{validFrom:dd.MM.yyyy}")]);
        SearchChange.Add(db, ChecklistHistory.Kind, checklist.Slug, now);
        return Result.Done;
    }

    /// <summary>Greatest ValidFrom wins, ties go to the higher number, and a successor ends its predecessor for good.</summary>
    private static void Order(List<TemplateVersion> approved)
    {
        var inTime = approved.OrderBy(v => v.ValidFrom).ThenBy(v => v.Number).ToList();
        for (var i = 0; i < inTime.Count; i++) inTime[i].EndOn(i + 1 < inTime.Count ? inTime[i + 1].ValidFrom : null);
    }

    private static async Task WithdrawAsync(
        WikiDbContext db, List<TemplateVersion> later, List<TemplateVersion> approved, Actor approver, DateTime now, CancellationToken ct)
    {
        foreach (var version in later)
        {
            version.WithdrawBeforeFirstDay();
            approved.Remove(version);
            await RecordCitations.WithdrawAsync(db, CitingKind.Checklist, version.Id, ct);
            HistoryWriter.Add(
                db, approver, now, ChecklistHistory.Kind, version.ChecklistId, version.Fields.Title, ArticleHistory.LaterWithdrawn,
                changes: [new FieldChange("Version", $"{version.Number}", null)]);
        }
    }

    private static async Task DeriveAsync(WikiDbContext db, TemplateVersion version, Checklist checklist, ChecklistTemplate template, CancellationToken ct)
    {
        foreach (var slug in template.Articles.Distinct())
        {
            db.ChecklistArticles.Add(new ChecklistArticle { VersionId = version.Id, ArticleSlug = slug });
        }

        var citing = new CitingVersion(
            CitingKind.Checklist, checklist.Id, version.Id, version.Number!.Value, version.Fields.Title, $"/boegen/{checklist.Slug}", // just approved
            version.ValidFrom!.Value, version.Fields.ValidUntil);
        await RecordCitations.AddAsync(db, citing, [.. ReleaseGate.Cited(template).Select(c => new CitedUnit(c.Norm, c.Place))], ct);
    }
}
