namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Finds where sentences of German statute text end. The law counts sentences without numbering them, so an error here shows the wrong
/// wording: a dot ends a sentence only if what follows can start one and what stands before is no abbreviation and no ordinal number.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Start and end of each sentence, without the blanks between them; a text without full stop is one sentence.</summary>
    public static IReadOnlyList<(int Start, int End)> Split(string text)
    {
        var sentences = new List<(int, int)>();
        var start = Words.SkipSpace(text, 0);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || !EndsHere(text, i, out var end)) continue;
            sentences.Add((start, end));
            start = Words.SkipSpace(text, end);
            i = start - 1;
        }

        if (start < text.Length) sentences.Add((start, text.TrimEnd().Length));
        return sentences;
    }

    /// <summary>The text ends with a full stop, closing quotes and brackets aside.</summary>
    public static bool IsComplete(string text) =>
        text.TrimEnd(' ', '\n', '\u00A0', '“', '”', '"', ')', '*') is { Length: > 0 } trimmed && trimmed[^1] is '.' or '!' or '?';

    /// <summary>The text starts as only a new sentence does: "§ 5 gilt", "Satz 1 …", not a noun that goes on with one.</summary>
    public static bool StartsAnew(string text) =>
        text.Length > 0 && (text[0] == '§' || SentenceWords.Starters.Contains(Words.At(text, 0)));

    private static bool EndsHere(string text, int dot, out int end)
    {
        end = dot + 1;
        while (end < text.Length && text[end] is '“' or '”' or ')' or '"' or '»' or '*') end++;
        if (end == text.Length) return true;
        if (!Words.IsSpace(text[end])) return IsBlankLost(text, dot, end);

        var follows = Words.SkipSpace(text, end);
        if (follows == text.Length) return true;
        if (!CanStart(text[follows])) return false;
        if (text[dot] != '.' || end > dot + 1) return true;

        var word = Words.Before(text, dot);
        var next = Words.At(text, follows);
        if (word.Length == 0) return true;
        if (char.IsAsciiDigit(word[^1])) return NumberEnds(text, dot, word, next);
        if (SentenceWords.UnitAbbreviations.Contains(word)) return !CanNumberUnit(next);
        if (word.Length == 1) return char.IsAsciiLetterLower(word[0]) && NamesUnit(text, dot - 1); // "Buchstabe a." but "z. B."
        return !SentenceWords.Abbreviations.Contains(word);
    }

    /// <summary>"erteilt.Von § 3 kann …": the file lost the blank. Only between a long word and one that starts sentences.</summary>
    private static bool IsBlankLost(string text, int dot, int end) =>
        end == dot + 1 && Words.Before(text, dot) is { Length: > 3 } word && word.All(char.IsLower) && SentenceWords.Starters.Contains(Words.At(text, end));

    /// <summary>"nach Absatz 1. Die …" ends; "31. Oktober" and "das 27. Lebensjahr" do not.</summary>
    private static bool NumberEnds(string text, int dot, string number, string next)
    {
        if (SentenceWords.Months.Contains(next)) return false;
        if (number.Length > 3) return true; // a year or an amount
        return NamesUnit(text, dot - number.Length) || SentenceWords.Starters.Contains(next) || next[0] == '§';
    }

    /// <summary>Going back over "1, 3 und" from this place, a word like Absatz or Nummer comes first.</summary>
    private static bool NamesUnit(string text, int place)
    {
        while (place > 0)
        {
            var word = Words.Ending(text, place, out place).TrimEnd(',', ';');
            if (SentenceWords.UnitWords.Contains(word)) return true;
            if (word.Length == 0 || !(SentenceWords.Connectors.Contains(word) || IsPlainNumber(word))) return false;
        }

        return false;
    }

    private static bool IsPlainNumber(string word) =>
        word.All(char.IsLetterOrDigit) && (char.IsAsciiDigit(word[0]) || (word.Length == 1 && char.IsAsciiLetterLower(word[0])));

    /// <summary>5, 12a, I, IV, L: what stands behind "Nr." and "Abs.", while "dieser Art. Die" ends.</summary>
    private static bool CanNumberUnit(string next) =>
        char.IsAsciiDigit(next[0]) || (next.TrimEnd('.', ')') is { Length: > 0 and < 6 } core && (core.Length == 1 || core.All(c => c is 'I' or 'V' or 'X' or 'L')));

    private static bool CanStart(char c) => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '§' or '„' or '"' or '(' or '»';
}
