namespace Wiki.Core.LegalText;

/// <summary>Reads one citation from § or Art. to the law that closes it: single unit, list, range, enumeration of one law.</summary>
internal sealed class NormChain(LegalTokens tokens, LawNameParser laws)
{
    private readonly List<(int First, int Behind, NormPath Path)> units = [];
    private NormPath path;
    private int first;
    private bool plural;
    private bool roman;
    private bool article;
    private bool insideBracket;
    private bool single;
    private int spent;

    internal bool IsArticle => article;

    /// <summary>Units as read, without law.</summary>
    internal IReadOnlyList<(int First, int Behind, NormPath Path)> Units => units;

    internal LawName? Law { get; private set; }

    /// <summary>Token behind the citation, or -1 where none begins here.</summary>
    internal int Read(int i, bool openBracket, bool oneSign = false)
    {
        units.Clear();
        single = oneSign;
        (Law, path, first, insideBracket) = (null, default, i, openBracket);
        var at = Sign(i, out article, out plural);
        if (at < 0 || (at = Section(at)) < 0) return -1;
        while (true)
        {
            at = Down(at);
            if (laws.TryAfterNorm(at, out var law))
            {
                Close(at);
                Law = law;
                return law.Behind;
            }

            var next = Sibling(at);
            if (next < 0) break;
            at = next;
        }

        Close(at);
        return at;
    }

    /// <summary>Behind §, §§, Art. or Artikel.</summary>
    private int Sign(int i, out bool isArticle, out bool isPlural)
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

    private int Section(int i)
    {
        if (!NormValues.TryNumber(tokens, i, out var value, out var behind))
        {
            if (!article || !NormValues.TryRoman(tokens, i, out value)) return -1;
            behind = i + 1;
        }
        else if (plural && value[^1] == 'f' && tokens.Is(behind, '.') && tokens.Glued(behind))
        {
            (value, behind) = (value[..^1], behind + 1);
        }

        // Art. 229 § 6 EGBGB
        if (article && tokens.Kind(behind) == TokenKind.Sign && NormValues.TryNumber(tokens, behind + 1, out var inner, out var innerBehind))
        {
            (value, behind) = ($"{value}-{inner}", innerBehind);
        }
        else if (IsSpacedLetter(behind))
        {
            value += tokens.Text(behind).ToString();
            behind++;
        }

        path.Beside(NormLevel.Section, value);
        roman = false;
        return behind;
    }

    /// <summary>§ 7 g Abs. 1, § 104 a AufenthG.</summary>
    private bool IsSpacedLetter(int i) =>
        tokens.Text(i) is [>= 'a' and <= 'z'] && !tokens.Is(i + 1, '.') && tokens.IsWord(i + 1) && !tokens.Glued(i + 1)
        && (NormUnits.TryLevel(tokens.Text(i + 1), out _) || laws.TryAbbreviation(i + 1, afterNorm: false, out _)) && path.Section is null;

    /// <summary>Everything that goes deeper without a connecting word.</summary>
    private int Down(int i)
    {
        while (true)
        {
            var next = Following(i);
            if (next == i && TryMarked(i, out var level, out var value, out var behind) && path.Descend(level, value)) next = behind;
            if (next == i) next = Unmarked(i);
            if (next == i) return i;
            i = next;
        }
    }

    /// <summary>f., ff.</summary>
    private int Following(int i)
    {
        if (tokens.Is(i, "ff") || (tokens.Is(i, "f") && !tokens.Glued(i)) || (tokens.Is(i, "f") && plural)) return tokens.SkipDot(i + 1);
        return tokens.Is(i, "fortfolgende") ? i + 1 : i;
    }

