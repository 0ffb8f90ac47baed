namespace Wiki.Core.Search.Analysis;

/// <summary>
/// Brings the spellings of a word to one form: lower case, no accents, ß as ss, and ä, ae and a alike (Führerschein, Fuehrerschein,
/// Fuhrerschein). An own table, because the index must not depend on which ICU the machine has.
/// </summary>
internal static class GermanFolding
{
    /// <summary>Letters of a longer word beyond this are not looked at.</summary>
    public const int MaxLength = 80;

    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"; // À (C0) … ÿ (FF)

    // Ā (100) … ſ (17F), one base letter each
    private const string LatinA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
        + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded word and answers its length; the buffer holds at least <see cref="MaxLength"/> letters.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length + 2 > MaxLength) break;
            if (IsInvisible(letter)) continue;
            length = Write(Base(letter), letter, buffer, length);
        }

        return length;
    }

    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new string(buffer[..Fold(word.AsSpan(), buffer)]);
    }

    /// <summary>Combining marks, soft hyphen, zero-width signs: part of a word but not of its spelling.</summary>
    public static bool IsInvisible(char letter) =>
        letter is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static int Write(char folded, char letter, Span<char> buffer, int length)
    {
        switch (letter)
        {
            case 'ß' or 'ẞ':
                buffer[length++] = 's';
                buffer[length++] = 's';
                return length;
            case 'æ' or 'Æ' or 'œ' or 'Œ':
                buffer[length++] = letter is 'æ' or 'Æ' ? 'a' : 'o';
                return length;
            case 'ﬁ' or 'ﬂ':
                buffer[length++] = 'f';
                buffer[length++] = letter == 'ﬁ' ? 'i' : 'l';
                return length;
        }

        if (folded == 'e' && IsTranscribed(buffer[..length])) return length;
        buffer[length++] = folded;
        return length;
    }

    /// <summary>An e behind a, o or u transcribes an umlaut, but not in neue, Dauer, Quelle: there a vowel or q stands before.</summary>
    private static bool IsTranscribed(ReadOnlySpan<char> before) =>
        before.Length > 0 && before[^1] is 'a' or 'o' or 'u'
        && (before.Length == 1 || before[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'q'));

    private static char Base(char letter) => letter switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter,
        >= '\u00C0' and <= '\u00FF' => Latin1[letter - '\u00C0'],
        >= '\u0100' and <= '\u017F' => LatinA[letter - '\u0100'],
        >= '\u0218' and <= '\u0219' => 's',
        >= '\u021A' and <= '\u021B' => 't',
        >= '\u1E80' and <= '\u1E85' => 'w',
        _ => char.ToLowerInvariant(letter),
    };
}
