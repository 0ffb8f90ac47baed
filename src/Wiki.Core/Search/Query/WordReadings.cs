using Wiki.Core.LegalText;
using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>Finds for one word of a query the index terms that stand for it: the word, its parts, related forms, corrections.</summary>
internal sealed class WordReadings(PlanningContext context, QueryPlan plan)
{
    // Measured on statute headings as known items (tests/Wiki.Benchmarks search), where they are flat around these values.
    private const float PartOfCompound = 0.3f; // the word found as part of a longer one
    private const float PartInsteadOfWhole = 0.75f; // a part of the word found alone
    private const float RelatedWord = 0.5f;
    private const float CorrectedWord = 0.8f;
    private const float BeginningOfWord = 0.6f;
    private const float NumberInText = 0.3f;
    private const int ShortestPrefix = 3;
    private const int MostGuesses = 8; // a query with more unknown words than this is no query
    private const int MostSplitGuesses = 2;

    private static readonly string[] Links = ["", "s", "n", "en", "es"];

    private readonly Dictionary<int, string> corrections = [];
    private int guesses;
    private int splitGuesses;

    /// <summary>Null when nothing in the index stands for the word.</summary>
    public Reading? Read(WordForms forms, QueryWord word)
    {
        List<Unit> units = [];
        var whole = KnownUnit(forms.Term, 1) ?? new Unit();
        var isKnown = whole.Alternatives.Count > 0;
        foreach (var related in Derivations.Of(forms.Folded).Where(term => term != forms.Term)) Extend(whole, related, RelatedWord);
        if (!isKnown && Parts(forms) is { Count: 0 }) Guess(whole, forms, word, units);
        if (whole.Alternatives.Count > 0) units.Insert(0, whole);
        AddParts(units, forms, isKnown);
        return units.Count == 0 ? null : new Reading(units, whole.Alternatives.Count > 0);
    }

    /// <summary>A citation, level by level; null when the index holds nothing that cites the section.</summary>
    public Reading? Read(NormRef norm)
    {
        var terms = NormTerms.Of(norm).ToList();
        if (norm.Section is not null) terms.RemoveAt(0);
        List<Unit> units = [];
        foreach (var term in terms)
        {
            var unit = new Unit { Weight = units.Count == 0 ? 1 : 0.5f };
            if (context.Count(term) is > 0 and var count) unit.Alternatives.Add((plan.Phrase(term, documents: count), 1));
            if (units.Count == 0 && norm.Section is { } section && !char.IsAsciiDigit(section[^1])) Extend(unit, section, NumberInText);
            if (unit.Alternatives.Count > 0) units.Add(unit);
        }

        return units.Count == 0 ? null : new Reading(units, true);
    }

    /// <summary>The term alone and as part of compounds; null when neither is known.</summary>
    public Unit? KnownUnit(string term, float weight, bool isShown = true)
    {
        var unit = new Unit { Weight = weight, IsShown = isShown };
        Extend(unit, term, 1);
        return unit.Alternatives.Count == 0 ? null : unit;
    }

    /// <summary>Two words written as one, with whatever linking element the index knows, and what is related to that word; null when it knows none.</summary>
    public Unit? ReadJoined(string first, string second)
    {
        var unit = new Unit();
        List<WordForms> known = [];
        foreach (var link in Links)
        {
            if (context.Analyzer.Analyze(first + link + second) is not { } joined || context.CountOfWordOrPart(joined.Term) == 0 || known.Exists(other => other.Term == joined.Term)) continue;
            Extend(unit, joined.Term, 1);
            known.Add(joined);
        }

        foreach (var related in known.SelectMany(joined => Derivations.Of(joined.Folded)).Except(known.Select(joined => joined.Term))) Extend(unit, related, RelatedWord);
        return unit.Alternatives.Count == 0 ? null : unit;
    }

    /// <summary>The query with every misspelt word corrected; null when nothing was.</summary>
    public string? Correct(IReadOnlyList<QueryWord> words)
    {
        if (corrections.Count == 0) return null;
        return string.Join(' ', words.Select(word => corrections.GetValueOrDefault(word.Start, word.Text)));
    }

