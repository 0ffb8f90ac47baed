using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Values;

/// <summary>Stores exact numbers as text, because SQLite would round them.</summary>
internal sealed class ExactNumber() : ValueConverter<Rational, string>(number => number.ToString(), text => Read(text))
{
    /// <summary>Only exact decimals are ever stored.</summary>
    private static Rational Read(string text) =>
        Rational.TryParse(text, withExponent: false, out var number) ? number : throw new FormatException($"No number: {text}");
}
