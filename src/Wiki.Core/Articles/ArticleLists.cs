using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Lists of valid articles and of what changed; columns only, never bodies.</summary>
public sealed class ArticleLists(IDbContextFactory<WikiDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>Valid articles by title, one page.</summary>
    /// <param name="topic">Null for all Themenfelder.</param>
    /// <param name="team">Null for all Fachstellen.</param>
    /// <param name="after">Cursor of the page before: the last title.</param>
    public async Task<Page<ArticleRow>> ListAsync(string? topic, string? team, string? after, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var valid = db.Revisions.ValidOn(day);
        if (topic is not null) valid = valid.Where(r => r.Fields.Topic == topic);
        if (team is not null) valid = valid.Where(r => r.Fields.Team == team);
        if (after is not null) valid = valid.Where(r => r.SortKey.CompareTo(after) > 0);

        var rows = await (
            from r in valid
            join article in db.Articles on r.ArticleId equals article.Id
            orderby r.SortKey
            select new { r.SortKey, Row = new ArticleRow(article.Slug, r.Fields.Title, r.Fields.Topic, r.Fields.Team, article.Lock == null ? r.Body.ShortAnswer : "Eilgesperrt.", r.Number!.Value, r.ValidFrom!.Value, r.Fields.LegalAsOf) })
            .Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? rows[PageSize - 1].SortKey : null;
        return new Page<ArticleRow>([.. rows.Take(PageSize).Select(row => row.Row)], next);
    }

    /// <summary>What was approved since then, newest first: what applies already and what will.</summary>
    /// <param name="since">UTC; null for the newest without a lower bound.</param>
    public async Task<IReadOnlyList<ChangeRow>> ChangesAsync(DateTime? since, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Changes(db, since, null, null).Take(most).ToListAsync(ct);
    }

    /// <summary>The same, page by page.</summary>
    /// <param name="after">Cursor of the page before; one that was bent starts over.</param>
    public async Task<Page<ChangeRow>> ChangesPageAsync(DateTime? since, string? after, CancellationToken ct)
    {
        var parts = (after ?? "").Split('-');
        var isCursor = parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        DateTime? before = isCursor ? new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc) : null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Changes(db, since, before, isCursor ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize - 1].ApprovedAt.Ticks}-{rows[PageSize - 1].RevisionId}") : null;
        return new Page<ChangeRow>([.. rows.Take(PageSize)], next);
    }

    private static IQueryable<ChangeRow> Changes(WikiDbContext db, DateTime? since, DateTime? before, int? beforeId)
    {
        var approved = db.Revisions.Where(r => r.State == RevisionState.Approved);
        if (since is not null) approved = approved.Where(r => r.ApprovedAt > since);
        if (before is not null) approved = approved.Where(r => r.ApprovedAt < before || (r.ApprovedAt == before && r.Id < beforeId));
        return
            from r in approved
            join article in db.Articles on r.ArticleId equals article.Id
            orderby r.ApprovedAt descending, r.Id descending
            select new ChangeRow(article.Slug, r.Fields.Title, r.Number!.Value,
                db.Revisions.Where(p => p.ArticleId == r.ArticleId && p.State == RevisionState.Approved && p.Number < r.Number).Max(p => p.Number),
                r.Fields.ChangeKind, r.Fields.ChangeNote, r.ValidFrom!.Value, r.ApprovedAt!.Value)
            { RevisionId = r.Id };
    }
}
