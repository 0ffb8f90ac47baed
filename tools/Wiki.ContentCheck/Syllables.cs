using System.Text.RegularExpressions;

namespace Wiki.ContentCheck;

/// <summary>
/// Counts the spoken syllables of a German word by its vowels: diphthongs and double vowels are one syllable, any other
/// meeting of two vowels is two. Written for this tool; it need not be perfect, only unbiased over a page of text.
/// </summary>
public static partial class Syllables
{
    /// <summary>A number counts two: it is neither the long nor the short word the formula looks for.</summary>
    public const int OfANumber = 2;

    public static int Of(string word)
    {
        if (char.IsDigit(word[0])) return OfANumber;
        return word.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(OfPart);
    }

    private static int OfPart(string part)
    {
        // Abbreviations are spelled out: EU, SGB, IT.
        if (part.Length <= 4 && part.All(letter => char.IsUpper(letter) || char.IsDigit(letter))) return part.Length;

        var word = part.ToLowerInvariant();
        word = Quiet().Replace(word, "q");
        word = Prefix().Replace(word, "$1|");
        word = Ending().Replace(word, "i|");
        return Math.Max(1, Nucleus().Count(word));
    }

    // "qu" is a consonant: be-quem.
    [GeneratedRegex("qu")]
    private static partial Regex Quiet();

    // be-enden, ge-eignet, be-urteilen: the vowels of prefix and stem do not melt. Listed, because Beil and Geist do.
    [GeneratedRegex("(be|ge)(?=end|eil[it]|einfl|einsp|eintr|einr|inhalt|urteil|urk|url|ehr|eign|eint|eid|ers|imp|irr)")]
    private static partial Regex Prefix();

    // Fami-li-e, Feri-en, Lini-e, Itali-en: an unstressed "ie" after these stems is two syllables.
    [GeneratedRegex("(?<=famil|fer|lin|mater|kriter|ital|syr|alban|serb|ind|^as)i(?=e)")]
    private static partial Regex Ending();

    [GeneratedRegex("äu|au|ai|ay|eu|ei|ey|ie|aa|ee|oo|[aeiouyäöüéèáà]")]
    private static partial Regex Nucleus();
}
