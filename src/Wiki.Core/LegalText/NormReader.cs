namespace Wiki.Core.LegalText;

/// <summary>Reads the signs and marked units a citation is made of: §, Art., Abs. 2, zweiter Halbsatz, ff.</summary>
internal sealed class NormReader(LegalTokens tokens)
{
    /// <summary>Whether a bracket was open before the citation; its closing one is not the citation's.</summary>
    internal bool InsideBracket { get; set; }

    /// <summary>Behind §, §§, Art. or Artikel.</summary>
    internal int Sign(int i, out bool isArticle, out bool isPlural)
    {
        (isArticle, isPlural) = (false, false);
        if (tokens.Kind(i) == TokenKind.Sign)
        {
            var at = i + 1;
            while (at < i + 3 && tokens.Kind(at) == TokenKind.Sign) at++;
            isPlural = at > i + 1;
            return at;
        }

        if (!tokens.IsWord(i)) return -1;
        isArticle = tokens.Text(i) is "Art" or "Artikel" or "Artikels" or "Artikeln" or "Artt" or "Arts";
        isPlural = tokens.Text(i) is "Artikeln" or "Artt";
        return isArticle ? tokens.SkipDot(i + 1) : tokens.Text(i) is "Paragraf" or "Paragraph" or "Paragrafen" or "Paragraphen" ? i + 1 : -1;
    }

    internal bool BeginsSection(int i, bool article) =>
        NormValues.TryNumber(tokens, i, out _, out _) || (article && NormValues.TryRoman(tokens, i, out _));

    /// <summary>f., ff.</summary>
    internal int Following(int i, bool plural)
    {
        if (tokens.Is(i, "ff") || (tokens.Is(i, "f") && !tokens.Glued(i)) || (tokens.Is(i, "f") && plural)) return tokens.SkipDot(i + 1);
        return tokens.Is(i, "fortfolgende") ? i + 1 : i;
    }

    internal bool TryMarked(int i, out NormLevel level, out string value, out int behind)
    {
        (level, value, behind) = (default, "", i);
        if (tokens.IsWord(i) && NormUnits.TryLevel(tokens.Text(i), out level))
        {
            var at = tokens.SkipDot(i + 1);
            if (NormValues.TryRead(tokens, at, level, out value, out behind))
            {
                // S. 162 is a page.
                if (level == NormLevel.Sentence && value.Length > 2) return false;

                behind = SkipClosing(level, behind);
                return true;
            }

            if (level == NormLevel.Inner && (NormValues.TryLetter(tokens, at, out value, out behind) || IsCapital(at))) return true;
        }

        // 2. Halbsatz, zweite Alternative
        var ordinal = tokens.Value(i) is > 0 and < 30 && tokens.Is(i + 1, '.') ? i + 2
            : tokens.IsWord(i) && NormUnits.Ordinal(tokens.Text(i)) > 0 ? i + 1 : -1;
        if (ordinal < 0 || !tokens.IsWord(ordinal) || !NormUnits.TryLevel(tokens.Text(ordinal), out level) || level != NormLevel.Inner) return false;
        behind = tokens.SkipDot(ordinal + 1);
        return true;
    }

    /// <summary>The bracket of "Buchst. a)" belongs to the letter unless it closes one that was open before.</summary>
    internal int SkipClosing(NormLevel level, int i) => level == NormLevel.Letter && !InsideBracket && tokens.Is(i, ')') && tokens.Glued(i) ? i + 1 : i;

    internal bool IsCapital(int i) => tokens.Text(i) is [>= 'A' and <= 'F'] && !tokens.Glued(i + 1);
}
