using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Index;

/// <summary>Marks in titles and texts what a query found, and cuts the passage out of a text that shows most of it.</summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 240;
    private const int LeadIn = 50;
    private const int MostTextRead = 60_000;
    private const string Ellipsis = "…";

    private readonly GermanAnalyzer analyzer;
    private readonly Dictionary<string, float> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> parts = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];
    private readonly HashSet<string> sections = new(StringComparer.Ordinal);

    public Highlighter(GermanAnalyzer analyzer, QueryPlan plan)
    {
        this.analyzer = analyzer;
        foreach (var unit in plan.Concepts.SelectMany(concept => concept.Readings).SelectMany(reading => reading.Units).Where(unit => unit.IsShown))
        {
            foreach (var (index, _) in unit.Alternatives) Learn(plan.Phrases[index], unit.Rarity);
        }

        sections.UnionWith(plan.Norms.Select(norm => norm.Section ?? ""));
    }

    /// <summary>The whole text in pieces; empty for an empty text.</summary>
    public IReadOnlyList<TextPiece> Mark(string text) => text.Length == 0 ? [] : Pieces(text, 0, text.Length, Matches(text, 0, text.Length));

    /// <summary>The passage with the most and rarest different terms, with an ellipsis where text was left out.</summary>
    public IReadOnlyList<TextPiece> Snippet(string text)
    {
        if (text.Length == 0) return [];
        var matches = Matches(text, 0, Math.Min(text.Length, MostTextRead));
        var (start, end) = Window(text, matches);
        var pieces = Pieces(text, start, end, matches.Where(match => match.Start >= start && match.End <= end));
        if (start > 0) pieces.Insert(0, new TextPiece(Ellipsis + " ", false));
        if (end < text.Length) pieces.Add(new TextPiece(" " + Ellipsis, false));
        return pieces;
    }

    private void Learn(PlanPhrase phrase, float rarity)
    {
        if (phrase.IsPrefix)
        {
            prefixes.Add(phrase.Text.TrimStart(GermanAnalyzer.PartSign));
            return;
        }

        foreach (var term in phrase.Text.Split(' '))
        {
            if (term[0] == NormTerms.Sign) continue;
            if (term[0] == GermanAnalyzer.PartSign) parts[term[1..]] = rarity;
            else terms[term] = rarity;
        }
    }

    private List<Match> Matches(string text, int from, int to)
    {
        List<Match> matches = [];
        var scanner = new WordScanner(text.AsSpan(from, to - from));
        while (scanner.Next())
        {
            if (analyzer.Analyze(scanner.Word) is not { } forms) continue;
            var rarity = RarityOf(forms);
            if (rarity > 0 || (sections.Contains(forms.Folded) && IsBehindSign(text, from + scanner.Start)))
            {
                matches.Add(new Match(from + scanner.Start, from + scanner.End, forms.Term, Math.Max(rarity, 1)));
            }
        }

        return matches;
    }

    private float RarityOf(WordForms forms)
    {
        if (terms.TryGetValue(forms.Term, out var rarity)) return rarity;
        foreach (var part in forms.Parts)
        {
            if (parts.TryGetValue(part, out rarity)) return rarity;
        }

        return prefixes.Exists(prefix =>
            forms.Folded.StartsWith(prefix, StringComparison.Ordinal) || forms.Parts.Any(part => part.StartsWith(prefix, StringComparison.Ordinal))) ? 1 : 0;
    }

    private static bool IsBehindSign(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '.')) at--;
        return at > 0 && (text[at - 1] is '§' or ',' || text.AsSpan(0, at).EndsWith("Art") || text.AsSpan(0, at).EndsWith(" und"));
    }

    private static (int Start, int End) Window(string text, List<Match> matches)
    {
        if (text.Length <= SnippetLength) return (0, text.Length);
        var (bestStart, best) = (0, -1f);
        Dictionary<string, int> inside = new(StringComparer.Ordinal);
        var value = 0f;
        var left = 0;
        for (var right = 0; right < matches.Count; right++)
        {
            var count = inside[matches[right].Term] = inside.GetValueOrDefault(matches[right].Term) + 1;
            value += count == 1 ? matches[right].Rarity : 0.1f;
            for (; matches[right].End - matches[left].Start > SnippetLength - LeadIn && left < right; left++)
            {
                count = --inside[matches[left].Term];
                value -= count == 0 ? matches[left].Rarity : 0.1f;
            }

            if (value <= best) continue;
            best = value;
            bestStart = matches[left].Start;
        }

        var start = bestStart <= LeadIn ? 0 : NextWord(text, bestStart - LeadIn, bestStart);
        if (text.Length - start < SnippetLength) start = NextWord(text, text.Length - SnippetLength, bestStart);
        var end = Math.Min(text.Length, start + SnippetLength);
        if (end < text.Length)
        {
            var blank = text.LastIndexOf(' ', end, end - start);
            if (blank > start + (SnippetLength / 2)) end = blank;
            else if (char.IsLowSurrogate(text[end])) end--;
        }

        return (start, end);
    }

    private static int NextWord(string text, int at, int limit)
    {
        if (at <= 0) return 0;
        var blank = text.IndexOf(' ', at, Math.Max(0, limit - at));
        return blank < 0 ? limit : blank + 1;
    }

    private static List<TextPiece> Pieces(string text, int start, int end, IEnumerable<Match> matches)
    {
        List<TextPiece> pieces = [];
        var at = start;
        foreach (var match in matches)
        {
            if (match.Start > at) pieces.Add(new TextPiece(text[at..match.Start], false));
            pieces.Add(new TextPiece(text[match.Start..match.End], true));
            at = match.End;
        }

        if (at < end) pieces.Add(new TextPiece(text[at..end], false));
        return pieces;
    }

    private readonly record struct Match(int Start, int End, string Term, float Rarity);
}
