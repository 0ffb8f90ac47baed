using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Reads drafts of checklists, for those who may see them.</summary>
public sealed class TemplateDraftQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>What the editor starts from: the draft, else the newest text that applies or will, else the newest submitted one, else nothing; null when the checklist doesn't exist or the person may not see it.</summary>
    public async Task<TemplateDraftView?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return null;

        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from checklist in db.Checklists
            where checklist.Slug == slug
            from draft in db.TemplateDrafts.Where(d => d.ChecklistId == checklist.Id).DefaultIfEmpty()
            from v in db.TemplateVersions.NewestOn(today).Where(v => v.ChecklistId == checklist.Id).DefaultIfEmpty()
            select new
            {
                checklist.Id,
                LastNumber = v == null ? 0 : v.Number!.Value, // approved ones have a number
                Draft = draft,
                DraftBy = db.Users.Where(u => u.Id == draft.SavedBy).Select(u => u.DisplayName).FirstOrDefault(),
                Fields = v == null ? null : v.Fields,
                Yaml = v == null ? null : v.Body.Yaml,
                Tests = v == null ? null : v.Body.Tests,
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ChecklistHistory.Kind && w.SubjectId == checklist.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);
        return found switch
        {
            null => null,
            { Draft: { } d } => new TemplateDraftView(
                slug, d.Fields, d.Yaml, d.Tests, d.Version, d.BaseNumber, found.LastNumber, found.DraftBy, d.SavedAt, d.ReturnReason, found.OpenReviewId),
            { Fields: { } fields, Yaml: { } yaml, Tests: { } tests } => new TemplateDraftView(
                slug, fields with { ChangeNote = "" }, yaml, tests, 0, found.LastNumber, found.LastNumber, null, null, null, found.OpenReviewId),
            _ => await NeverApprovedAsync(db, found.Id, slug, found.OpenReviewId, ct),
        };
    }

    /// <summary>All drafts, the actor's own first, newest first.</summary>
    public async Task<IReadOnlyList<TemplateDraftRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from draft in db.TemplateDrafts
            join checklist in db.Checklists on draft.ChecklistId equals checklist.Id
            join author in db.Users on draft.SavedBy equals author.Id
            orderby draft.SavedBy == actor.Id descending, draft.SavedAt descending
            select new TemplateDraftRow(
                checklist.Slug, draft.Fields.Title == "" ? checklist.Slug : draft.Fields.Title, author.DisplayName, draft.SavedAt,
                draft.ReturnReason != null, draft.SavedBy == actor.Id))
            .Take(200).ToListAsync(ct);
    }

    /// <summary>Nothing approved and no draft: the text that was submitted last, or an empty one where a draft was discarded.</summary>
    private static async Task<TemplateDraftView> NeverApprovedAsync(WikiDbContext db, int checklistId, string slug, int? openReviewId, CancellationToken ct)
    {
        var frozen = await db.TemplateVersions.AsNoTracking().Where(v => v.ChecklistId == checklistId).OrderByDescending(v => v.Id)
            .Select(v => new { v.Fields, v.Body.Yaml, v.Body.Tests }).FirstOrDefaultAsync(ct);
        return new TemplateDraftView(
            slug, frozen?.Fields ?? new TemplateFields(), frozen?.Yaml ?? "", frozen?.Tests ?? "", 0, 0, 0, null, null, null, openReviewId);
    }
}
