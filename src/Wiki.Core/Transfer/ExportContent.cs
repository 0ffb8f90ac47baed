using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Writes of every article, checklist and plan template the newest approved text that applies or will, and the kept lists, as files; each file is complete or not there.</summary>
public sealed class ExportContent(IDbContextFactory<WikiDbContext> contexts, ExportChecklists checklists, ExportPlans plans, ExportLists lists, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <returns>Number of files written.</returns>
    public async Task<int> RunAsync(string folder, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest =
            from article in db.Articles
            join r in db.Revisions.NewestOn(today) on article.Id equals r.ArticleId
            select new { article.Id, article.Slug, r.Fields, r.ValidFrom, r.Body.Markdown };
        var count = await newest.CountAsync(ct);
        var done = 0;
        var last = 0;
        while (true)
        {
            var page = await newest.Where(row => row.Id > last).OrderBy(row => row.Id).Take(PageSize).AsNoTracking().ToListAsync(ct);
            if (page.Count == 0) return done + await checklists.RunAsync(folder, ct) + await plans.RunAsync(folder, ct) + await lists.RunAsync(folder, ct);
            foreach (var row in page)
            {
                var file = new ArticleFile(row.Slug, row.Fields with { ValidFrom = row.ValidFrom }, row.Markdown);
                await WriteAsync(Path.Combine(folder, "artikel", row.Slug, row.Slug + ".md"), ArticleFileWriter.Write(file), ct);
                done++;
                progress?.Report(new TransferProgress(done, count));
            }

            last = page[^1].Id;
        }
    }

    internal static async Task WriteAsync(string path, string text, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // below the folder given
        var unfinished = path + ".tmp";
        await File.WriteAllTextAsync(unfinished, text, ct);
        File.Move(unfinished, path, overwrite: true);
    }
}
