namespace Wiki.Core.LegalText;

/// <summary>Finds where a long title of a law ends that is in no index.</summary>
internal static class FullTitle
{
    private const int MostTokens = 60;

    private static readonly HashSet<string> Clause =
    [
        "ist", "sind", "wird", "werden", "wurde", "wurden", "hat", "haben", "war", "waren", "nicht", "dass", "sich", "soll", "sollte", "kann", "können",
        "Urteil", "Beschluss", "Bescheid", "Urteils", "Beschlusses", "Bescheids", "nach", "sei", "seien", "sie", "er", "es", "hatte", "gilt", "gelten", "Art", "Artikel",
    ];

    private static readonly HashSet<string> Small =
    [
        "der", "die", "das", "des", "dem", "den", "und", "oder", "von", "zur", "zum", "in", "im", "für", "über", "an", "auf", "gegen", "durch", "zu",
        "sowie", "mit", "bei", "am",
    ];

    /// <summary>The token behind the title, without its date; -1 where no title can be told. Directly after a section its form is enough, else it takes a date.</summary>
    internal static int End(LegalTokens tokens, int i, bool afterNorm)
    {
        for (var at = i; at < i + MostTokens; at++)
        {
            if (LawTail.IsDate(tokens, at)) return at > i ? at : -1;
            var kind = tokens.Kind(at);
            if (kind is TokenKind.End or TokenKind.Break or TokenKind.Sign || tokens.Is(at, ';') || tokens.Is(at, ':')) break;
            if (tokens.Is(at, '.') && tokens.Kind(at - 1) != TokenKind.Number) break;
            if (kind == TokenKind.Word && Clause.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Text(at))) break;
        }

        var form = FormEnd(tokens, i);
        return afterNorm || IsShortName(tokens, form) ? form : -1;
    }

    /// <summary>Gesetz zur Stärkung der Heil- und Hilfsmittelversorgung (HHVG).</summary>
    private static bool IsShortName(LegalTokens tokens, int i) =>
        i > 0 && tokens.Text(i) is ['(' or '<'] && tokens.IsCapitalised(i + 1) && tokens.Text(i + 1)[^1] is 'G' or 'V' or 'O'
        && tokens.Text(i + 2) is [')' or '>' or '-' or '–'];

    private static int FormEnd(LegalTokens tokens, int i)
    {
        var end = -1;
        for (var at = i; at < i + MostTokens; at++)
        {
            if (tokens.IsCapitalised(at)) end = at + 1;
            else if (tokens.IsWord(at) ? !MayStand(tokens.Text(at)) : !tokens.IsHyphen(at)) break;
        }

        return end;
    }

    private static bool MayStand(ReadOnlySpan<char> word) =>
        Small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es") || word.EndsWith("em");
}