    private bool TryMarked(int i, out NormLevel level, out string value, out int behind)
    {
        (level, value, behind) = (default, "", i);
        if (tokens.IsWord(i) && NormUnits.TryLevel(tokens.Text(i), out level))
        {
            var at = tokens.SkipDot(i + 1);
            if (NormValues.TryRead(tokens, at, level, out value, out behind))
            {
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
    private int SkipClosing(NormLevel level, int i) => level == NormLevel.Letter && !insideBracket && tokens.Is(i, ')') && tokens.Glued(i) ? i + 1 : i;

    /// <summary>§ 5 (1), § 5 I 2, Nr. 3 a).</summary>
    private int Unmarked(int i)
    {
        if (tokens.Is(i, '(') && tokens.Is(i + 2, ')'))
        {
            if (path.Level == NormLevel.Section && NormValues.TryNumber(tokens, i + 1, out var subsection, out _) && path.Descend(NormLevel.Subsection, subsection)) return i + 3;
            if (NormValues.TryLetter(tokens, i + 1, out var letter, out _) && path.Descend(NormLevel.Letter, letter)) return i + 3;
        }

        if (!insideBracket && NormValues.TryLetter(tokens, i, out var closed, out var behind) && tokens.Is(behind, ')') && tokens.Glued(behind)
            && path.Descend(NormLevel.Letter, closed)) return behind + 1;
        if (article && path.Level == NormLevel.Section && IsCapital(i) && NormUnits.Roman(tokens.Text(i)) == 0)
        {
            // Art. 1 A Nr. 2 GFK
            path.Descend(NormLevel.Inner, "");
            return i + 1;
        }

        if (path.Level == NormLevel.Section && NormValues.TryRoman(tokens, i, out var value) && path.Descend(NormLevel.Subsection, value))
        {
            roman = true;
            return i + 1;
        }

        return roman && path.Level == NormLevel.Subsection && NormValues.TryNumber(tokens, i, out var sentence, out var after)
            && path.Descend(NormLevel.Sentence, sentence) ? after : i;
    }

    private bool IsCapital(int i) => tokens.Text(i) is [>= 'A' and <= 'F'] && !tokens.Glued(i + 1);

    /// <summary>The next member of the enumeration behind a connecting word; -1 where it ends.</summary>
    private int Sibling(int i)
    {
        var at = Connector.Read(tokens, i, out var through, out var comma);
        if (at < 0)
        {
            // Abs. 1 Abs. 2: a forgotten comma
            return TryMarked(i, out var again, out var text, out var behindAgain) ? Next(i, i, again, text, behindAgain, false) : -1;
        }

        if (Sign(at, out var isArticle, out var isPlural) is var sign and >= 0)
        {
            if (single || isArticle != article || !BeginsSection(sign)) return -1;
            var before = path;
            Close(i);
            (first, plural) = (at, isPlural || (plural && !isArticle));
            var behind = Section(sign);
            if (through) Fill(before, at, behind);
            return behind;
        }

        if (TryMarked(at, out var level, out var value, out var after))
        {
            return comma && path.Descend(level, value) ? after : Next(i, at, level, value, after, through);
        }

        return Bare(i, at, through, comma);
    }

    private bool BeginsSection(int i) => NormValues.TryNumber(tokens, i, out _, out _) || (article && NormValues.TryRoman(tokens, i, out _));

    /// <summary>A number or letter alone: of the same level as the one before, or a new section.</summary>
    private int Bare(int i, int at, bool through, bool comma)
    {
        if (path.Level is NormLevel.Letter or NormLevel.Inner && NormValues.TryLetter(tokens, at, out var letter, out var behind))
        {
            return Next(i, at, path.Level, letter, SkipClosing(path.Level, behind), through);
        }

        if (path.Level == NormLevel.Section && path.Section is [.., >= 'a' and <= 'z'] section && tokens.Text(at) is [>= 'a' and <= 'z'] && !tokens.Is(at + 1, '.'))
        {
            return Next(i, at, NormLevel.Section, section.TrimEnd(section[^1]) + tokens.Text(at).ToString(), at + 1, through);
        }

        if (roman && path.Level == NormLevel.Subsection && NormValues.TryRoman(tokens, at, out var value)) return Next(i, at, NormLevel.Subsection, value, at + 1, through);
        if (!NormValues.TryNumber(tokens, at, out value, out behind) || !MayEndHere(behind)) return -1;
        if (IsNewSection(value, behind))
        {
            var before = path;
            Close(i);
            first = at;
            behind = Section(at);
            if (through) Fill(before, at, behind);
            return behind;
        }

        return Next(i, at, path.Level, value, behind, through);
    }

    /// <summary>Levels only go down: "S 2 iVm 104 Abs 1" and "§§ 63 Abs 2, 52 Abs 2" begin a new section.</summary>
    private bool IsNewSection(string value, int behind)
    {
        if (path.Level == NormLevel.Section) return true;
        var number = int.Parse(value.TrimEnd("abcdefghijklmnopqrstuvwxyz".AsSpan()), System.Globalization.CultureInfo.InvariantCulture);
        if (TryMarked(behind, out var level, out _, out _) && level != NormLevel.Inner)
        {
            if (level == NormLevel.Subsection) return true;
            if (level > path.Level || !plural || level == NormLevel.Sentence) return plural && number > LastNumber() + 20;
            return true;
        }

        if (NormValues.TryRoman(tokens, behind, out _) && roman) return true;
        return plural && number != LastNumber() + 1 && number >= NumberOf(path.Section);
    }

    private int LastNumber() => NumberOf(path.Get(path.Level));

    private static int NumberOf(string? value)
    {
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : value?.Length ?? 0;
        return digits is 0 or > 6 ? 0 : int.Parse(value.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>"§ 5 Abs. 1 und 3 Monate" and dates are no list.</summary>
    private bool MayEndHere(int i)
    {
        if (tokens.Text(i) is ['%' or '€' or '$']) return false;
        if (tokens.Is(i, '.') && tokens.Glued(i)) return tokens.Kind(i + 1) is TokenKind.End or TokenKind.Break || (tokens.IsCapitalised(i + 1) && !LawTail.IsMonth(tokens, i + 1));
        if (!tokens.IsCapitalised(i)) return true;
        return NormUnits.TryLevel(tokens.Text(i), out _) || NormUnits.Roman(tokens.Text(i)) > 0 || laws.TryAfterNorm(i, out _);
    }

    private int Next(int i, int at, NormLevel level, string value, int behind, bool through)
    {
        var before = path;
        Close(i);
        first = at;
        path.Beside(level, value);
        if (through && before.Level == level) Fill(before, at, behind);
        return behind;
    }

    /// <summary>Adds what lies between the two ends of a range, at the place of its second end, while the result stays in proportion to the text.</summary>
    private void Fill(NormPath before, int at, int behind)
    {
        if (before.Level != path.Level || before.Get(path.Level) is not { } from || path.Get(path.Level) is not { } to) return;
        foreach (var value in NormRange.Between(from, to))
        {
            if (spent >= (tokens.Count / 2) + 100) return;
            spent++;
            var between = path;
            between.Beside(path.Level, value);
            units.Add((at, behind, between));
        }
    }

    /// <summary>Two halves of one sentence are one unit.</summary>
    private void Close(int behind)
    {
        if (units.Count > 0 && units[^1].Path.ToRef(null) == path.ToRef(null)) units[^1] = (units[^1].First, behind, path);
        else units.Add((first, behind, path));
    }
}
