using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>Finds a compound of two known words in which one letter of one word is wrong.</summary>
internal static class SplitTypo
{
    private const int ShortestPart = 5;
    private const int MostTries = 16;

    private static readonly string[] Links = ["", "s", "n", "en"];

    /// <summary>Terms of both words; null when there is no such pair.</summary>
    public static (string Left, string Right)? Find(string folded, TermTest isTerm, Func<string, IReadOnlyList<FuzzyMatch>> nearest)
    {
        var tries = 0;
        for (var cut = folded.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            foreach (var link in Links)
            {
                var left = folded[..cut];
                if (!left.EndsWith(link, StringComparison.Ordinal) || cut - link.Length < ShortestPart) continue;
                left = GermanLightStem.Stem(left[..^link.Length]);
                var right = GermanLightStem.Stem(folded[cut..]);
                var (leftKnown, rightKnown) = (isTerm(left), isTerm(right));
                if (leftKnown == rightKnown) continue; // both known would have been a cover; none known is hopeless
                if (++tries > MostTries) return null;
                var corrected = nearest(leftKnown ? right : left);
                if (corrected is [{ Distance: 1 }, ..]) return leftKnown ? (left, corrected[0].Term) : (corrected[0].Term, right);
            }
        }

        return null;
    }
}

/// <summary>Whether the index knows the term.</summary>
internal delegate bool TermTest(ReadOnlySpan<char> term);
