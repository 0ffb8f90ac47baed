namespace Wiki.Core.LegalText;

/// <summary>Reads laws spelled out: titles of the index, books of the Sozialgesetzbuch, laws of states and other words for laws.</summary>
internal sealed class SpelledLawParser(LegalTokens tokens)
{
    internal bool TryRead(int i, bool afterNorm, out LawName law)
    {
        law = default;
        if (!tokens.IsWord(i) || (tokens.Glued(i) && (tokens.IsHyphen(i - 1) || tokens.Is(i - 1, '/')))) return false;
        return TrySocialCode(i, afterNorm, out law) || TryOfState(i, afterNorm, out law)
            || (tokens.IsCapitalised(i) && (TryTitle(i, afterNorm, out law) || TryFullTitle(i, afterNorm, out law) || TryNoun(i, afterNorm, out law)));
    }

    /// <summary>A title of the index; the word after a hyphen must not go on (Grundgesetz-Kommentar).</summary>
    private bool TryTitle(int i, bool afterNorm, out LawName law)
    {
        law = default;
        if (LawIndex.Default.Titles.Longest(tokens, i) is not { } found || tokens.IsHyphen(found.Behind) && tokens.Glued(found.Behind)) return false;
        if (!afterNorm && found.Behind == i + 1 && !LawNouns.IsLaw(tokens.Text(i))) return false;
        law = new LawName(i, found.Behind, found.Law.Code);
        return true;
    }

    /// <summary>Zweiten Buches Sozialgesetzbuch, Sozialgesetzbuch Zweites Buch - Grundsicherung -, Sozialgesetzbuch II.</summary>
    private bool TrySocialCode(int i, bool afterNorm, out LawName law)
    {
        law = default;
        var (book, at) = BookAt(i);
        if (book > 0)
        {
            // Within the Sozialgesetzbuch its books are cited alone: § 54a des Dritten Buches.
            var of = tokens.Is(at, "des") ? at + 1 : at;
            if (LawNouns.IsSocialCode(tokens.Text(of))) at = of + 1;
            else if (!afterNorm || tokens.Is(at, "des") || tokens.Is(at, "der")) return false;
        }
        else
        {
            if (!LawNouns.IsSocialCode(tokens.Text(i))) return false;
            at = tokens.IsHyphen(i + 1) || tokens.Is(i + 1, ',') ? i + 2 : i + 1;
            (book, at) = BookAt(at);
            if (book == 0 && tokens.IsWord(i + 1) && (book = NormUnits.Roman(tokens.Text(i + 1))) > 0) at = i + 2;
            if (book == 0) at = i + 1;
        }

        law = new LawName(i, SkipSubtitle(at), book > 0 ? "sgb-" + book : "sgb");
        return true;
    }

    private (int Book, int Behind) BookAt(int i)
    {
        var book = tokens.IsWord(i) ? NormUnits.Ordinal(tokens.Text(i)) : 0;
        return book is > 0 and <= 14 && (tokens.Is(i + 1, "Buch") || tokens.Is(i + 1, "Buches") || tokens.Is(i + 1, "Buchs")) ? (book, i + 2) : (0, i);
    }

    private int SkipSubtitle(int i)
    {
        if (!tokens.IsHyphen(i) || !tokens.IsCapitalised(i + 1)) return i;
        for (var at = i + 2; at < i + 9; at++)
        {
            if (tokens.IsHyphen(at) && !tokens.Glued(at + 1)) return at + 1;
            if (!tokens.IsWord(at)) break;
        }

        return i;
    }

    /// <summary>A law of a state or of another country: Bayerisches Beamtengesetz, tunesische Strafprozessordnung. Never the federal law of that name.</summary>
    private bool TryOfState(int i, bool afterNorm, out LawName law)
    {
        law = default;
        var noun = i + 1;
        if (!LawNouns.IsOriginAdjective(tokens.Text(i)) && !IsHyphenatedOrigin(i, out noun)) return false;
        if (!tokens.IsCapitalised(noun)) return false;
        var end = Compound.End(tokens, noun);
        if (LawIndex.Default.Titles.Longest(tokens, i) is { } federal && federal.Behind >= end) return false;
        if (!LawNouns.IsLaw(tokens.Text(end - 1)) && !(afterNorm && LawNouns.IsAnyLaw(tokens.Text(end - 1)))) return false;
        law = new LawName(i, end, LawCodes.Rule(LawNouns.Nominative(tokens.Text(i, noun)) + " " + LawNouns.Nominative(tokens.Text(noun, end))));
        return true;
    }

    private bool IsHyphenatedOrigin(int i, out int noun)
    {
        noun = Compound.End(tokens, i);
        return noun > i + 1 && tokens.IsWord(noun - 1) && LawNouns.IsOriginAdjective(tokens.Text(noun - 1));
    }

    /// <summary>A word that ends as laws do. Without a section only where it can hardly mean anything else.</summary>
    private bool TryNoun(int i, bool afterNorm, out LawName law)
    {
        law = default;
        var noun = tokens.IsHyphen(i + 1) && tokens.Glued(i + 1) && (tokens.Is(i + 2, "und") || tokens.Is(i + 2, "oder")) && tokens.IsCapitalised(i + 3) ? i + 3 : i;
        var end = Compound.End(tokens, noun);
        var word = tokens.Text(end - 1);
        if (!(afterNorm ? LawNouns.IsAnyLaw(word) : LawNouns.IsLaw(word))) return false;
        var behind = GermanStates.SkipPhrase(tokens, end);
        if (behind == end && LawNouns.NeedsState(word)) return false;
        var name = LawNouns.Nominative(tokens.Text(i, end)) + (behind > end ? " " + tokens.Text(end, behind) : "");
        law = new LawName(i, LawTail.SkipYear(tokens, behind), LawCodes.Rule(name));
        return true;
    }

    /// <summary>Gesetz zur Bekämpfung … vom 26. Januar 1998: a title the index does not know, recognised by its form.</summary>
    private bool TryFullTitle(int i, bool afterNorm, out LawName law)
    {
        law = default;
        var at = NormUnits.Ordinal(tokens.Text(i)) > 0 ? i + 1 : i;
        if (!LawNouns.OpensTitle(tokens.Text(at)) || !tokens.IsWord(at + 1) || !LawNouns.FollowsGesetz(tokens.Text(at + 1))) return false;
        var end = FullTitle.End(tokens, at + 2, afterNorm);
        if (end < 0) return false;
        law = new LawName(i, end, LawCodes.Rule(LawNouns.Nominative(tokens.Text(i, at + 1)) + " " + tokens.Text(at + 1, end)));
        return true;
    }
}
