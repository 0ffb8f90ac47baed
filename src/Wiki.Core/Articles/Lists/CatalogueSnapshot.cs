using System.Collections.Concurrent;

namespace Wiki.Core.Articles.Lists;

/// <summary>Everything lists are made of, as of one line of record and one day, with the orders that were asked for.</summary>
/// <param name="linksFrom">What the valid text of an article links to, by the article's number.</param>
internal sealed class CatalogueSnapshot(long record, DateOnly today, IReadOnlyList<CatalogueRow> rows, IReadOnlyDictionary<int, string[]> linksFrom)
{
    private readonly ConcurrentDictionary<(ListedState, ListOrder), SortedRows> orders = new();
    private readonly ConcurrentDictionary<(ListedState, ListOrder, ArticleListKind), SortedRows> parts = new();
    private readonly Lazy<ILookup<string, int>> linksTo = new(() => linksFrom.SelectMany(from => from.Value, (from, target) => (from.Key, target)).ToLookup(link => link.target, link => link.Key, StringComparer.Ordinal));
    private readonly Lazy<HashSet<int>> linked = new(() => Linked(rows, linksFrom));
    private readonly Lazy<IReadOnlyList<(string, string)>> owners = new(() =>
        [.. rows.Select(row => (row.Owner, row.OwnerName)).Where(owner => owner.Owner.Length > 0).Distinct().OrderBy(owner => Shared.GermanText.SortKey(owner.OwnerName), StringComparer.Ordinal)]);
    private readonly Lazy<Dictionary<string, int>> topics = new(() => rows.Where(row => row.State == ListedState.Valid).CountBy(row => row.Topic).ToDictionary());
    private Lazy<(LostLink[] Wanted, LostLink[] Dead)>? lost;
    private long standsAt = record;

    /// <summary>The newest line of record that is in it, or changed nothing in it.</summary>
    public long Record => Interlocked.Read(ref standsAt);

    public DateOnly Today => today;

    /// <summary>Every Verantwortung that occurs: user name and the name people see.</summary>
    public IReadOnlyList<(string UserName, string Name)> Owners => owners.Value;

    /// <summary>How many valid articles a Themenfeld has.</summary>
    public int CountIn(string topic) => topics.Value.GetValueOrDefault(topic);

    /// <summary>No line up to this one changed a list.</summary>
    public void StandsAt(long newest) => Interlocked.Exchange(ref standsAt, newest);

    /// <summary>The same with some articles anew; orders that are there are kept and only those rows move.</summary>
    public CatalogueSnapshot With(long newest, IReadOnlySet<int> changed, IReadOnlyList<CatalogueRow> fresh, IReadOnlyDictionary<int, string[]> freshLinks)
    {
        var links = linksFrom.Where(from => !changed.Contains(from.Key)).Concat(freshLinks).ToDictionary();
        var next = new CatalogueSnapshot(newest, today, [.. rows.Where(row => !changed.Contains(row.ArticleId)), .. fresh], links);
        foreach (var ((state, order), sorted) in orders) next.orders[(state, order)] = sorted.With(changed, [.. fresh.Where(row => row.State == state)], order);
        return next;
    }

    public SortedRows In(ListedState state, ListOrder order) =>
        orders.GetOrAdd((state, order), key => new SortedRows(rows.Where(row => row.State == key.Item1), key.Item2));

    /// <summary>Those rows of an order that belong to a list of few: looked for once, then kept.</summary>
    public SortedRows In(ListedState state, ListOrder order, ArticleListKind kind, Func<CatalogueRow, bool> belongs) =>
        parts.GetOrAdd((state, order, kind), _ => In(state, order).Where(belongs));

    public LostLink[] Links(LinkListKind kind) => kind == LinkListKind.Wanted ? LostLinks.Wanted : LostLinks.Dead;

    public bool HasBacklinks(CatalogueRow row) => linked.Value.Contains(row.ArticleId);

    /// <summary>Numbers of the articles some other article links to.</summary>
    private static HashSet<int> Linked(IReadOnlyList<CatalogueRow> rows, IReadOnlyDictionary<int, string[]> linksFrom)
    {
        var numbers = rows.GroupBy(row => row.Slug).ToDictionary(group => group.Key, group => group.First().ArticleId, StringComparer.Ordinal);
        return [.. from link in linksFrom from target in link.Value where numbers.TryGetValue(target, out var number) && number != link.Key select numbers[target]];
    }

    private (LostLink[] Wanted, LostLink[] Dead) LostLinks => (lost ??= new(() => Lost(rows, linksTo.Value))).Value;

