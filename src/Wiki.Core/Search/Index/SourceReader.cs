using System.Runtime.CompilerServices;

namespace Wiki.Core.Search.Index;

/// <summary>Brings documents from the rooms into an index: the changed pages, or everything.</summary>
internal sealed class SourceReader(IEnumerable<ISearchSource> sources, ChangeFeed feed)
{
    private readonly Dictionary<string, ISearchSource> byKind = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>The documents of changed pages as they are now; kinds that no room knows are left out.</summary>
    public async Task<IReadOnlyList<PageDocuments>> FindAsync(IEnumerable<(string Kind, string Key)> keys, CancellationToken ct)
    {
        List<PageDocuments> pages = [];
        foreach (var (kind, key) in keys.Distinct())
        {
            if (byKind.TryGetValue(kind, out var source)) pages.Add(new PageDocuments(kind, key, await source.FindAsync(key, ct)));
        }

        return pages;
    }

    /// <summary>Builds a whole index into a file that nobody uses yet; answers the number of documents.</summary>
    public async Task<int> BuildAsync(string file, IProgress<SearchProgress>? progress, CancellationToken ct)
    {
        var position = await feed.EndAsync(ct); // before reading: what changes meanwhile is applied once more afterwards
        using var builder = new IndexBuilder(file);
        await builder.ReadAsync(AllAsync(ct), progress, ct);
        await builder.IndexAsync(position, progress, ct);
        return builder.Documents;
    }

    /// <summary>Sections in which the index and the rooms differ (missing, left over, other text), as kind/key#part.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(IndexReader reader, CancellationToken ct)
    {
        Dictionary<(string, string, string, int?), string> indexed = [];
        using (var row = reader.Connection.Command("SELECT kind, page, part, number, hash FROM doc").ExecuteReader())
        {
            while (row.Read()) indexed[(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3))] = row.GetString(4);
        }

        List<string> differences = [];
        await foreach (var document in AllAsync(ct))
        {
            if (!indexed.Remove((document.Kind, document.Key, document.Part, document.Number), out var hash) || hash != document.Hash)
            {
                differences.Add($"{document.Kind}/{document.Key}#{document.Part}");
            }
        }

        differences.AddRange(indexed.Keys.Select(key => $"{key.Item1}/{key.Item2}#{key.Item3}"));
        return differences;
    }

    private async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var source in byKind.Values)
        {
            await foreach (var document in source.AllAsync(ct)) yield return document;
        }
    }
}
