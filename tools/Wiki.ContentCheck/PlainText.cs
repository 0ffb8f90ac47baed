using System.Text.RegularExpressions;

namespace Wiki.ContentCheck;

/// <summary>Turns the Markdown of a section into sentences and words as a person would read them aloud.</summary>
public static partial class PlainText
{
    // "30. August" goes on, "ab 16. Dann" does not: a number before a month is an ordinal.
    private const string Months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";

    /// <summary>Each list item, heading and paragraph ends a sentence, whether or not it ends with a full stop.</summary>
    public static IReadOnlyList<string> Sentences(string markdown)
    {
        var sentences = new List<string>();
        foreach (var block in Blocks(markdown))
        {
            foreach (var sentence in SentenceEnd().Split(block))
            {
                if (Words(sentence).Count > 0) sentences.Add(sentence.Trim());
            }
        }

        return sentences;
    }

    public static IReadOnlyList<string> Words(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value)];

    /// <summary>The words of the whole text in lower case, as they are compared with statutes ("Abs." is "Absatz" there).</summary>
    public static IReadOnlyList<string> ComparableWords(string text) =>
        [.. ComparableWord().Matches(WithoutMarkup(text).ToLowerInvariant()).Select(match => Spelled(match.Value))];

    private static string Spelled(string word) => word switch
    {
        "abs" => "absatz",
        "nr" => "nummer",
        "buchst" => "buchstabe",
        _ => word,
    };

    private static IEnumerable<string> Blocks(string markdown)
    {
        var open = "";
        foreach (var raw in markdown.Split('\n'))
        {
            var line = WithoutMarkup(raw).Trim();
            var starts = line.Length == 0 || ListItem().IsMatch(raw) || raw.StartsWith('#') || raw.StartsWith('|');
            if (starts && open.Length > 0)
            {
                yield return open;
                open = "";
            }

            if (line.Length > 0) open = open.Length == 0 ? line : $"{open} {line}";
        }

        if (open.Length > 0) yield return open;
    }

    private static string WithoutMarkup(string line)
    {
        line = WikiLink().Replace(line, "$1");
        line = LineMark().Replace(line, "");
        return line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=[.!?:])(?<!\b(?:z|B|d|h|u|a|Abs|Nr|Art|Buchst|bzw|ca|Dr|evtl|ggf|usw|inkl|max|mind|S|Std)\.)(?:(?<!\d\.)\s+|(?<=\d\.)\s+(?!" + Months + @"))(?=[""„‚(A-ZÄÖÜ0-9])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[0-9a-zäöüß]+")]
    private static partial Regex ComparableWord();

    [GeneratedRegex(@"\[\[(?:[^\]|]+\|)?([^\]]+)\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"^\s*(?:#+\s+|>\s*(?:\[![A-Z]+\])?\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)+", RegexOptions.Multiline)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s")]
    private static partial Regex ListItem();
}
