using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Index;

namespace Wiki.Core.Search.Missed;

/// <summary>Refuses to keep what may name a person: better lose a missing word than keep a name.</summary>
internal static class LooksPersonal
{
    private const int MostDigitsInARow = 4;

    /// <param name="query">As typed: capitals tell names apart.</param>
    /// <param name="mostWords">More words than this may be a story about somebody.</param>
    /// <param name="terms">Words of the index; null while there is none.</param>
    public static bool Check(string query, int mostWords, TermTable? terms)
    {
        if (query.Contains('@', StringComparison.Ordinal) || HasLongNumber(query)) return true;

        var (words, unknownNames) = (0, 0);
        var scanner = new WordScanner(query);
        while (scanner.Next())
        {
            if (++words > mostWords) return true;
            var word = scanner.Word;
            if (!char.IsUpper(word[0]) || word.ContainsAnyInRange('0', '9')) continue;
            var term = GermanLightStem.Stem(GermanFolding.Fold(word.ToString()));
            if (terms is null || terms.CountOfWordOrPart(term) == 0) unknownNames++;
        }

        return unknownNames >= 2 || (unknownNames == 1 && words <= 2 && HasTitle(query)); // two strange nouns: first name and surname
    }

    /// <summary>File numbers, telephone numbers, AZR numbers, dates of birth.</summary>
    private static bool HasLongNumber(string query)
    {
        var (row, all) = (0, 0);
        foreach (var letter in query)
        {
            if (char.IsDigit(letter))
            {
                row++;
                all++;
            }
            else row = 0;

            if (row > MostDigitsInARow || all > MostDigitsInARow + 2) return true;
        }

        return false;
    }

    private static bool HasTitle(string query) =>
        query.Contains("Herr", StringComparison.OrdinalIgnoreCase) || query.Contains("Frau", StringComparison.OrdinalIgnoreCase)
        || query.Contains("Familie ", StringComparison.OrdinalIgnoreCase);
}
