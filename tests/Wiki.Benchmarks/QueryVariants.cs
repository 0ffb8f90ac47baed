using System.Text;

namespace Wiki.Benchmarks;

/// <summary>Makes from a heading what people would type instead; knows nothing of the wiki's own stemmer, lexicon or folding.</summary>
internal sealed class QueryVariants
{
    private const string Vowels = "aeiouäöü";

    private readonly Dictionary<string, int> nouns = new(StringComparer.Ordinal);
    private readonly Random chance = new(20261120);

    public QueryVariants(IEnumerable<StatuteText> corpus)
    {
        foreach (var word in corpus.SelectMany(section => Words(section.Text)).Where(word => word.Length >= 4 && char.IsUpper(word[0])))
        {
            nouns[word.ToLowerInvariant()] = nouns.GetValueOrDefault(word.ToLowerInvariant()) + 1;
        }
    }

    /// <summary>Kind of the variant and the query; kinds that do not apply to the heading are missing.</summary>
    public IEnumerable<(string Kind, string Query)> Of(string heading)
    {
        var words = Words(heading);
        var exact = string.Join(' ', words);
        yield return ("exact", exact);
        foreach (var (kind, change) in ((string, Func<string, string>)[])[("inflected", Inflect), (SplitKind(words), Split), ("typo", OneTypo(words))])
        {
            var changed = string.Join(' ', words.Select(change));
            if (changed != exact) yield return (kind, changed);
        }

        var joined = Join(words);
        if (joined != exact) yield return ("joined", joined);
        var transcribed = exact.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("Ä", "Ae").Replace("Ö", "Oe").Replace("Ü", "Ue").Replace("ß", "ss");
        if (transcribed == exact) yield break;
        yield return ("ae/oe/ue", transcribed);
        yield return ("dropped umlaut", exact.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace('Ä', 'A').Replace('Ö', 'O').Replace('Ü', 'U'));
    }

    /// <summary>Where most of the heading stays as it is, the rest finds the section whatever is split.</summary>
    private string SplitKind(string[] words)
    {
        var nouns = words.Where(word => char.IsUpper(word[0])).ToArray();
        return nouns.Count(noun => Split(noun) != noun) * 2 >= nouns.Length ? "split" : "split, few";
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Another number or case of nouns, by the endings of the school grammar.</summary>
    private static string Inflect(string word)
    {
        if (word.Length < 4 || !char.IsUpper(word[0])) return word;
        foreach (var ending in (string[])["ungen", "heiten", "keiten", "schaften", "ionen", "täten"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word[..^2];
        }

        foreach (var ending in (string[])["ung", "heit", "keit", "schaft", "ion", "tät"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word + "en";
        }

        if (word.EndsWith("nis", StringComparison.Ordinal)) return word + "ses";
        if (word.EndsWith("en", StringComparison.Ordinal)) return word[..^1];
        if (word.EndsWith('e')) return word + "n";
        if (word.EndsWith("er", StringComparison.Ordinal)) return word + "n";
        return Vowels.Contains(word[^1], StringComparison.Ordinal) || word.EndsWith('s') ? word : word + "es";
    }

    /// <summary>Aufenthaltserlaubnis: Aufenthalt Erlaubnis; only where both halves stand alone somewhere in the texts.</summary>
    private string Split(string word)
    {
        var lower = word.ToLowerInvariant();
        for (var cut = lower.Length - 4; cut >= 4; cut--)
        {
            if (!nouns.ContainsKey(lower[cut..])) continue;
            foreach (var link in (string[])["", "s", "es", "n", "en"])
            {
                if (!lower[..cut].EndsWith(link, StringComparison.Ordinal) || cut - link.Length < 4) continue;
                if (nouns.GetValueOrDefault(lower[..(cut - link.Length)]) >= 3) return $"{lower[..(cut - link.Length)]} {lower[cut..]}";
            }
        }

        return word;
    }

    /// <summary>Verlängerung der Frist: Fristverlängerung.</summary>
    private static string Join(string[] words)
    {
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i + 1] is not ("der" or "des" or "von" or "über" or "zur" or "zum") || !char.IsUpper(words[i][0]) || !char.IsUpper(words[i + 2][0])) continue;
            var (first, second) = (words[i + 2], words[i].ToLowerInvariant());
            var link = first.EndsWith("ung", StringComparison.Ordinal) || first.EndsWith("heit", StringComparison.Ordinal) || first.EndsWith("keit", StringComparison.Ordinal)
                || first.EndsWith("ion", StringComparison.Ordinal) || first.EndsWith("schaft", StringComparison.Ordinal) ? "s" : "";
            return string.Join(' ', (string[])[.. words[..i], first + link + second, .. words[(i + 3)..]]);
        }

        return string.Join(' ', words);
    }

    /// <summary>One letter missing, doubled, swapped or wrong in one longer word.</summary>
    private Func<string, string> OneTypo(string[] words)
    {
        var longer = words.Where(word => word.Length >= 6).ToArray();
        if (longer.Length == 0) return word => word;
        var target = longer[chance.Next(longer.Length)];
        var at = chance.Next(1, target.Length - 2);
        var text = new StringBuilder(target);
        switch (chance.Next(4))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Insert(at, text[at]);
                break;
            case 2 when text[at] != text[at + 1]:
                (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
            default:
                text[at] = (char)('a' + ((text[at] - 'a' + 7) % 26 + 26) % 26);
                break;
        }

        return word => word == target ? text.ToString() : word;
    }
}
