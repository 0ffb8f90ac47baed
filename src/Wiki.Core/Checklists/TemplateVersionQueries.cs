using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Reads the history of a checklist: approved versions for everybody, the others for those who may see drafts.</summary>
public sealed class TemplateVersionQueries(IDbContextFactory<WikiDbContext> contexts, ReleaseGate gate, TimeProvider clock)
{
    /// <summary>Newest first; empty when the checklist doesn't exist or has nothing this person may see.</summary>
    public async Task<IReadOnlyList<TemplateVersionRow>> ListAsync(string slug, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from v in Visible(db, slug, actor)
            orderby v.Id descending
            join author in db.Users on v.SubmittedBy equals author.Id
            select new TemplateVersionRow(
                v.Id, v.Number, v.State, v.Fields.Title, v.Fields.ChangeNote, v.Fields.ChangeKind, v.ValidFrom, v.Fields.ValidUntil, v.SupersededFrom,
                author.DisplayName, v.SubmittedAt, db.Users.Where(u => u.Id == v.ApprovedBy).Select(u => u.DisplayName).FirstOrDefault(), v.ApprovedAt))
            .ToListAsync(ct);
    }

    /// <summary>One approved version by its number.</summary>
    public Task<TemplateVersionView?> FindAsync(string slug, int number, Actor actor, CancellationToken ct) => FindAsync(slug, v => v.Number == number, actor, ct);

    /// <summary>One version, approved or not, by its key.</summary>
    public Task<TemplateVersionView?> FindByIdAsync(string slug, int versionId, Actor actor, CancellationToken ct) => FindAsync(slug, v => v.Id == versionId, actor, ct);

    /// <summary>What a review decides about; null when the version doesn't exist. Who may see it is the review's question.</summary>
    public async Task<ReviewedTemplate?> FindReviewedAsync(int versionId, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from v in db.TemplateVersions.AsNoTracking()
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            where v.Id == versionId
            select new
            {
                checklist.Slug,
                checklist.LastNumber,
                Newest = db.TemplateVersions.StandingOn(today).Where(n => n.ChecklistId == v.ChecklistId).Max(n => n.Number) ?? 0,
                Version = v,
                v.Body.Yaml,
                v.Body.Tests,
                Base = db.TemplateVersions.Where(b => b.ChecklistId == v.ChecklistId && b.Number == v.BaseNumber)
                    .Select(b => new { b.Body.Yaml, b.Body.Tests }).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null) return null;

        var version = found.Version;
        var later = await db.TemplateVersions
            .Where(v => v.ChecklistId == version.ChecklistId && v.State == RevisionState.Approved && v.ValidFrom > today && v.Id != versionId)
            .OrderBy(v => v.ValidFrom).Select(v => new UpcomingRevision(v.Number!.Value, v.ValidFrom!.Value, v.Fields.ChangeNote)).ToListAsync(ct);
        var standing = version.Number is { } number ? $"Version {number}" : $"wird Version {found.LastNumber + 1}";
        var report = await gate.CheckAsync(found.Slug, found.Yaml, found.Tests, ct);
        var before = found.Base is null ? null : TemplateYaml.Load(found.Base.Yaml).Template;
        var changes = before is not null && report.Template.Template is { } after ? TemplateDiff.Between(before, after) : [];
        return new ReviewedTemplate(
            found.Slug, versionId, standing, version.Fields, found.Base?.Yaml ?? "", found.Yaml, found.Base?.Tests ?? "", found.Tests,
            version.BaseNumber, found.Newest, version.ProposedFrom(today), later, changes, report);
    }

    private static IQueryable<TemplateVersion> Visible(WikiDbContext db, string slug, Actor actor)
    {
        var all = from v in db.TemplateVersions join checklist in db.Checklists on v.ChecklistId equals checklist.Id where checklist.Slug == slug select v;
        return actor.May(Right.SeeDrafts) ? all : all.Where(v => v.State == RevisionState.Approved);
    }

    private async Task<TemplateVersionView?> FindAsync(string slug, Expression<Func<TemplateVersion, bool>> which, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = Visible(db, slug, actor);
        return await (
            from v in visible.Where(which)
            join author in db.Users on v.SubmittedBy equals author.Id
            select new TemplateVersionView(
                new TemplateVersionRow(
                    v.Id, v.Number, v.State, v.Fields.Title, v.Fields.ChangeNote, v.Fields.ChangeKind, v.ValidFrom, v.Fields.ValidUntil, v.SupersededFrom,
                    author.DisplayName, v.SubmittedAt, db.Users.Where(u => u.Id == v.ApprovedBy).Select(u => u.DisplayName).FirstOrDefault(), v.ApprovedAt),
                slug, v.Fields, v.Body.Yaml, v.Body.Tests, v.Hash, visible.Where(earlier => earlier.Number < v.Number).Max(earlier => earlier.Number)))
            .AsNoTracking().FirstOrDefaultAsync(ct);
    }
}
