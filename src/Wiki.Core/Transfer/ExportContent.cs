using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Writes of every article, checklist and plan template the newest approved text that applies or will, and the kept lists, as files, with what is attached beside them; each file is complete or not there.</summary>
public sealed class ExportContent(IDbContextFactory<WikiDbContext> contexts, ExportChecklists checklists, ExportPlans plans, ExportLists lists, FileStore store, TimeProvider clock)
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
            select new { article.Id, Revision = r.Id, article.Slug, r.Fields, r.ValidFrom, r.Body.Markdown };
        var count = await newest.CountAsync(ct);
        var (done, beside) = (0, 0);
        var last = 0;
        while (true)
        {
            var page = await newest.Where(row => row.Id > last).OrderBy(row => row.Id).Take(PageSize).AsNoTracking().ToListAsync(ct);
            if (page.Count == 0) return done + beside + await checklists.RunAsync(folder, ct) + await plans.RunAsync(folder, ct) + await lists.RunAsync(folder, ct);
            var revisions = page.Select(row => row.Revision).ToList();
            var attached = (await db.RevisionFiles.Where(f => revisions.Contains(f.RevisionId)).OrderBy(f => f.Name).AsNoTracking().ToListAsync(ct)).ToLookup(f => f.RevisionId);
            foreach (var row in page)
            {
                var place = Path.Combine(folder, "artikel", row.Slug);
                var files = attached[row.Revision].ToList();
                foreach (var file in files) await WriteAsync(Path.Combine(place, file.Name), await store.ReadAsync(file.Sha256, ct), ct);
                var article = new ArticleFile(row.Slug, row.Fields with { ValidFrom = row.ValidFrom }, row.Markdown) { Files = [.. files.Select(file => file.Name)] };
                await WriteAsync(Path.Combine(place, row.Slug + ".md"), ArticleFileWriter.Write(article), ct);
                done++;
                beside += files.Count;
                progress?.Report(new TransferProgress(done, count));
            }

            last = page[^1].Id;
        }
    }

    internal static Task WriteAsync(string path, string text, CancellationToken ct) => WriteAsync(path, Encoding.UTF8.GetBytes(text), ct);

    private static async Task WriteAsync(string path, byte[] content, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // below the folder given
        var unfinished = path + ".tmp";
        await File.WriteAllBytesAsync(unfinished, content, ct);
        File.Move(unfinished, path, overwrite: true);
    }
}
