namespace Wiki.ContentCheck;

/// <summary>Finds word sequences of an article that also stand in a statute.</summary>
public sealed class SharedRuns
{
    /// <summary>From so many words on a sequence counts as taken over.</summary>
    public const int Length = 9;

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> articles;

    public SharedRuns(IReadOnlyDictionary<string, IReadOnlyList<string>> articles)
    {
        this.articles = articles;
        wanted = [.. articles.Values.SelectMany(Windows)];
    }

    /// <summary>Remembers which sequences of the articles stand in this statute text; the first place named wins.</summary>
    public void Look(string place, string text)
    {
        foreach (var window in Windows(PlainText.ComparableWords(text)))
        {
            if (wanted.Contains(window)) found.TryAdd(window, place);
        }
    }

    /// <summary>The longest runs per article, without those inside a fixed term.</summary>
    public IEnumerable<(string Slug, string Words, string Place)> Runs(FixedTerms fixedTerms)
    {
        foreach (var (slug, words) in articles.OrderBy(article => article.Key, StringComparer.Ordinal))
        {
            var start = 0;
            while (start + Length <= words.Count)
            {
                var end = start;
                while (end + Length <= words.Count && Taken(words, end, fixedTerms)) end++;
                if (end > start)
                {
                    var run = words.Skip(start).Take(end - start + Length - 1);
                    yield return (slug, string.Join(' ', run), found[Window(words, start)]);
                }

                start = Math.Max(end, start + 1);
            }
        }
    }

    private bool Taken(IReadOnlyList<string> words, int start, FixedTerms fixedTerms)
    {
        var window = Window(words, start);
        return found.ContainsKey(window) && !fixedTerms.Cover(window);
    }

    private static IEnumerable<string> Windows(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - Length + 1)).Select(start => Window(words, start));

    private static string Window(IReadOnlyList<string> words, int start) =>
        string.Join(' ', Enumerable.Range(start, Length).Select(i => words[i]));
}