    private void Extend(Unit unit, string term, float weight)
    {
        if (context.Count(term) is > 0 and var whole) unit.Alternatives.Add((plan.Phrase(term, documents: whole), weight));
        var part = GermanAnalyzer.PartSign + term;
        if (context.Count(part) is > 0 and var parts) unit.Alternatives.Add((plan.Phrase(part, documents: parts), weight * PartOfCompound));
    }

    private List<string> Parts(WordForms forms) => [.. forms.Parts.Where(part => context.CountOfWordOrPart(part) > 0)];

    private void AddParts(List<Unit> units, WordForms forms, bool isKnown)
    {
        foreach (var part in forms.Parts)
        {
            if (KnownUnit(part, PartInsteadOfWhole, isShown: !isKnown) is { } unit) units.Add(unit);
        }
    }

    /// <summary>The index knows neither the word nor a part of it: a slip of the pen, a compound nobody wrote yet, or the beginning of a word.</summary>
    private void Guess(Unit whole, WordForms forms, QueryWord word, List<Unit> units)
    {
        if (++guesses > MostGuesses) return;
        var nearest = context.Terms.Nearest(forms.Term);
        if (nearest is [{ Distance: 1 }, ..])
        {
            Take(whole, nearest, word, units);
            return;
        }

        var cover = CompoundLexicon.Split(
            forms.Folded, (part, isLast) => part.Length > CompoundLexicon.ShortestPart && IsTerm(part[..GermanLightStem.Length(part)]));
        if (cover.Count > 0)
        {
            AddParts(units, forms with { Parts = [.. cover.Select(GermanLightStem.Stem)] }, isKnown: false);
            return;
        }

        if (forms.Folded.Length >= ShortestPrefix && ExtendPrefix(whole, forms.Folded)) return;
        if (nearest.Count > 0) Take(whole, nearest, word, units);
        else CorrectPart(forms, word, units);
    }

    private bool IsTerm(ReadOnlySpan<char> term)
    {
        if (context.Terms.Contains(term)) return true;
        Span<char> part = stackalloc char[term.Length + 1];
        part[0] = GermanAnalyzer.PartSign;
        term.CopyTo(part[1..]);
        return context.Terms.Contains(part);
    }

    private void Take(Unit whole, IReadOnlyList<FuzzyMatch> nearest, QueryWord word, List<Unit> units)
    {
        foreach (var match in nearest) Extend(whole, match.Term, CorrectedWord);
        var surface = context.SurfaceOf(nearest[0].Term) ?? nearest[0].Term;
        corrections[word.Start] = surface;
        if (context.Analyzer.Analyze(surface) is { } corrected) AddParts(units, corrected, isKnown: true);
    }

    /// <summary>Aufenthaltserlaubnisverlängreung: one part known, the other misspelt.</summary>
    private void CorrectPart(WordForms forms, QueryWord word, List<Unit> units)
    {
        if (++splitGuesses > MostSplitGuesses) return;
        if (SplitTypo.Find(forms.Folded, IsTerm, context.Terms.Nearest) is not { } found) return;
        AddParts(units, forms with { Parts = [found.Left, found.Right] }, isKnown: false);
        var left = context.SurfaceOf(found.Left) ?? found.Left;
        var right = context.SurfaceOf(found.Right) ?? found.Right;
        corrections[word.Start] = left + ' ' + right;
    }

    private bool ExtendPrefix(Unit whole, string folded)
    {
        foreach (var (prefix, weight) in ((string, float)[])[(folded, BeginningOfWord), (GermanAnalyzer.PartSign + folded, BeginningOfWord * PartOfCompound)])
        {
            if (context.CountPrefix(prefix) is > 0 and var count) whole.Alternatives.Add((plan.Phrase(prefix, true, count), weight));
        }

        return whole.Alternatives.Count > 0;
    }
}
