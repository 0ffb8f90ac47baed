using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.Markup;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads articles for readers: only approved text, as of a day.</summary>
public sealed class ArticleQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int KeptViews = 2500; // about 16 KB each, with the pages made of them

    private readonly KeptTexts texts = new();
    private readonly KeptWhileUnchanged<(string Slug, DateOnly Day), ArticleView> views = new(folder, clock, KeptViews);

    /// <summary>The article as it applies on the day; null when it doesn't exist or nothing applies then.</summary>
    public async Task<ArticleView?> FindAsync(string slug, DateOnly day, CancellationToken ct)
    {
        var kept = views.Current;
        var known = kept.GetValueOrDefault((slug, day));
        if (known is not null && texts.Find(known.RevisionId) is { } text) return known with { Texts = text };

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (known is not null) return known with { Texts = texts.Keep(known.RevisionId, await ArticleViewQuery.TextsAsync(db, known.RevisionId, ct)) };

        if (await ArticleViewQuery.FindAsync(db, slug, day, ct) is not (var found, var itsTexts)) return null;

        var files = await ArticleFiles.OfRevisionAsync(db, found.RevisionId, ct);
        var view = found with
        {
            Backlinks = await ArticleViewQuery.BacklinksAsync(db, slug, day, ct),
            Outline = JsonSerializer.Deserialize<OutlineEntry[]>(found.OutlineJson, JsonSerializerOptions.Web) ?? [],
            Files = files,
            Attachments = files.Count == 0 ? files : AttachedFile.NotShown(files, itsTexts.Body.Unpack().Value),
        };
        views.Keep(kept, (slug, day), view);
        return view with { Texts = texts.Keep(view.RevisionId, itsTexts) };
    }

    public void Dispose()
    {
        views.Dispose();
        texts.Dispose();
    }

    /// <summary>Why nothing applies on that day; null when the article isn't there for this person.</summary>
    public async Task<ArticleGap?> FindGapAsync(string slug, DateOnly day, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from article in db.Articles
            where article.Slug == slug
            select new
            {
                Retirement = article.Retirement == null ? null
                    : new NoticeView(db.Users.Where(u => u.Id == article.Retirement.By).Select(u => u.DisplayName).First(), article.Retirement.At, article.Retirement.Reason),
                Approved = db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved)
                    .OrderByDescending(r => r.Number).Select(r => r.Fields.Title).FirstOrDefault(),
                Draft = db.Drafts.Where(d => d.ArticleId == article.Id).Select(d => d.Fields.Title).FirstOrDefault(),
                Frozen = db.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Id).Select(r => r.Fields.Title).FirstOrDefault(),
                Next = db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved && r.ValidFrom > day)
                    .OrderBy(r => r.ValidFrom).ThenByDescending(r => r.Number).Select(r => new UpcomingRevision(r.Number!.Value, r.ValidFrom!.Value, r.Fields.ChangeNote)).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null || (found.Approved is null && !actor.May(Right.SeeDrafts))) return null;

        var title = found.Approved ?? found.Draft ?? found.Frozen ?? slug;
        return new ArticleGap(slug, title, found.Approved is not null, found.Frozen is not null, found.Next) { Retirement = found.Retirement };
    }
}
