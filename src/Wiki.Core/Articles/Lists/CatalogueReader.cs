using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Lists;

/// <summary>Reads what lists are made of, in a constant number of SELECTs: of all articles, or of some that have changed.</summary>
internal sealed class CatalogueReader
{
    private Dictionary<int, ArticleFacts> articles = [];
    private Dictionary<string, (string Name, bool IsActive)> people = [];
    private Dictionary<string, string> teams = [];
    private Dictionary<int, DateOnly> due = [];

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private DateOnly today;

    private CatalogueReader()
    {
    }

    /// <param name="record">Newest line of record before the reading.</param>
    public static async Task<CatalogueSnapshot> ReadAsync(WikiDbContext db, long record, DateOnly today, CancellationToken ct)
    {
        var (rows, links) = await ReadAsync(db, only: null, today, ct);
        return new CatalogueSnapshot(record, today, rows, links);
    }

    /// <summary>The same again, with these articles as they are now.</summary>
    public static async Task<CatalogueSnapshot> ReadAgainAsync(WikiDbContext db, CatalogueSnapshot before, int[] changed, long record, CancellationToken ct)
    {
        var (rows, links) = await ReadAsync(db, changed, before.Today, ct);
        return before.With(record, changed.ToHashSet(), rows, links);
    }

    /// <param name="only">Numbers of articles; null reads all.</param>
    private static async Task<(List<CatalogueRow> Rows, Dictionary<int, string[]> LinksFrom)> ReadAsync(WikiDbContext db, int[]? only, DateOnly today, CancellationToken ct)
    {
        var articles = only is null ? db.Articles : db.Articles.Where(a => only.Contains(a.Id));
        var revisions = only is null ? db.Revisions : db.Revisions.Where(r => only.Contains(r.ArticleId));
        var drafts = only is null ? db.Drafts : db.Drafts.Where(d => only.Contains(d.ArticleId));
        var tasks = db.RecheckTasks.Where(t => t.SubjectKind == ArticleHistory.Kind && t.Result == null && (only == null || only.Contains(t.SubjectId)));
        var reader = new CatalogueReader
        {
            today = today,
            articles = await articles.Select(a => new ArticleFacts(a.Id, a.Slug, a.Owner, a.Deputy, a.Lock != null, a.Retirement != null)).ToDictionaryAsync(a => a.Id, ct),
            people = await db.Users.Select(u => new { u.UserName, u.DisplayName, Active = u.IsActive && !u.IsSystem })
                .ToDictionaryAsync(u => u.UserName!, u => (u.DisplayName, u.Active), ct), // every row has a user name
            teams = await db.Teams.ToDictionaryAsync(t => t.Code, t => t.Name, ct),
            due = await tasks.GroupBy(t => t.SubjectId).Select(group => new { group.Key, Day = group.Min(t => t.DueOn) }).ToDictionaryAsync(t => t.Key, t => t.Day, ct),
        };
        var names = await db.Users.Select(u => new { u.Id, u.UserName }).ToDictionaryAsync(u => u.Id, u => u.UserName!, ct);

        var rows = new List<CatalogueRow>();
        var approved = revisions.Where(r => r.State == RevisionState.Approved && (r.SupersededFrom == null || r.SupersededFrom > today || r.RetiredFrom != null))
            .OrderBy(r => r.ArticleId).Select(r => new ApprovedText(r.ArticleId, r.Fields, r.SortKey, r.Number, r.ValidFrom, r.SupersededFrom, r.Confirmation, r.ApprovedBy, r.ApprovedAt, r.Body.ShortAnswer)).AsNoTracking();
        var texts = new List<ApprovedText>();
        await foreach (var text in approved.AsAsyncEnumerable().WithCancellation(ct)) // article by article: all at once would fill the memory with what nobody keeps
        {
            if (texts.Count > 0 && texts[0].ArticleId != text.ArticleId) AddShown();
            texts.Add(text);
        }

        if (texts.Count > 0) AddShown();
        foreach (var r in await revisions.Where(r => r.State == RevisionState.InReview)
            .Select(r => new { r.ArticleId, r.Fields, r.SortKey, By = r.SubmittedBy, At = r.SubmittedAt }).AsNoTracking().ToListAsync(ct))
        {
            rows.Add(reader.Row(r.ArticleId, r.Fields, r.SortKey, ListedState.InReview, null, r.Fields.ValidFrom, r.Fields.ValidUntil, r.Fields.LegalAsOf, r.At, names.GetValueOrDefault(r.By, ""), ""));
        }

        foreach (var d in await drafts.Select(d => new { d.ArticleId, d.Fields, By = d.SavedBy, At = d.SavedAt }).AsNoTracking().ToListAsync(ct))
        {
            var key = GermanText.SortKey($"{d.Fields.Title}\t{d.ArticleId:d8}");
            rows.Add(reader.Row(d.ArticleId, d.Fields, key, ListedState.Draft, null, d.Fields.ValidFrom, d.Fields.ValidUntil, d.Fields.LegalAsOf, d.At, names.GetValueOrDefault(d.By, ""), ""));
        }

        var links = await (from link in db.ArticleLinks join r in revisions.ValidOn(today) on link.RevisionId equals r.Id select new { link.TargetSlug, r.ArticleId }).ToListAsync(ct);
        return (rows, links.GroupBy(link => link.ArticleId, link => reader.Once(link.TargetSlug)).ToDictionary(group => group.Key, group => group.ToArray()));

        void AddShown()
        {
            var standing = texts.Where(r => (r.SupersededFrom == null || r.SupersededFrom > today) && (r.Fields.ValidUntil == null || r.Fields.ValidUntil >= today)).ToList();
            var valid = standing.Where(r => r.ValidFrom <= today).MaxBy(r => r.Number);
            var shown = standing.Count == 0 ? [texts.MaxBy(r => r.Number)!] : standing.Where(r => r.ValidFrom > today || r == valid); // never empty here
            rows.AddRange(shown.Select(r => reader.Row(
                r.ArticleId, r.Fields, r.SortKey, standing.Count == 0 ? ListedState.Over : r == valid ? ListedState.Valid : ListedState.ApprovedFuture,
                r.Number, r.ValidFrom, Validity.LastDay(r.Fields.ValidUntil, r.SupersededFrom), r.Confirmation?.LegalAsOf ?? r.Fields.LegalAsOf, r.ApprovedAt!.Value, names.GetValueOrDefault(r.ApprovedBy ?? 0, ""), r.ShortAnswer))); // approved has a time
            texts.Clear();
        }
    }

