namespace Wiki.Core.LegalText;

/// <summary>One unit of a citation before its law is known, in tokens.</summary>
internal readonly record struct NormUnit(int First, int Behind, NormPath Path, bool IsBetween = false);

/// <summary>Collects the units of a citation; ranges are written out only while the result stays in proportion to the text.</summary>
internal sealed class NormUnitList(int mostFilled)
{
    private readonly List<NormUnit> units = [];
    private int filled;

    internal IReadOnlyList<NormUnit> All => units;

    internal void Clear() => units.Clear();

    /// <summary>Ends a unit; two halves of one sentence are one unit.</summary>
    internal void Close(int first, int behind, NormPath path)
    {
        if (units.Count > 0 && !units[^1].IsBetween && units[^1].Path.ToRef(null) == path.ToRef(null)) units[^1] = units[^1] with { Behind = behind };
        else units.Add(new NormUnit(first, behind, path));
    }

    /// <summary>Adds what lies between the two ends of a range, at the place of its second end.</summary>
    internal void Fill(NormPath from, NormPath to, int at, int behind)
    {
        if (filled >= mostFilled || from.Level != to.Level || from.Get(from.Level) is not { } first || to.Get(to.Level) is not { } last) return;
        foreach (var value in NormRange.Between(first, last))
        {
            if (++filled >= mostFilled) return;
            var between = to;
            between.Beside(to.Level, value);
            units.Add(new NormUnit(at, behind, between, IsBetween: true));
        }
    }
}
