using System.Runtime.InteropServices;

namespace Wiki.Core.Search.Analysis;

/// <summary>
/// Learns from the texts of a rebuild: which nouns stand alone (they are what compounds are made of), and how people write each word
/// (so that "Meinten Sie" shows Führerschein, not fuhrerschein).
/// </summary>
internal sealed class CompoundLearner
{
    private readonly Dictionary<string, Counts> words = new(StringComparer.Ordinal);

    public void Read(string text)
    {
        Span<char> buffer = stackalloc char[GermanFolding.MaxLength];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            var word = scanner.Word;
            if (word.Length is < CompoundLexicon.ShortestPart or > GermanFolding.MaxLength) continue;
            var folded = buffer[..GermanFolding.Fold(word, buffer)];
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, folded, out var known);
            counts.All++;
            if (char.IsUpper(word[0])) counts.Capitalised++;
            if (!known || counts.Vote == 0) (counts.Surface, counts.Vote) = (word.ToString(), 1);
            else counts.Vote += word.SequenceEqual(counts.Surface) ? 1 : -1;
        }
    }

    /// <summary>What somebody else counted in other texts.</summary>
    public void Add(CompoundLearner other)
    {
        foreach (var (word, more) in other.words)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var known);
            counts.All += more.All;
            counts.Capitalised += more.Capitalised;
            if (!known) (counts.Surface, counts.Vote) = (more.Surface, more.Vote);
            else if (counts.Surface == more.Surface) counts.Vote += more.Vote;
            else if (counts.Vote >= more.Vote) counts.Vote -= more.Vote;
            else (counts.Surface, counts.Vote) = (more.Surface, more.Vote - counts.Vote);
        }
    }

    /// <summary>The shipped words and every noun seen often enough; short words need more evidence, since they fit everywhere.</summary>
    public CompoundLexicon Lexicon() => new(
        ShippedWords.All.Concat(words.Where(word => IsNoun(word.Key, word.Value)).Select(word => word.Key)));

    /// <summary>Stem to its commonest way of writing.</summary>
    public IEnumerable<KeyValuePair<string, string>> Surfaces() =>
        words
            .GroupBy(word => GermanLightStem.Stem(word.Key), StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.MaxBy(word => word.Value.All).Value.Surface));

    private static bool IsNoun(string folded, Counts counts) =>
        folded.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0
        && counts.Capitalised * 10 >= counts.All * 8
        && counts.All >= folded.Length switch { < 4 => int.MaxValue, 4 => 12, 5 => 6, 6 or 7 => 3, <= 24 => 2, _ => int.MaxValue }
        && !StopWords.Contains(folded);

    private struct Counts
    {
        public int All;
        public int Capitalised;
        public string Surface;
        public int Vote; // majority vote: the commonest spelling outlives the others
    }
}