    private CatalogueRow Row(
        int articleId, ArticleFields fields, string sortKey, ListedState state, int? number, DateOnly? validFrom, DateOnly? lastDay, DateOnly? legalAsOf, DateTime changedAt, string changedBy, string shortAnswer)
    {
        var article = articles[articleId];
        var isApproved = number is not null;
        var owner = (isApproved ? article.Owner : null) ?? fields.Owner;
        var deputy = (isApproved ? article.Deputy : null) ?? fields.Deputy;
        DateOnly? dueOn = state == ListedState.Valid && due.TryGetValue(articleId, out var day) ? day : null;
        return new CatalogueRow
        {
            ArticleId = articleId,
            Slug = article.Slug,
            Title = fields.Title,
            Topic = Once(fields.Topic),
            Team = Once(fields.Team),
            TeamName = teams.GetValueOrDefault(fields.Team, fields.Team),
            Owner = Once(owner),
            OwnerName = NameOf(owner),
            Deputy = Once(deputy),
            DeputyName = NameOf(deputy),
            Keywords = [.. fields.Keywords.Select(Once)],
            State = state,
            Number = number,
            ValidFrom = validFrom,
            LastDay = lastDay,
            LegalAsOf = legalAsOf,
            ChangedAt = changedAt,
            ChangedBy = changedBy,
            DueOn = dueOn,
            IsLocked = article.IsLocked,
            IsRetired = article.IsRetired,
            NeedsRecheck = dueOn < today,
            ShortAnswer = shortAnswer,
            IsOrphan = state == ListedState.Valid && !(IsThere(owner) && IsThere(deputy)),
            SortKey = sortKey,
        };
    }

    /// <summary>The same name stands in memory once, however many articles bear it.</summary>
    private string Once(string word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        words.Add(word);
        return word;
    }

    private string NameOf(string userName) => people.TryGetValue(userName, out var person) ? person.Name : userName;

    private bool IsThere(string userName) => people.TryGetValue(userName, out var person) && person.IsActive;

    /// <summary>An approved revision that may stand in a list.</summary>
    private sealed record ApprovedText(
        int ArticleId, ArticleFields Fields, string SortKey, int? Number, DateOnly? ValidFrom, DateOnly? SupersededFrom, Confirmation? Confirmation, int? ApprovedBy, DateTime? ApprovedAt, string ShortAnswer);

    private sealed record ArticleFacts(int Id, string Slug, string? Owner, string? Deputy, bool IsLocked, bool IsRetired);
}
