using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Lists texts by the state they are in, paged by key; drafts and submitted ones only for those who may see them.</summary>
public sealed class ArticlesByState(IDbContextFactory<WikiDbContext> contexts)
{
    /// <param name="after">Cursor of the page before.</param>
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<Page<ArticleStateRow>?> ListAsync(ArticleFilter filter, int size, string? after, Actor actor, DateOnly today, CancellationToken ct)
    {
        var start = Cursor.Read(after);
        if (start is null) return null;
        if (filter.State is ArticleState.Draft or ArticleState.InReview && !actor.May(Right.SeeDrafts)) return new Page<ArticleStateRow>([], null);

        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = filter.State == ArticleState.Draft ? await DraftsAsync(db, filter, size, start, ct) : await RevisionsAsync(db, filter, size, start, today, ct);
        var next = rows.Count > size ? new Cursor(rows[size - 1].SortKey, rows[size - 1].Id).ToString() : null;
        return new Page<ArticleStateRow>([.. rows.Take(size)], next);
    }

    private static async Task<List<ArticleStateRow>> RevisionsAsync(WikiDbContext db, ArticleFilter filter, int size, Cursor start, DateOnly today, CancellationToken ct)
    {
        var found = In(db.Revisions, filter.State, today).Where(r => r.SortKey.CompareTo(start.SortKey) > 0 || (r.SortKey == start.SortKey && r.Id > start.Id));
        if (filter.Topic is not null) found = found.Where(r => r.Fields.Topic == filter.Topic);
        if (filter.Team is not null) found = found.Where(r => r.Fields.Team == filter.Team);
        return await (
            from r in found
            join article in db.Articles on r.ArticleId equals article.Id
            where filter.Owner == null || (article.Owner ?? r.Fields.Owner) == filter.Owner
            orderby r.SortKey, r.Id
            select new ArticleStateRow(
                r.Id, r.SortKey, article.Slug, r.Fields.Title, r.Fields.Topic, r.Fields.Team, article.Lock == null ? r.Body.ShortAnswer : "", r.Number, r.ValidFrom,
                Validity.LastDay(r.Fields.ValidUntil, r.SupersededFrom), r.Fields.LegalAsOf)
            { IsLocked = article.Lock != null }).Take(size + 1).ToListAsync(ct);
    }

    /// <summary>Drafts carry no sort key: they page by the article's number.</summary>
    private static async Task<List<ArticleStateRow>> DraftsAsync(WikiDbContext db, ArticleFilter filter, int size, Cursor start, CancellationToken ct)
    {
        var found = db.Drafts.Where(d => d.ArticleId > start.Id);
        if (filter.Topic is not null) found = found.Where(d => d.Fields.Topic == filter.Topic);
        if (filter.Team is not null) found = found.Where(d => d.Fields.Team == filter.Team);
        return await (
            from d in found
            join article in db.Articles on d.ArticleId equals article.Id
            orderby d.ArticleId
            select new ArticleStateRow(d.ArticleId, "", article.Slug, d.Fields.Title, d.Fields.Topic, d.Fields.Team, "", null, d.Fields.ValidFrom, d.Fields.ValidUntil, d.Fields.LegalAsOf))
            .Take(size + 1).ToListAsync(ct);
    }

    private static IQueryable<Revision> In(IQueryable<Revision> revisions, ArticleState state, DateOnly today) => state switch
    {
        ArticleState.InReview => revisions.Where(r => r.State == RevisionState.InReview),
        ArticleState.ApprovedFuture => revisions.Where(r => r.State == RevisionState.Approved && r.ValidFrom > today),
        ArticleState.Superseded => revisions.Where(r => r.State == RevisionState.Approved && r.ValidFrom <= today && (r.SupersededFrom <= today || r.Fields.ValidUntil < today)),
        _ => revisions.ValidOn(today),
    };

    /// <summary>Where the next page begins: behind this row.</summary>
    private sealed record Cursor(string SortKey, int Id)
    {
        public static Cursor? Read(string? text)
        {
            if (string.IsNullOrEmpty(text)) return new Cursor("", 0);
            if (!Base64Url.IsValid(text)) return null;

            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n', 2);
            return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new Cursor(parts[1], id) : null;
        }

        public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}\n{SortKey}")));
    }
}

/// <summary>Which texts to list; null doesn't narrow.</summary>
public sealed record ArticleFilter(ArticleState State, string? Topic, string? Team)
{
    /// <summary>User name of the Verantwortung.</summary>
    public string? Owner { get; init; }
}

/// <summary>The states a text can be in, stored or computed from its dates.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    ApprovedFuture,
    Valid,
    Superseded,
}

/// <summary>A text in a list by state.</summary>
/// <param name="Id">Of the revision; of the article where it is a draft.</param>
/// <param name="LastDay">Null while open.</param>
public sealed record ArticleStateRow(
    int Id, string SortKey, string Slug, string Title, string Topic, string Team, string ShortAnswer, int? Number, DateOnly? ValidFrom, DateOnly? LastDay, DateOnly? LegalAsOf)
{
    public bool IsLocked { get; init; }
}
