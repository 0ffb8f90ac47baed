using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Transfer;

/// <summary>Writes of every plan template the newest approved text. Plans of people are never written: they are learning records.</summary>
public sealed class ExportPlans(IDbContextFactory<WikiDbContext> contexts)
{
    /// <returns>Number of files written.</returns>
    internal async Task<int> RunAsync(string folder, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from template in db.PlanTemplates
            join v in db.PlanVersions.Newest() on template.Id equals v.TemplateId
            orderby template.Slug
            select new { template.Slug, v.Body.Yaml }).ToListAsync(ct);
        foreach (var row in rows) await ExportContent.WriteAsync(Path.Combine(folder, ImportPlans.Folder, row.Slug + ".yaml"), row.Yaml, ct);
        return rows.Count;
    }
}
