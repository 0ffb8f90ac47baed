namespace Wiki.Core.Citations.Reading;

/// <summary>What the literal label of a list item names: 1. and 1a. a number, a) and aa) a letter, a dash nothing.</summary>
internal readonly record struct UnitLabel(string? Number, string? Letter)
{
    public bool IsUnit => Number is not null || Letter is not null;

    public static UnitLabel Read(string label)
    {
        var core = label.Trim(' ', '\u00A0', '.', ')', '(');
        if (core.Length is 0 or > 6) return default;
        if (char.IsAsciiDigit(core[0])) return IsNumber(core) ? new(core, null) : default;
        return core.Length <= 2 && core.All(char.IsAsciiLetterLower) ? new(null, core) : default;
    }

    private static bool IsNumber(string core)
    {
        var digits = core.TakeWhile(char.IsAsciiDigit).Count();
        return digits <= 3 && core.Length - digits <= 2 && core.Skip(digits).All(char.IsAsciiLetterLower);
    }
}

/// <summary>Where a unit stands in the plain text of its Absatz.</summary>
/// <param name="Number">Null for the sentence itself.</param>
internal readonly record struct UnitRange(string? Sentence, string? Number, string? Letter, int Start, int End);
