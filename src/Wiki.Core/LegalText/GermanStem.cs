namespace Wiki.Core.LegalText;

/// <summary>Folds a word of a law's title so that its cases and its old spelling with ß agree.</summary>
internal static class GermanStem
{
    /// <param name="buffer">At least twice as long as the word.</param>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (letter == 'ß')
            {
                buffer[length++] = 's';
                buffer[length++] = 's';
            }
            else
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
        }

        var stem = buffer[..length];
        if (length > 5 && stem[^2] == 'e' && stem[^1] is 's' or 'n' or 'r' or 'm') return stem[..^2];
        return length > 4 && (stem[^1] is 'e' or 'n' || (stem[^1] == 's' && stem[^2] != 's')) ? stem[..^1] : stem;
    }
}
