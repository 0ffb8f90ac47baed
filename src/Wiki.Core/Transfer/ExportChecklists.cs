using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Writes of every checklist the newest approved text that applies or will with its test cases, and the texts of codes.</summary>
public sealed class ExportChecklists(IDbContextFactory<WikiDbContext> contexts, CodeTextQueries texts, TimeProvider clock)
{
    /// <returns>Number of files written.</returns>
    internal async Task<int> RunAsync(string folder, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from checklist in db.Checklists
            join v in db.TemplateVersions.NewestOn(today) on checklist.Id equals v.ChecklistId
            orderby checklist.Slug
            select new { checklist.Slug, v.Body.Yaml, v.Body.Tests }).ToListAsync(ct);
        var target = Path.Combine(folder, "boegen");
        var files = rows.ConvertAll(row => (Name: row.Slug + ".yaml", Text: row.Yaml));
        files.AddRange(rows.Where(row => row.Tests.Length > 0).Select(row => (row.Slug + ".tests.yaml", row.Tests)));

        var codes = await texts.AllAsync(ct);
        if (codes.Documents.Count > 0) files.Add(("unterlagen.yaml", CodeTextsYaml.Write(codes.Documents, CodeTextsYaml.DocumentsFormat)));
        if (codes.FollowUps.Count > 0) files.Add(("folgen.yaml", CodeTextsYaml.Write(codes.FollowUps, CodeTextsYaml.FollowUpsFormat)));
        foreach (var (name, text) in files) await ExportContent.WriteAsync(Path.Combine(target, name), text, ct);
        return files.Count;
    }
}
