using System.Globalization;
using System.Numerics;

namespace Wiki.Core.Checklists.Rules;

/// <summary>An exact number: a reduced fraction, so that a quotient is compared exactly and never rounded.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    /// <summary>What a person may enter and a literal may hold; more is refused, so sizes stay bounded.</summary>
    public const int MaxDigits = 28;

    private readonly BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        this.denominator = denominator;
    }

    public static Rational Zero => default;

    public BigInteger Numerator { get; }

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public bool IsZero => Numerator.IsZero;

    public static Rational From(long whole) => new(whole, BigInteger.One);

    public static Rational operator +(Rational left, Rational right) =>
        Reduce((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        Reduce(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The rule engine asks <see cref="IsZero"/> first: such a quotient is offen.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        right.IsZero
            ? throw new DivideByZeroException()
            : Reduce(left.Numerator * right.Denominator * right.Numerator.Sign, left.Denominator * BigInteger.Abs(right.Numerator));

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Add(Rational left, Rational right) => left + right;

    public static Rational Subtract(Rational left, Rational right) => left - right;

    public static Rational Negate(Rational value) => -value;

    public static Rational Multiply(Rational left, Rational right) => left * right;

    public static Rational Divide(Rational left, Rational right) => left / right;

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Reads -12.50, and 1.2e3 where JSON allows it; false for anything else and for more than 28 digits.</summary>
    public static bool TryParse(string text, bool withExponent, out Rational number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = Zero;
        var exponent = 0;
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        if (mark >= 0 && (!withExponent
            || !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            || Math.Abs((long)exponent) > MaxDigits)) return false;

        var mantissa = mark >= 0 ? text[..mark] : text;
        var negative = mantissa.StartsWith('-');
        if (negative) mantissa = mantissa[1..];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0)) return false;
        if (!whole.All(char.IsAsciiDigit) || !fraction.All(char.IsAsciiDigit)) return false;

        var digits = (whole.TrimStart('0') + fraction.TrimEnd('0')).Length;
        if (digits > MaxDigits || whole.Length + fraction.Length > 4 * MaxDigits) return false;

        var value = BigInteger.Parse(whole + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        var shift = exponent - fraction.Length;
        number = shift >= 0
            ? Reduce(value * BigInteger.Pow(10, shift), BigInteger.One)
            : Reduce(value, BigInteger.Pow(10, -shift));
        if (negative) number = -number;
        return true;
    }

    /// <summary>Exact and independent of culture: 12.5, or 320/3 where no finite decimal exists.</summary>
    public override string ToString()
    {
        var scale = 0;
        var rest = Denominator;
        var power = BigInteger.One;
        while (!(power % rest).IsZero && scale < 2 * MaxDigits)
        {
            power *= 10;
            scale++;
        }

        if (!(power % rest).IsZero) return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        if (scale == 0) return Numerator.ToString(CultureInfo.InvariantCulture);

        var digits = (BigInteger.Abs(Numerator) * (power / rest)).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (Numerator.Sign < 0 ? "-" : "") + digits[..^scale] + "." + digits[^scale..];
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne) return new Rational(numerator, denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? new Rational(numerator, denominator) : new Rational(numerator / divisor, denominator / divisor);
    }
}
