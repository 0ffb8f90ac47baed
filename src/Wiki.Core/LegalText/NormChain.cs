namespace Wiki.Core.LegalText;

/// <summary>Reads one citation from § or Art. to the law that closes it: single unit, list, range, enumeration of one law.</summary>
internal sealed class NormChain(LegalTokens tokens, LawNameParser laws)
{
    /// <summary>No person writes a longer enumeration; what follows is a citation of its own.</summary>
    private const int MostUnits = 500;

    private readonly NormReader reader = new(tokens);
    private readonly NormUnitList units = new(mostFilled: (tokens.Count / 4) + 100);
    private NormPath path;
    private int first;
    private bool plural;
    private bool roman;
    private bool article;
    private bool single;

    internal bool IsArticle => article;

    /// <summary>Units as read, without law.</summary>
    internal IReadOnlyList<NormUnit> Units => units.All;

    internal LawName? Law { get; private set; }

    /// <summary>Token behind the citation, or -1 where none begins here.</summary>
    internal int Read(int i, bool openBracket, bool oneSign = false)
    {
        units.Clear();
        single = oneSign;
        (Law, path, first, reader.InsideBracket) = (null, default, i, openBracket);
        var at = reader.Sign(i, out article, out plural);
        if (at < 0 || (at = Section(at)) < 0) return -1;
        while (true)
        {
            at = Down(at);
            if (laws.TryAfterNorm(at, out var law))
            {
                units.Close(first, at, path);
                Law = law;
                return law.Behind;
            }

            var next = units.All.Count < MostUnits ? Sibling(at) : -1;
            if (next < 0) break;
            at = next;
        }

        units.Close(first, at, path);
        return at;
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
            var next = reader.Following(i, plural);
            if (next == i && reader.TryMarked(i, out var level, out var value, out var behind) && path.Descend(level, value)) next = behind;
            if (next == i) next = Unmarked(i);
            if (next == i) return i;
            i = next;
        }
    }

    /// <summary>§ 5 (1), § 5 I 2, Nr. 3 a).</summary>
    private int Unmarked(int i)
    {
        if (tokens.Is(i, '(') && tokens.Is(i + 2, ')'))
        {
            if (path.Level == NormLevel.Section && NormValues.TryNumber(tokens, i + 1, out var subsection, out _)
                && path.Descend(NormLevel.Subsection, subsection)) return i + 3;
            if (NormValues.TryLetter(tokens, i + 1, out var letter, out _) && path.Descend(NormLevel.Letter, letter)) return i + 3;
        }

        if (!reader.InsideBracket && NormValues.TryLetter(tokens, i, out var closed, out var behind) && tokens.Is(behind, ')') && tokens.Glued(behind)
            && path.Descend(NormLevel.Letter, closed)) return behind + 1;
        if (article && path.Level == NormLevel.Section && reader.IsCapital(i) && NormUnits.Roman(tokens.Text(i)) == 0)
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

    /// <summary>The next member of the enumeration behind a connecting word; -1 where it ends.</summary>
    private int Sibling(int i)
    {
        var at = Connector.Read(tokens, i, out var through, out var comma);
        if (at < 0)
        {
            // Abs. 1 Abs. 2: a forgotten comma
            return reader.TryMarked(i, out var again, out var text, out var behindAgain) ? Next(i, i, again, text, behindAgain, false) : -1;
        }

        if (IsSigningLevel(i, at)) return -1;
        if (reader.Sign(at, out var isArticle, out var isPlural) is var sign and >= 0)
        {
            if (single || isArticle != article || !reader.BeginsSection(sign, article)) return -1;
            var before = path;
            units.Close(first, i, path);
            (first, plural) = (at, isPlural);
            var behind = Section(sign);
            if (through) units.Fill(before, path, at, behind);
            return behind;
        }

        if (reader.TryMarked(at, out var level, out var value, out var after))
        {
            return comma && path.Descend(level, value) ? after : Next(i, at, level, value, after, through);
        }

        return Bare(i, at, through, comma);
    }

    /// <summary>"§ 25b Abs. 2; S2 zeichnet": behind a comma or semicolon an S with its digit is a level of the house, nobody enumerates sentences so.</summary>
    private bool IsSigningLevel(int connector, int i) =>
        (tokens.Is(connector, ',') || tokens.Is(connector, ';')) && tokens.Is(i, 'S') && tokens.Kind(i + 1) == TokenKind.Number && tokens.Glued(i + 1);

    /// <summary>A number or letter alone: of the same level as the one before, or a new section.</summary>
    private int Bare(int i, int at, bool through, bool comma)
    {
        if (path.Level is NormLevel.Letter or NormLevel.Inner && NormValues.TryLetter(tokens, at, out var letter, out var behind))
        {
            return Next(i, at, path.Level, letter, reader.SkipClosing(path.Level, behind), through);
        }

        if (path.Level == NormLevel.Section && path.Section is [.., >= 'a' and <= 'z'] section && tokens.Text(at) is [>= 'a' and <= 'z'] && !tokens.Is(at + 1, '.'))
        {
            return Next(i, at, NormLevel.Section, section.TrimEnd(section[^1]) + tokens.Text(at).ToString(), at + 1, through);
        }

        if (roman && path.Level == NormLevel.Subsection && NormValues.TryRoman(tokens, at, out var value))
        {
            return Next(i, at, NormLevel.Subsection, value, at + 1, through);
        }

        if (!NormValues.TryNumber(tokens, at, out value, out behind) || !MayEndHere(behind)) return -1;
        if (path.Level == NormLevel.Section && !plural && !IsSectionAlone(behind)) return -1;
        if (IsNewSection(value, behind))
        {
            var before = path;
            units.Close(first, i, path);
            first = at;
            behind = Section(at);
            if (through) units.Fill(before, path, at, behind);
            return behind;
        }

        return Next(i, at, path.Level, value, behind, through);
    }

    /// <summary>"§ 5 und 3 weitere": after a single § a number is a section only where something of a citation follows.</summary>
    private bool IsSectionAlone(int behind)
    {
        if (reader.TryMarked(behind, out _, out _, out _) || laws.TryAfterNorm(behind, out _)) return true;
        var next = Connector.Read(tokens, behind, out _, out _);
        return next > 0 && tokens.Kind(next) is TokenKind.Number or TokenKind.Sign;
    }

    /// <summary>Levels only go down: "S 2 iVm 104 Abs 1" and "§§ 63 Abs 2, 52 Abs 2" begin a new section.</summary>
    private bool IsNewSection(string value, int behind)
    {
        if (path.Level == NormLevel.Section) return true;
        var number = NormValues.NumberOf(value);
        if (reader.TryMarked(behind, out var level, out _, out _) && level != NormLevel.Inner)
        {
            if (level == NormLevel.Subsection) return true;
            if (level > path.Level || !plural || level == NormLevel.Sentence) return plural && number > LastNumber() + 20;
            return true;
        }

        if (NormValues.TryRoman(tokens, behind, out _) && roman) return true;
        return plural && number != LastNumber() + 1 && number >= NormValues.NumberOf(path.Section);
    }

    private int LastNumber() => NormValues.NumberOf(path.Get(path.Level));

    /// <summary>"§ 5 Abs. 1 und 3 Monate" and dates are no list.</summary>
    private bool MayEndHere(int i)
    {
        if (tokens.Text(i) is ['%' or '€' or '$']) return false;
        if (tokens.Is(i, '.') && tokens.Glued(i))
        {
            return tokens.Kind(i + 1) is TokenKind.End or TokenKind.Break || (tokens.IsCapitalised(i + 1) && !LawTail.IsMonth(tokens, i + 1));
        }

        if (!tokens.IsCapitalised(i)) return true;
        return NormUnits.TryLevel(tokens.Text(i), out _) || NormUnits.Roman(tokens.Text(i)) > 0 || laws.TryAfterNorm(i, out _);
    }

    private int Next(int i, int at, NormLevel level, string value, int behind, bool through)
    {
        var before = path;
        units.Close(first, i, path);
        first = at;
        path.Beside(level, value);
        if (through && before.Level == level) units.Fill(before, path, at, behind);
        return behind;
    }
}
