using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Fts5;
using Wiki.Core.Search.Query;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search.Index;

/// <summary>Titles, sections and norms that fit what has been typed so far.</summary>
internal sealed class Suggester(IndexGeneration generation, SynonymSet synonyms)
{
    private const int MostWords = 6;

    public IReadOnlyList<Suggestion>? Suggest(string typed, int limit, DateOnly today)
    {
        using var reader = generation.Read();
        if (reader is null) return null;

        var scorer = new SuggestScorer(reader.Table, generation.Names, today.DayNumber, Math.Clamp(limit, 0, 50));
        var words = WordsOf(typed);
        foreach (var expression in Expressions(typed, words))
        {
            reader.Connection.Match(IndexSchema.Suggest, expression, scorer);
            if (scorer.IsFull) break;
        }

        if (scorer.IsEmpty && words.Count > 0)
        {
            foreach (var corrected in generation.Terms.Nearest(words[^1])) reader.Connection.Match(IndexSchema.Suggest, All([.. words[..^1], corrected.Term]), scorer);
        }

        List<Suggestion> found = [];
        foreach (var id in scorer.Best) found.Add(Read(reader, id, words));
        reader.Done();
        return found;
    }

    /// <summary>Best first: what the citation names, then titles with all words, then other names of the same thing.</summary>
    private IEnumerable<string> Expressions(string typed, List<string> words)
    {
        var query = SearchQueryParser.Parse(typed, generation.Terms.IsKnownLaw);
        var norm = query.Norms.FirstOrDefault(norm => norm.Section is not null);
        if (norm is not null)
        {
            var term = NormTerms.Of(norm).Last();
            var rest = query.Words.Select(word => GermanFolding.Fold(word.Text)).Where(word => word.Length > 0).Select(word => $" AND \"{word}\" *");
            yield return $"cite : \"{term}\"" + string.Concat(rest);
            if (char.IsAsciiDigit(term[^1])) yield return $"cite : \"{term}\" *" + string.Concat(rest);
        }

        if (words.Count == 0) yield break;
        yield return All(words);

        foreach (var match in synonyms.Find([.. words.Select(GermanLightStem.Stem)]).Where(match => match.Length == words.Count && match.Word.Kind != SearchWordKind.Confusable))
        {
            foreach (var other in match.Others)
            {
                if (other.Norms.Count > 0) yield return $"cite : \"{NormTerms.Of(other.Norms[0]).Last()}\"";
                else if (other.Terms.Count > 0) yield return All(other.Terms);
            }
        }
    }

    private static string All(IEnumerable<string> words) => string.Join(" AND ", words.Select(word => $"title : \"{word}\" *"));

    /// <summary>Folded: letters and digits only, so nothing has to be escaped.</summary>
    private static List<string> WordsOf(string typed)
    {
        List<string> words = [];
        var scanner = new WordScanner(typed.AsSpan(0, Math.Min(typed.Length, SearchQueryParser.MaxLength)));
        while (words.Count < MostWords && scanner.Next())
        {
            if (GermanFolding.Fold(scanner.Word.ToString()) is { Length: > 0 } word) words.Add(word);
        }

        return words;
    }

    private static Suggestion Read(IndexReader reader, int id, List<string> words)
    {
        using var row = reader.Connection.Command("SELECT kind, page, url, title, heading FROM doc WHERE id = $0", id).ExecuteReader();
        if (!row.Read()) throw new InvalidOperationException($"Document {id} is suggested but has no text.");
        return new Suggestion(row.GetString(0), row.GetString(1), row.GetString(2), Mark(row.GetString(3), words), Mark(row.GetString(4), words));
    }

    private static List<TextPiece> Mark(string text, List<string> words)
    {
        List<TextPiece> pieces = [];
        var at = 0;
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            var folded = GermanFolding.Fold(scanner.Word.ToString());
            if (!words.Exists(word => folded.StartsWith(word, StringComparison.Ordinal))) continue;
            if (scanner.Start > at) pieces.Add(new TextPiece(text[at..scanner.Start], false));
            pieces.Add(new TextPiece(text[scanner.Start..scanner.End], true));
            at = scanner.End;
        }

        if (at < text.Length) pieces.Add(new TextPiece(text[at..], false));
        return pieces;
    }
}

/// <summary>Keeps the few best titles: pages before sections, articles before statutes, matches at the start, short titles.</summary>
internal sealed class SuggestScorer(DocTable table, NameTable names, int day, int limit) : IRowScorer
{
    private readonly PriorityQueue<int, float> best = new();
    private readonly HashSet<int> seen = [];
    private float rank = 1_000; // earlier expressions come before later ones

    public bool IsEmpty => best.Count == 0;

    public bool IsFull
    {
        get
        {
            rank -= 100;
            return best.Count >= limit;
        }
    }

    public IEnumerable<int> Best
    {
        get
        {
            var ids = new int[best.Count];
            for (var i = ids.Length - 1; i >= 0; i--) ids[i] = best.Dequeue();
            return ids;
        }
    }

    public void Score(in Fts5Row row)
    {
        var id = (int)row.Id;
        if (limit == 0 || !table.TryGet(id, out var facts) || facts.StateOn(day) != SearchState.Valid || !seen.Add(id)) return;

        _ = row.First(0, out var column, out var position);
        var score = rank + (facts.IsHead ? 6 : 0) + (names[facts.Kind] switch { "article" => 4, "statute" => 0, _ => 2 })
            + (column >= 0 && position == 0 ? 3 : 0) - (0.2f * Math.Min(facts.IsHead ? facts.TitleLength : facts.HeadLength, (ushort)20));
        if (best.Count < limit) best.Enqueue(id, score);
        else best.EnqueueDequeue(id, score);
    }
}
