using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Markup;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Makes approved articles findable, section by section, with the days on which each text applies. Drafts never get here.</summary>
internal sealed class ArticleSearchSource(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock) : ISearchSource
{
    private const int PageSize = 200;
    private const string HouseRule = "hausregelung";

    public string Kind => ArticleHistory.Kind;

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Rows(db, db.Articles.Where(a => a.Slug == key)).ToListAsync(ct);
        return [.. rows.SelectMany(Documents)];
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = 0;
        while (true)
        {
            var ids = await db.Articles.Where(a => a.Id > last).OrderBy(a => a.Id).Select(a => a.Id).Take(PageSize).ToListAsync(ct);
            if (ids.Count == 0) yield break;

            var (first, end) = (last, ids[^1]);
            foreach (var row in await Rows(db, db.Articles.Where(a => a.Id > first && a.Id <= end)).ToListAsync(ct))
            {
                foreach (var document in Documents(row)) yield return document;
            }

            last = end;
        }
    }

    private static IQueryable<IndexedRevision> Rows(WikiDbContext db, IQueryable<Article> articles) =>
        from article in articles
        join r in db.Revisions on article.Id equals r.ArticleId
        where r.State == RevisionState.Approved && article.Retirement == null
        orderby article.Id, r.Number descending
        select new IndexedRevision(
            article.Slug, r.Number!.Value, r.Fields.Title, r.Fields.Topic, r.Fields.Team, r.Fields.Keywords, r.Fields.Sources, r.Confirmation == null ? r.Fields.LegalAsOf : r.Confirmation.LegalAsOf, r.ValidFrom!.Value,
            r.Fields.ValidUntil, r.SupersededFrom, r.Hash, r.Body.ShortAnswer, r.Body.SectionsJson,
            article.Lock == null ? null : article.Lock.Reason);

    private IEnumerable<SearchDocument> Documents(IndexedRevision row)
    {
        var today = Today.In(clock);
        var lastDay = Validity.LastDay(row.ValidUntil, row.SupersededFrom);
        if (lastDay < row.ValidFrom) yield break; // replaced before its first day: never applied

        var state = row.ValidFrom > today ? SearchState.Future : lastDay < today ? SearchState.Superseded : SearchState.Valid;
        var page = state == SearchState.Superseded ? $"/artikel/{row.Slug}/fassung/{row.Number}"
            : state == SearchState.Future ? $"/artikel/{row.Slug}?stichtag={row.ValidFrom:yyyy-MM-dd}"
            : $"/artikel/{row.Slug}";
        var head = new SearchDocument
        {
            Kind = Kind,
            Key = row.Slug,
            Title = row.Title,
            Text = row.ShortAnswer,
            ShortAnswer = row.ShortAnswer,
            Url = page,
            Topic = row.Topic,
            Team = row.Team,
            State = state,
            LegalAsOf = row.LegalAsOf,
            Number = row.Number,
            ValidFrom = row.ValidFrom,
            ValidUntil = lastDay,
            Keywords = row.Keywords,
            IsAboutHouse = row.Sources.Count > 0 && row.Sources.All(source => source.Kind == HouseRule),
            Hash = $"{row.Hash}{row.LegalAsOf:yyyyMMdd}",
        };
        if (row.LockReason is { } why)
        {
            yield return head with { Text = $"Eilgesperrt: {why}", ShortAnswer = null, Hash = $"gesperrt-{row.Hash}" }; // findable by name, no word of its text
            yield break;
        }

        yield return head;

        var sections = JsonSerializer.Deserialize<TextSection[]>(row.SectionsJson, JsonSerializerOptions.Web) ?? [];
        foreach (var section in sections.Where(section => section.Kind != SectionKind.ShortAnswer && section.Text.Length > 0))
        {
            yield return head with
            {
                Part = section.Anchor,
                Heading = section.Heading,
                Text = section.Text,
                Url = section.Anchor.Length == 0 ? page : $"{page}#{section.Anchor}",
                Keywords = [],
            };
        }
    }

    /// <summary>What of a revision goes into the index.</summary>
    private sealed record IndexedRevision(
        string Slug, int Number, string Title, string Topic, string Team, IReadOnlyList<string> Keywords, IReadOnlyList<SourceNote> Sources, DateOnly? LegalAsOf, DateOnly ValidFrom,
        DateOnly? ValidUntil, DateOnly? SupersededFrom, string Hash, string ShortAnswer, string SectionsJson,
        string? LockReason);
}
