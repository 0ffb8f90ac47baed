namespace Wiki.ContentCheck;

/// <summary>
/// How hard a German text is: the first Wiener Sachtextformel (about the school year that can read it) and the median
/// sentence length. Source: Richard Bamberger, Erich Vanecek: Lesen – Verstehen – Lernen – Schreiben. Wien 1984.
/// WSTF1 = 0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875, where MS is the percentage of words with three or more
/// syllables, SL the mean sentence length in words, IW the percentage of words with more than six letters and ES the
/// percentage of words with one syllable.
/// </summary>
/// <param name="Words">How many words were counted.</param>
/// <param name="Sentences">How many sentences were counted.</param>
/// <param name="Formula">The value of the formula.</param>
/// <param name="MedianSentence">Half of the sentences have at most so many words.</param>
/// <param name="LongestSentence">The words of the longest sentence.</param>
public sealed record Readability(int Words, int Sentences, double Formula, double MedianSentence, int LongestSentence)
{
    /// <summary>Null when the text has no words.</summary>
    public static Readability? Measure(string markdown)
    {
        var sentences = PlainText.Sentences(markdown).Select(PlainText.Words).ToList();
        if (sentences.Count == 0) return null;

        var words = sentences.SelectMany(sentence => sentence).ToList();
        var syllables = words.ConvertAll(Syllables.Of);
        var formula =
            (0.1935 * Percent(syllables.Count(count => count >= 3), words.Count))
            + (0.1672 * words.Count / sentences.Count)
            + (0.1297 * Percent(words.Count(word => word.Length > 6), words.Count))
            - (0.0327 * Percent(syllables.Count(count => count == 1), words.Count))
            - 0.875;
        var lengths = sentences.ConvertAll(sentence => sentence.Count);
        return new Readability(words.Count, sentences.Count, formula, Median(lengths), lengths.Max());
    }

    private static double Percent(int part, int whole) => 100.0 * part / whole;

    private static double Median(List<int> lengths)
    {
        lengths.Sort();
        var middle = lengths.Count / 2;
        return lengths.Count % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2.0;
    }
}
