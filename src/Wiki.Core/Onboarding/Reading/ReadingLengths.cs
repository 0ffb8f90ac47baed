using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Markup;
using Wiki.Core.Markup.Diff;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>How long a text takes to read, from its words: nobody's reading is ever timed. Revisions never change, so each is counted once.</summary>
public sealed class ReadingLengths(IDbContextFactory<WikiDbContext> contexts)
{
    private const int WordsPerMinute = 150; // law is read slowly
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(int From, int To), ReadingLength> known = new();

    /// <summary>For each item that is to be read: the whole text, or, reopened, what changed.</summary>
    public async Task<IReadOnlyDictionary<ReadingItem, ReadingLength>> OfAsync(IReadOnlyCollection<ReadingItem> items, CancellationToken ct)
    {
        var readable = items.Where(item => item is { IsOpen: true, RevisionId: not null }).ToList();
        var missing = readable.Select(Key).Where(key => !known.ContainsKey(key)).Distinct().ToList();
        if (missing.Count > 0) await LoadAsync(missing, ct);
        return readable.ToDictionary(item => item, item => known.GetValueOrDefault(Key(item)) ?? new ReadingLength(1, 0), (IEqualityComparer<ReadingItem>)ReferenceEqualityComparer.Instance);
    }

    private static (int From, int To) Key(ReadingItem item) =>
        (item.Status == ReadingStatus.Reopened ? item.ReadRevisionId ?? 0 : 0, item.RevisionId!.Value); // only readable ones come here

    private static ReadingLength Measure(string? before, string after)
    {
        if (before is null) return new ReadingLength(Minutes(PlainText.CountWords(after)), 0);

        var changed = TextDiff.Between(before, after).Blocks.Where(block => block.Kind != DiffKind.Unchanged).ToList();
        return new ReadingLength(Minutes(changed.Sum(block => block.Pieces.Sum(piece => PlainText.CountWords(piece.Text)))), changed.Count);
    }

    private static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);

    private async Task LoadAsync(List<(int From, int To)> keys, CancellationToken ct)
    {
        if (known.Count > Most) known.Clear();
        var ids = keys.SelectMany(key => new[] { key.From, key.To }).Where(id => id > 0).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var texts = await db.RevisionBodies.Where(b => ids.Contains(b.RevisionId)).Select(b => new { b.RevisionId, b.Markdown }).ToDictionaryAsync(b => b.RevisionId, b => b.Markdown, ct);
        foreach (var key in keys) known[key] = Measure(key.From == 0 ? null : texts[key.From], texts[key.To]);
    }
}

/// <summary>How much there is to read.</summary>
/// <param name="Places">How many places changed; 0 for a whole text.</param>
public sealed record ReadingLength(int Minutes, int Places);
