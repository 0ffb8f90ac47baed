namespace Wiki.Core.Citations;

/// <summary>How people name units: Abs. 1 Satz 2 Nr. 3 Buchst. a.</summary>
internal static class UnitNames
{
    public static string Label(string? subsection, StatuteUnit? unit)
    {
        var names = new List<string>();
        if (subsection is not null) names.Add($"Abs. {subsection}");
        if (unit?.Sentence is not null) names.Add($"Satz {unit.Sentence}");
        if (unit?.Number is not null) names.Add($"Nr. {unit.Number}");
        if (unit?.Letter is not null) names.Add($"Buchst. {unit.Letter}");
        return string.Join(' ', names).Replace(". ", ".\u00A0", StringComparison.Ordinal).Replace("Satz ", "Satz\u00A0", StringComparison.Ordinal);
    }
}
