using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Reads plan templates: approved versions for everybody, drafts and submitted ones for those who may see them.</summary>
public sealed class PlanTemplateQueries(IDbContextFactory<WikiDbContext> contexts, PlanGate gate)
{
    /// <summary>Templates with an approved version, by title.</summary>
    public async Task<IReadOnlyList<PlanTemplateRow>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from template in db.PlanTemplates
            join v in db.PlanVersions.Newest() on template.Id equals v.TemplateId
            select new PlanTemplateRow(
                template.Slug, v.Fields.Title, db.Teams.Where(t => t.Code == v.Fields.Team).Select(t => t.Name).FirstOrDefault() ?? v.Fields.Team, v.Fields.Months,
                v.Number!.Value, v.ApprovedAt!.Value)).ToListAsync(ct); // approved ones have both
        return [.. rows.OrderBy(row => GermanText.SortKey(row.Title), StringComparer.Ordinal)];
    }

    /// <summary>All drafts, the actor's own first, newest first.</summary>
    public async Task<IReadOnlyList<PlanDraftRow>> DraftsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from draft in db.PlanDrafts
            join template in db.PlanTemplates on draft.TemplateId equals template.Id
            join author in db.Users on draft.SavedBy equals author.Id
            orderby draft.SavedBy == actor.Id descending, draft.SavedAt descending
            select new PlanDraftRow(template.Slug, draft.Fields.Title == "" ? template.Slug : draft.Fields.Title, author.DisplayName, draft.SavedAt, draft.ReturnReason != null))
            .Take(100).ToListAsync(ct);
    }

    /// <summary>What the editor starts from: the draft, else the newest approved text, else the newest submitted one, else nothing; null when the template doesn't exist or the person may not see it.</summary>
    public async Task<PlanDraftView?> FindDraftAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var template = await db.PlanTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (template is null) return null;

        var draft = await (from d in db.PlanDrafts where d.TemplateId == template.Id join u in db.Users on d.SavedBy equals u.Id select new { Draft = d, u.DisplayName })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        var review = await db.Reviews.Where(r => r.SubjectKind == PlanHistory.TemplateKind && r.SubjectId == template.Id && r.Decision == null).Select(r => (int?)r.Id).FirstOrDefaultAsync(ct);
        if (draft is { Draft: { } d2 }) return new PlanDraftView(slug, d2.Fields.Title, d2.Yaml, d2.Fields.ChangeNote, d2.Version, d2.BaseNumber, template.LastNumber, draft.DisplayName, d2.SavedAt, d2.ReturnReason, review);

        var text = await db.PlanVersions.Where(v => v.TemplateId == template.Id).OrderByDescending(v => v.Number ?? 0).ThenByDescending(v => v.Id)
            .Select(v => new { v.Fields.Title, v.Body.Yaml }).FirstOrDefaultAsync(ct);
        return new PlanDraftView(slug, text?.Title ?? "", text?.Yaml ?? "", "", 0, template.LastNumber, template.LastNumber, null, null, null, review);
    }

    /// <summary>Newest first; empty when the template doesn't exist or has nothing this person may see.</summary>
    public async Task<IReadOnlyList<PlanVersionRow>> VersionsAsync(string slug, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Rows(db, Visible(db, slug, actor).OrderByDescending(v => v.Id)).ToListAsync(ct);
    }

    /// <summary>The version that applies; null when nothing is approved.</summary>
    public async Task<PlanVersionView?> FindNewestAsync(string slug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = await db.NewestAsync(slug, ct);
        return id == 0 ? null : await ViewAsync(db, slug, v => v.Id == id, db.PlanVersions, ct);
    }

    public Task<PlanVersionView?> FindAsync(string slug, int number, Actor actor, CancellationToken ct) => FindAsync(slug, v => v.Number == number, actor, ct);

    /// <summary>One version, approved or not, by its key.</summary>
    public Task<PlanVersionView?> FindByIdAsync(string slug, int versionId, Actor actor, CancellationToken ct) => FindAsync(slug, v => v.Id == versionId, actor, ct);

    /// <summary>What a review decides about; null when the version doesn't exist. Who may see it is the review's question.</summary>
    public async Task<ReviewedPlan?> FindReviewedAsync(int versionId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from v in db.PlanVersions
            join template in db.PlanTemplates on v.TemplateId equals template.Id
            where v.Id == versionId
            select new
            {
                template.Slug,
                template.LastNumber,
                v.Number,
                v.BaseNumber,
                v.Fields,
                v.Body.Yaml,
                Base = db.PlanVersions.Where(b => b.TemplateId == v.TemplateId && b.Number == v.BaseNumber).Select(b => b.Body.Yaml).FirstOrDefault(),
                Running = db.OnboardingPlans.Count(p => p.EndedOn == null && db.PlanVersions.Any(own => own.Id == p.VersionId && own.TemplateId == v.TemplateId)),
            }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;

        var report = await gate.CheckAsync(found.Slug, found.Yaml, ct);
        var before = found.Base is null ? null : PlanYaml.Load(found.Base).Outline;
        var changes = before is not null && report.Reading.Outline is { } after ? PlanDiff.Between(before, after) : [];
        return new ReviewedPlan(
            found.Slug, versionId, found.Number is { } number ? $"Version {number}" : $"wird Version {found.LastNumber + 1}", found.Fields, found.Base ?? "", found.Yaml,
            found.BaseNumber, found.LastNumber, found.Number is not null, changes, report, found.Running);
    }

    private static IQueryable<PlanVersion> Visible(WikiDbContext db, string slug, Actor actor)
    {
        var all = db.PlanVersions.Where(v => db.PlanTemplates.Any(t => t.Id == v.TemplateId && t.Slug == slug));
        return actor.May(Right.SeeDrafts) ? all : all.Where(v => v.State == RevisionState.Approved);
    }

    private static IQueryable<PlanVersionRow> Rows(WikiDbContext db, IQueryable<PlanVersion> versions) =>
        from v in versions
        join author in db.Users on v.SubmittedBy equals author.Id
        select new PlanVersionRow(
            v.Id, v.Number, v.State, v.Fields.Title, v.Fields.ChangeNote, author.DisplayName, v.SubmittedAt,
            db.Users.Where(u => u.Id == v.ApprovedBy).Select(u => u.DisplayName).FirstOrDefault(), v.ApprovedAt);

    private async Task<PlanVersionView?> FindAsync(string slug, Expression<Func<PlanVersion, bool>> which, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ViewAsync(db, slug, which, Visible(db, slug, actor), ct);
    }

    private static async Task<PlanVersionView?> ViewAsync(
        WikiDbContext db, string slug, Expression<Func<PlanVersion, bool>> which, IQueryable<PlanVersion> visible, CancellationToken ct)
    {
        var chosen = visible.Where(which);
        var row = await Rows(db, chosen).SingleOrDefaultAsync(ct);
        if (row is null) return null;
        var yaml = await chosen.Select(v => v.Body.Yaml).SingleAsync(ct);
        return new PlanVersionView(row, slug, yaml, PlanYaml.Load(yaml).Outline);
    }
}
