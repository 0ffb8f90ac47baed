namespace Wiki.Core.LegalText;

/// <summary>Words between the members of an enumeration: comma, und, sowie, i. V. m., bis.</summary>
internal static class Connector
{
    internal const int None = -1;

    /// <summary>Behind the connector, or None; whether it is a range.</summary>
    internal static int Read(LegalTokens tokens, int i, out bool through, out bool comma)
    {
        (through, comma) = (false, false);
        var at = i;
        if (tokens.Is(at, ',') || tokens.Is(at, ';'))
        {
            comma = true;
            at++;
        }

        for (var words = 0; words < 3; words++)
        {
            var after = Word(tokens, at, out var range);
            if (after == at) break;
            comma = false;
            through |= range;
            at = after;
        }

        return at == i ? None : at;
    }

    private static int Word(LegalTokens tokens, int i, out bool through)
    {
        through = tokens.Is(i, "bis") || (tokens.IsHyphen(i) && tokens.Kind(i + 1) is TokenKind.Number or TokenKind.Sign);
        if (through) return i + 1;
        switch (tokens.Text(i))
        {
            case "und" or "oder" or "sowie" or "beziehungsweise" or "auch" or "jeweils" or "noch":
                return i + 1;
            case "iVm" or "ivm" or "IVm":
                return tokens.SkipDot(i + 1);
            case "bzw" or "u":
                return tokens.SkipDot(i + 1) is var behind && behind > i + 1 ? behind : i;
            case "/":
                return i + 1;
            case "in" or "In" when (tokens.Is(i + 1, "Verbindung") || tokens.Is(i + 1, "Verb")):
                var with = tokens.SkipDot(i + 2);
                return tokens.Is(with, "mit") || tokens.Is(with, "m") ? tokens.SkipDot(with + 1) : i;
            case "i" when tokens.Is(i + 1, '.') && (tokens.Is(i + 2, 'V') || tokens.Is(i + 2, 'v')):
                var last = tokens.SkipDot(i + 3);
                return tokens.Is(last, 'm') || tokens.Is(last, "mit") ? tokens.SkipDot(last + 1) : i;
            default:
                return i;
        }
    }
}