    private static (LostLink[] Wanted, LostLink[] Dead) Lost(IReadOnlyList<CatalogueRow> rows, ILookup<string, int> linksTo)
    {
        var valid = rows.Where(row => row.State == ListedState.Valid).ToDictionary(row => row.ArticleId);
        var approved = rows.Where(row => row.Number is not null).GroupBy(row => row.Slug)
            .ToDictionary(group => group.Key, group => group.MinBy(row => row.State)!, StringComparer.Ordinal); // the least state is the liveliest
        var wanted = new List<LostLink>();
        var dead = new List<LostLink>();
        foreach (var links in linksTo)
        {
            var target = approved.GetValueOrDefault(links.Key);
            if (target is { State: not ListedState.Over }) continue;

            var from = links.Select(id => valid[id]).OrderBy(row => row.SortKey, StringComparer.Ordinal).ToList(); // links are those of valid texts
            if (target is null) wanted.Add(new LostLink(from[0].Slug, from[0].Title, links.Key, null, from.Count));
            else dead.AddRange(from.Select(row => new LostLink(row.Slug, row.Title, links.Key, target.Title, from.Count)));
        }

        return (InOrder(wanted), InOrder(dead));

        static LostLink[] InOrder(List<LostLink> links) => [.. links.OrderBy(link => link.Key, StringComparer.Ordinal)];
    }
}

/// <summary>Rows with the keys they are sorted and paged by.</summary>
internal sealed class SortedRows
{
    private readonly string[] keys;
    private readonly CatalogueRow[] rows;

    public SortedRows(IEnumerable<CatalogueRow> unsorted, ListOrder order)
    {
        rows = [.. unsorted];
        keys = Array.ConvertAll(rows, row => KeyOf(row, order));
        Array.Sort(keys, rows, StringComparer.Ordinal);
    }

    private SortedRows(string[] keys, CatalogueRow[] rows) => (this.keys, this.rows) = (keys, rows);

    /// <summary>Without the rows of these articles, with theirs of now: nothing is sorted again but those.</summary>
    public SortedRows With(IReadOnlySet<int> changed, IReadOnlyList<CatalogueRow> fresh, ListOrder order)
    {
        var added = new SortedRows(fresh, order);
        var (newKeys, newRows) = (new List<string>(keys.Length + fresh.Count), new List<CatalogueRow>(keys.Length + fresh.Count));
        var next = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (changed.Contains(rows[i].ArticleId)) continue;
            for (; next < added.keys.Length && string.CompareOrdinal(added.keys[next], keys[i]) < 0; next++) Add(added.keys[next], added.rows[next]);
            Add(keys[i], rows[i]);
        }

        for (; next < added.keys.Length; next++) Add(added.keys[next], added.rows[next]);
        return new SortedRows([.. newKeys], [.. newRows]);

        void Add(string key, CatalogueRow row)
        {
            newKeys.Add(key);
            newRows.Add(row);
        }
    }

    /// <summary>Some of them in the same order.</summary>
    public SortedRows Where(Func<CatalogueRow, bool> belongs)
    {
        var kept = rows.Index().Where(pair => belongs(pair.Item)).Select(pair => pair.Index).ToArray();
        return new SortedRows(Array.ConvertAll(kept, i => keys[i]), Array.ConvertAll(kept, i => rows[i]));
    }

    /// <summary>Rows behind the cursor, with their keys, forwards or backwards.</summary>
    public IEnumerable<(string Key, CatalogueRow Row)> From(string? cursor, bool descending)
    {
        var found = cursor is null ? descending ? keys.Length : -1 : Array.BinarySearch(keys, cursor, StringComparer.Ordinal);
        if (cursor is not null && found < 0) found = descending ? ~found : ~found - 1; // its row is gone: go on where it stood
        for (var i = descending ? found - 1 : found + 1; i >= 0 && i < rows.Length; i += descending ? -1 : 1) yield return (keys[i], rows[i]);
    }

    private static string KeyOf(CatalogueRow row, ListOrder order) => order switch
    {
        ListOrder.Topic => $"{Shared.GermanText.SortKey(row.Topic)}\t{row.SortKey}",
        ListOrder.Team => $"{Shared.GermanText.SortKey(row.TeamName)}\t{row.SortKey}",
        ListOrder.Owner => $"{Shared.GermanText.SortKey(row.OwnerName)}\t{row.SortKey}",
        ListOrder.Changed => FormattableString.Invariant($"{row.ChangedAt.Ticks:d20}\t{row.SortKey}"),
        ListOrder.Due => FormattableString.Invariant($"{row.DueOn?.DayNumber ?? 9_999_999:d8}\t{row.SortKey}"), // none comes last
        _ => row.SortKey,
    };
}
