using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Which version of a template applies: the newest approved one.</summary>
internal static class NewestPlans
{
    public static IQueryable<PlanVersion> Newest(this IQueryable<PlanVersion> versions)
    {
        var approved = versions.Where(v => v.State == RevisionState.Approved);
        return approved.Where(v => !approved.Any(newer => newer.TemplateId == v.TemplateId && newer.Number > v.Number));
    }

    /// <summary>Key of the version that applies; 0 when nothing is approved.</summary>
    public static Task<int> NewestAsync(this WikiDbContext db, string slug, CancellationToken ct) =>
        db.PlanVersions.Newest().Where(v => db.PlanTemplates.Any(t => t.Id == v.TemplateId && t.Slug == slug)).Select(v => v.Id).SingleOrDefaultAsync(ct);
}
