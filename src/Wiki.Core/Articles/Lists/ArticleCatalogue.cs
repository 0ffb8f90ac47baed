using System.Buffers.Text;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Lists;

/// <summary>
/// The lists of articles and links: from memory, so that every order and filter costs the same. What is in memory is brought up to date from
/// the new lines of record (no verb changes a list without one) and derived anew when a day begins; a view only asks for the newest line.
/// </summary>
public sealed class ArticleCatalogue(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock) : IDisposable
{
    /// <summary>Days before its day on which a Prüfauftrag enters the list.</summary>
    public const int DueAhead = 30;

    private const int MostAtOnce = 200; // changed articles; more are read faster with all others

    /// <summary>Of lines that can change a list; those of an article change its own rows, a new Kennung and all others also those of other articles.</summary>
    private static readonly string[] KindsInLists = [ArticleHistory.Kind, PeopleHistory.Kind, ChangeTeams.Kind, ChangeTopics.Kind];

    private readonly SemaphoreSlim loading = new(1);
    private CatalogueSnapshot? snapshot;

    /// <summary>Drafts are for those who may see them, and so is what only matters to those who write.</summary>
    public static bool MaySee(ArticleListKind kind, Actor actor) => kind == ArticleListKind.All || actor.May(Right.SeeDrafts) || (actor.May(Right.Administer) && kind != ArticleListKind.MyDrafts);

    public static bool MaySee(ListedState state, Actor actor) => state is not (ListedState.Draft or ListedState.InReview) || actor.May(Right.SeeDrafts);

    public static bool MaySeeLinks(Actor actor) => actor.May(Right.SeeDrafts) || actor.May(Right.Administer);

    /// <summary>Whether a cursor can be one of ours.</summary>
    public static bool IsCursor(string? after) => string.IsNullOrEmpty(after) || Cursor(after) is { Length: > 0 } key && key.Contains('\t', StringComparison.Ordinal);

    /// <returns>One page; empty for a list this person may not see.</returns>
    public async Task<Page<CatalogueRow>> ListAsync(ListRequest request, Actor actor, CancellationToken ct)
    {
        if (!MaySee(request.Kind, actor) || !MaySee(request.State, actor)) return new Page<CatalogueRow>([], null);

        var current = await CurrentAsync(ct);
        var state = request.Kind switch
        {
            ArticleListKind.All => request.State,
            ArticleListKind.MyDrafts => ListedState.Draft,
            _ => ListedState.Valid,
        };
        var rows = request.Kind switch
        {
            ArticleListKind.Due => current.In(state, request.Order, request.Kind, row => row.DueOn <= current.Today.AddDays(DueAhead)),
            ArticleListKind.WithoutBacklinks => current.In(state, request.Order, request.Kind, row => !current.HasBacklinks(row)),
            ArticleListKind.Orphans => current.In(state, request.Order, request.Kind, row => row.IsOrphan),
            _ => current.In(state, request.Order),
        };
        var page = rows.From(Cursor(request.After), request.Descending)
            .Where(found => Fits(found.Row, request) && (request.Kind != ArticleListKind.MyDrafts || found.Row.ChangedBy == actor.UserName))
            .Take(request.Size + 1).ToList();
        return new Page<CatalogueRow>([.. page.Take(request.Size).Select(found => found.Row)], page.Count > request.Size ? ToCursor(page[request.Size - 1].Key) : null);
    }

    public async Task<Page<LostLink>> LinksAsync(LinkListKind kind, string? after, int size, bool descending, Actor actor, CancellationToken ct)
    {
        if (!MaySeeLinks(actor)) return new Page<LostLink>([], null);

        var cursor = Cursor(after);
        var all = (await CurrentAsync(ct)).Links(kind);
        IEnumerable<LostLink> rest = descending ? all.Reverse() : all;
        if (cursor is not null) rest = rest.SkipWhile(link => descending ? string.CompareOrdinal(link.Key, cursor) >= 0 : string.CompareOrdinal(link.Key, cursor) <= 0);
        var page = rest.Take(size + 1).ToList();
        return new Page<LostLink>([.. page.Take(size)], page.Count > size ? ToCursor(page[size - 1].Key) : null);
    }

    /// <summary>Every Verantwortung that occurs, to filter by.</summary>
    public async Task<IReadOnlyList<(string UserName, string Name)>> OwnersAsync(CancellationToken ct) => (await CurrentAsync(ct)).Owners;

    /// <summary>Themenfelder with their number of valid articles, in the office's order.</summary>
    public async Task<IReadOnlyList<TopicCount>> TopicsAsync(CancellationToken ct)
    {
        var current = await CurrentAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var topics = await db.Topics.OrderBy(topic => topic.SortOrder).ThenBy(topic => topic.Name).Select(topic => topic.Name).ToListAsync(ct);
        return topics.ConvertAll(topic => new TopicCount(topic, current.CountIn(topic)));
    }

    public void Dispose() => loading.Dispose();

    private static bool Fits(CatalogueRow row, ListRequest request) =>
        (request.Topic is null || row.Topic == request.Topic) && (request.Team is null || row.Team == request.Team)
        && (request.Owner is null || row.Owner == request.Owner) && (!request.OnlyRetired || row.IsRetired)
        && (request.Keyword is null || row.Keywords.Any(word => word.Equals(request.Keyword, StringComparison.OrdinalIgnoreCase)));

    private async ValueTask<CatalogueSnapshot> CurrentAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wanted = await RecordAsync(db, ct);
        if (Fresh(wanted) is { } fresh) return fresh;

        await loading.WaitAsync(ct);
        try
        {
            if (Fresh(wanted) is { } justLoaded) return justLoaded; // what came later is not asked for here: else nobody would be served while others write

            var loaded = await LoadAsync(db, await RecordAsync(db, ct), Today.In(clock), ct);
            Volatile.Write(ref snapshot, loaded);
            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    private CatalogueSnapshot? Fresh(long wanted) =>
        Volatile.Read(ref snapshot) is { } known && known.Today == Today.In(clock) && known.Record >= wanted ? known : null;

    /// <param name="newest">Asked before reading: a change meanwhile makes what is read here old at once.</param>
    private async Task<CatalogueSnapshot> LoadAsync(WikiDbContext db, long newest, DateOnly today, CancellationToken ct)
    {
        if (snapshot is not { } known || known.Today != today) return await CatalogueReader.ReadAsync(db, newest, today, ct);

        var changed = await db.History.Where(line => line.Id > known.Record && line.Id <= newest && KindsInLists.Contains(line.SubjectKind))
            .Select(line => new { line.SubjectId, IsAlone = line.SubjectKind == ArticleHistory.Kind && line.Verb != ArticleHistory.Renamed }).Distinct().Take(MostAtOnce + 1).ToListAsync(ct);
        if (changed.Count > MostAtOnce || changed.Exists(line => !line.IsAlone)) return await CatalogueReader.ReadAsync(db, newest, today, ct);
        if (changed.Count > 0) return await CatalogueReader.ReadAgainAsync(db, known, [.. changed.Select(line => line.SubjectId)], newest, ct);

        known.StandsAt(newest);
        return known;
    }

    private static async Task<long> RecordAsync(WikiDbContext db, CancellationToken ct) => await db.History.MaxAsync(line => (int?)line.Id, ct) ?? 0;

    private static string? Cursor(string? after) =>
        string.IsNullOrEmpty(after) || !Base64Url.IsValid(after) ? null : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after));

    private static string ToCursor(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));
}
