using System.Globalization;
using System.Numerics;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>offen and entfällt; everything else is a bool, a <see cref="Fraction"/>, a string or a DateOnly.</summary>
internal enum Gap
{
    Offen,
    Entfaellt,
}

/// <summary>A fraction kept as it comes, never reduced: written differently from the product's on purpose.</summary>
internal sealed record Fraction(BigInteger Up, BigInteger Down)
{
    public static Fraction Parse(string text)
    {
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new Fraction(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    public int CompareWith(Fraction other) => ((Up * other.Down) - (other.Up * Down)).Sign * (Down * other.Down).Sign;

    /// <summary>As the product writes it: a finite decimal, else a reduced fraction.</summary>
    public string InWords()
    {
        var divisor = BigInteger.GreatestCommonDivisor(Up, Down) * Down.Sign;
        var (up, down) = (Up / divisor, Down / divisor);
        for (var places = 0; places <= 56; places++)
        {
            var scaled = up * BigInteger.Pow(10, places);
            if (scaled % down != 0) continue;
            var digits = BigInteger.Abs(scaled / down).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
            return (up.Sign < 0 ? "-" : "") + (places == 0 ? digits : digits.Insert(digits.Length - places, "."));
        }

        return $"{up}/{down}";
    }
}

/// <summary>Rules of 6.2 that a broken engine would leave out; the property tests must notice each.</summary>
internal enum Mutation
{
    None,

    /// <summary>A favourable outcome is proposed whatever is unknown.</summary>
    UnknownMayGrant,

    /// <summary>A hidden item keeps its answer.</summary>
    HiddenKeepsAnswer,

    /// <summary>A comparison with an unknown is falsch.</summary>
    OpenIsFalse,

    /// <summary>An answer counts only if its item is already shown when the answer comes in.</summary>
    AnswersInOrder,

    /// <summary>A quotient is rounded to two decimals.</summary>
    RoundedQuotient,

    /// <summary>An open rule does not block what comes after it.</summary>
    OpenRuleForgotten,

    /// <summary>A missing yearly value alone does not block.</summary>
    MissingValueForgotten,

    /// <summary>A month is counted without clamping the day.</summary>
    UnclampedMonths,
}
