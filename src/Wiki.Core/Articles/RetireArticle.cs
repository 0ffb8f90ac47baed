using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Rechecks;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Takes an article out of force from today on: it leaves lists and search, its address says why, earlier days keep their text.</summary>
public sealed class RetireArticle
{
    private readonly ChangeArticle change;

    internal RetireArticle(ChangeArticle change) => this.change = change;

    public Task<Result> RunAsync(string slug, string reason, Actor actor, CancellationToken ct) =>
        change.RunAsync(slug, Right.Lock, ArticleHistory.Retired, reason, actor, (db, article, now) => RetireAsync(db, article, reason, actor, now, ct), ct);

    private static async Task<Result<IReadOnlyList<FieldChange>>> RetireAsync(
        WikiDbContext db, Article article, string reason, Actor actor, DateTime now, CancellationToken ct)
    {
        if (article.LastNumber == 0) return ArticleProblems.NothingToRetire;
        var retired = article.Retire(reason, actor, now);
        if (!retired.Succeeded) return retired.Problem!; // not succeeded has a problem

        var today = Today.Of(now);
        var changes = new List<FieldChange>();
        foreach (var revision in await db.Revisions.StandingOn(today).Where(r => r.ArticleId == article.Id).ToListAsync(ct))
        {
            if (revision.ValidFrom > today)
            {
                revision.WithdrawBeforeFirstDay();
                await RecordCitations.WithdrawAsync(db, CitingKind.Article, revision.Id, ct);
                changes.Add(new FieldChange("Künftige Fassung", $"{revision.Number}", null));
            }
            else
            {
                revision.RetireFrom(today);
            }
        }

        await RecordCitations.RetireAsync(db, CitingKind.Article, article.Id, today, ct);
        await RecheckTasks.CloseAsync(db, ArticleHistory.Kind, article.Id, actor, now, "Artikel außer Kraft gesetzt", ct);
        return changes;
    }
}
