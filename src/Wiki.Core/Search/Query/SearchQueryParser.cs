using System.Buffers;
using System.Globalization;
using Wiki.Core.LegalText;
using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>Takes a typed query apart: filters, phrases, exclusions, citations, words.</summary>
internal static class SearchQueryParser
{
    /// <summary>What is typed beyond this is not read; nobody asks such questions, and analysis has to stay cheap.</summary>
    public const int MaxLength = 300;

    private const int MaxWords = 24;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"„“”«»");

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy"];

    public static ParsedQuery Parse(string query, Func<string, bool> isKnownLaw)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = Clean(query);
        var parsed = TakeFilters(text, new ParsedQuery());
        parsed = TakePhrases(text, parsed);
        parsed = TakeExcluded(text, parsed);
        return TakeWords(new string(text), parsed, isKnownLaw);
    }

    /// <summary>Same length as the (cut) query, so that places in it stay what they are.</summary>
    private static char[] Clean(string query)
    {
        var text = query.AsSpan(0, Math.Min(query.Length, MaxLength)).ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || char.IsWhiteSpace(text[i])) text[i] = ' ';
        }

        return text;
    }

    private static ParsedQuery TakeFilters(char[] text, ParsedQuery parsed)
    {
        List<string> unknown = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] != ' ') continue;
            var colon = new ReadOnlySpan<char>(text, i, text.Length - i).IndexOfAny(':', ' ');
            if (colon <= 0 || text[i + colon] != ':') continue;

            var name = GermanFolding.Fold(new string(text, i, colon));
            if (name is not ("thema" or "typ" or "fachstelle" or "stichtag")) continue;
            var (value, end) = ReadValue(text, i + colon + 1);
            var typed = new string(text, i, end - i).Trim();
            new Span<char>(text, i, end - i).Fill(' ');
            if (value.Length == 0) continue;
            switch (name)
            {
                case "thema":
                    parsed = parsed with { Topic = value };
                    break;
                case "typ":
                    parsed = parsed with { Type = value };
                    break;
                case "fachstelle":
                    parsed = parsed with { Team = value };
                    break;
                case "stichtag" when DateOnly.TryParseExact(value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    parsed = parsed with { ReferenceDate = day };
                    break;
                default:
                    unknown.Add(typed);
                    break;
            }
        }

        return parsed with { UnknownFilters = unknown };
    }

    private static (string Value, int End) ReadValue(char[] text, int at)
    {
        if (at < text.Length && Quotes.Contains(text[at]))
        {
            var close = new ReadOnlySpan<char>(text, at + 1, text.Length - at - 1).IndexOfAny(Quotes);
            if (close >= 0) return (new string(text, at + 1, close).Trim(), at + close + 2);
        }

        var end = at;
        while (end < text.Length && text[end] != ' ') end++;
        return (new string(text, at, end - at), end);
    }

    private static ParsedQuery TakePhrases(char[] text, ParsedQuery parsed)
    {
        List<string> phrases = [];
        List<string> excluded = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!Quotes.Contains(text[i])) continue;
            var close = new ReadOnlySpan<char>(text, i + 1, text.Length - i - 1).IndexOfAny(Quotes);
            if (close < 0) break; // an unclosed quotation mark is just a sign

            var isExcluded = i > 0 && text[i - 1] == '-' && (i == 1 || text[i - 2] == ' ');
            var phrase = new string(text, i + 1, close).Trim();
            if (phrase.Length > 0) (isExcluded ? excluded : phrases).Add(phrase);
            var start = isExcluded ? i - 1 : i;
            new Span<char>(text, start, i + close + 2 - start).Fill(' ');
            i += close + 1;
        }

        return parsed with { Phrases = phrases, Excluded = excluded };
    }

    private static ParsedQuery TakeExcluded(char[] text, ParsedQuery parsed)
    {
        List<string> excluded = [.. parsed.Excluded];
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '-' || (i > 0 && text[i - 1] != ' ') || !char.IsLetterOrDigit(text[i + 1])) continue;
            var end = i + 1;
            while (end < text.Length && text[end] != ' ') end++;
            excluded.Add(new string(text, i + 1, end - i - 1));
            new Span<char>(text, i, end - i).Fill(' ');
        }

        return parsed with { Excluded = excluded };
    }

    private static ParsedQuery TakeWords(string text, ParsedQuery parsed, Func<string, bool> isKnownLaw)
    {
        var tokens = QueryToken.Read(text);
        var citations = new LooseCitations(isKnownLaw).Read(tokens);
        var isAlone = citations.Count == 1 && tokens.Count == citations[0].NextToken - citations[0].FirstToken;
        List<NormRef> norms = [];
        Dictionary<int, NormRef> maybe = [];
        var rest = text.ToCharArray();
        foreach (var citation in citations)
        {
            if (citation.IsBare && !isAlone)
            {
                maybe[tokens[citation.FirstToken].Start] = citation.Norms[0];
                continue;
            }

            norms.AddRange(citation.Norms);
            var start = tokens[citation.FirstToken].Start;
            new Span<char>(rest, start, tokens[citation.NextToken - 1].End - start).Fill(' ');
        }

        List<QueryWord> words = [];
        var scanner = new WordScanner(rest);
        while (words.Count < MaxWords && scanner.Next())
        {
            words.Add(new QueryWord(
                scanner.Word.ToString(), scanner.Start, scanner.End, maybe.GetValueOrDefault(scanner.Start), scanner.IsTied));
        }

        return parsed with { Words = words, Norms = [.. norms.Distinct()] };
    }
}
