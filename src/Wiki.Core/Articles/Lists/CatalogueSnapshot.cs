using System.Collections.Concurrent;

namespace Wiki.Core.Articles.Lists;

/// <summary>Everything lists are made of, as of one line of record and one day, with the orders that were asked for.</summary>
internal sealed class CatalogueSnapshot(long record, DateOnly today, IReadOnlyList<CatalogueRow> rows, ILookup<string, int> linksTo)
{
    private readonly ConcurrentDictionary<(ListedState, ListOrder), SortedRows> orders = new();
    private readonly Lazy<(LostLink[] Wanted, LostLink[] Dead)> lost = new(() => Lost(rows, linksTo));

    public long Record => record;

    public DateOnly Today => today;

    /// <summary>Every Verantwortung that occurs: user name and the name people see.</summary>
    public IReadOnlyList<(string UserName, string Name)> Owners { get; } =
        [.. rows.Select(row => (row.Owner, row.OwnerName)).Where(owner => owner.Owner.Length > 0).Distinct().OrderBy(owner => Shared.GermanText.SortKey(owner.OwnerName), StringComparer.Ordinal)];

    public SortedRows In(ListedState state, ListOrder order) =>
        orders.GetOrAdd((state, order), key => new SortedRows(rows.Where(row => row.State == key.Item1), key.Item2));

    public LostLink[] Links(LinkListKind kind) => kind == LinkListKind.Wanted ? lost.Value.Wanted : lost.Value.Dead;

    public bool HasBacklinks(CatalogueRow row) => linksTo[row.Slug].Any(from => from != row.ArticleId);

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
