using System.Text.Json;

namespace Wiki.Benchmarks;

/// <summary>A sentence with the spans people marked; norms to find are GS and VO, hits within EUN and the other zones don't count.</summary>
internal sealed record GoldSentence(string Id, string Text, IReadOnlyList<GoldSpan> Norms, IReadOnlyList<GoldSpan> Ignored)
{
    /// <summary>Rules are tuned on one half only; the other tells how they hold for unseen text.</summary>
    internal bool IsHeldOut => Fnv(Id) % 2 == 1;

    internal static IEnumerable<GoldSentence> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var spans = Spans(root.GetProperty("spans")).ToList();
            yield return new GoldSentence(
                root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, [.. spans.Where(s => s.Label is "GS" or "VO")],
                [.. spans.Where(s => s.Label is not ("GS" or "VO")), .. Spans(root.GetProperty("other"))]);
        }
    }

    private static IEnumerable<GoldSpan> Spans(JsonElement list) =>
        list.EnumerateArray().Select(s => new GoldSpan(
            s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32(), s.GetProperty("label").GetString()!, s.GetProperty("text").GetString()!));

    private static uint Fnv(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}

/// <summary>One marked span.</summary>
internal sealed record GoldSpan(int Start, int End, string Label, string Text)
{
    internal string Form => Text.StartsWith("§§", StringComparison.Ordinal) ? "§§" : Text.StartsWith('§') ? "§"
        : Text.StartsWith("Art", StringComparison.Ordinal) ? "Art." : "name";

    internal bool Overlaps(int start, int end) => start < End && Start < end;
}
