namespace Wiki.Core.LegalText;

/// <summary>Words glued together by hyphen, slash or ampersand: FreizügG/EU, AZRG-DV, AG-SGB.</summary>
internal static class Compound
{
    private const int MostParts = 12;

    internal static int End(LegalTokens tokens, int i)
    {
        var end = i + 1;
        for (var part = 0; part < MostParts; part++)
        {
            if (IsPart(tokens, end)) end++;
            else if (IsLink(tokens, end) && IsPart(tokens, end + 1)) end += 2;
            else break;
        }

        return end;
    }

    /// <summary>The end without the last part.</summary>
    internal static int Shorter(LegalTokens tokens, int end, int i)
    {
        end--;
        while (end > i + 1 && tokens.Kind(end - 1) == TokenKind.Mark) end--;
        return end > i && tokens.Kind(end - 1) != TokenKind.Mark ? end : i;
    }

    private static bool IsPart(LegalTokens tokens, int i) => tokens.Glued(i) && tokens.Kind(i) is TokenKind.Word or TokenKind.Number && tokens.Glued(i);

    private static bool IsLink(LegalTokens tokens, int i) =>
        tokens.Glued(i) && (tokens.IsHyphen(i) || tokens.Is(i, '/') || tokens.Is(i, '&'));
}
