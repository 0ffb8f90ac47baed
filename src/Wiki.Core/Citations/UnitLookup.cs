using Wiki.Core.LegalText;

namespace Wiki.Core.Citations;

/// <summary>Finds a cited unit in the text of its section.</summary>
internal static class UnitLookup
{
    /// <summary>Null when the section has no such unit.</summary>
    public static UnitMatch? Find(IReadOnlyList<StatutePart> parts, NormRef norm)
    {
        norm = AsNumbered(parts, norm);
        if (norm.Subsection is not null)
        {
            return parts.FirstOrDefault(part => part.Number == norm.Subsection) is { } named ? Within(named, norm) : null;
        }

        if (norm is { Sentence: null, Number: null, Letter: null }) return new UnitMatch(null, 0, 0);
        if (parts.Count == 1) return Within(parts[0], norm);

        // Cited without an Absatz although the section has several: right only if one of them alone has the unit.
        var found = parts.Select(part => Within(part, norm)).OfType<UnitMatch>().Take(2).ToList();
        return norm.Sentence is null && found.Count == 1 ? found[0] : null;
    }

    /// <summary>Where the unit would be found under another sentence: § 25b Abs. 1 Satz 1 Nr. 3 → Satz 2.</summary>
    public static IReadOnlyList<NormRef> Elsewhere(IReadOnlyList<StatutePart> parts, NormRef norm)
    {
        if (norm.Sentence is null || (norm.Number is null && norm.Letter is null)) return [];
        norm = AsNumbered(parts, norm);
        var part = norm.Subsection is null ? parts.Count == 1 ? parts[0] : null : parts.FirstOrDefault(p => p.Number == norm.Subsection);
        return part is null
            ? []
            : [.. part.Units.Where(unit => IsNamed(unit, norm with { Sentence = null })).Select(unit => norm with { Sentence = unit.Sentence }).Distinct()];
    }

    /// <summary>
    /// "§ 33 Abs. 1" of a section that numbers no Absätze means its text: that is how people cite it, and other states of it may be numbered.
    /// Abs. 2 and beyond stay unknown there, and so does Abs. 1 where others are numbered and it is not among them.
    /// </summary>
    private static NormRef AsNumbered(IReadOnlyList<StatutePart> parts, NormRef norm) =>
        norm.Subsection == "1" && parts.All(part => part.Number is null) ? norm with { Subsection = null } : norm;

    private static UnitMatch? Within(StatutePart part, NormRef norm)
    {
        if (norm is { Sentence: null, Number: null, Letter: null }) return new UnitMatch(part, 0, part.Text.Length);
        return part.Units.FirstOrDefault(unit => IsNamed(unit, norm)) is { } unit
            ? new UnitMatch(part, unit.Start, unit.End) { Lead = Lead(part, unit) }
            : null;
    }

    private static bool IsNamed(StatuteUnit unit, NormRef norm) =>
        (norm.Sentence is null || unit.Sentence == norm.Sentence)
        && unit.Number == norm.Number && unit.Letter == norm.Letter;

    /// <summary>The words before a list belong to each of its items.</summary>
    private static string Lead(StatutePart part, StatuteUnit unit)
    {
        if (unit.Number is null && unit.Letter is null) return "";
        var sentence = part.Units.First(other => other.Sentence == unit.Sentence && other is { Number: null, Letter: null });
        var items = part.Units.Where(other => other.Sentence == unit.Sentence && (other.Number ?? other.Letter) is not null).ToList();
        var lead = part.Text[sentence.Start..Math.Max(sentence.Start, items.Min(item => item.Start))].Trim();
        var outer = items.Find(other => other.Number == unit.Number && other.Letter is null && unit.Letter is not null && other.Start < unit.Start && other.End >= unit.End);
        var inner = outer is null ? null : items.Where(item => item.Start > outer.Start && item.End <= outer.End).Min(item => (int?)item.Start);
        return inner is { } start && outer is not null ? $"{lead} {part.Text[outer.Start..start].Trim()}" : lead;
    }
}

/// <param name="Part">Null for the whole section.</param>
internal sealed record UnitMatch(StatutePart? Part, int Start, int End)
{
    /// <summary>Words of the sentence before its list; empty for Absätze and sentences.</summary>
    public string Lead { get; init; } = "";
}
