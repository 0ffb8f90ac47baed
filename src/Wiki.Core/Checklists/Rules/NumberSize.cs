namespace Wiki.Core.Checklists.Rules;

/// <summary>
/// How large a number an expression can yield at most, known before anything is answered. Exact arithmetic has no overflow, so a chain of
/// squarings would grow without end; templates that could are refused at load, and evaluation stays total and fast.
/// </summary>
/// <param name="Bits">Of the numerator.</param>
/// <param name="DenominatorBits">Of the denominator.</param>
/// <param name="Scale">Decimal places while the denominator is a power of ten, null after a division.</param>
internal readonly record struct NumberSize(int Bits, int DenominatorBits, int? Scale)
{
    /// <summary>About 2,400 decimal digits: a hundredfold of what any rule of the office needs.</summary>
    public const int MaxBits = 8_000;

    private const double BitsPerDigit = 3.33;

    /// <summary>An answer, a literal or a yearly value: at most 28 digits before or behind the point.</summary>
    public static NumberSize Entered { get; } = OfDecimal(2 * Rational.MaxDigits, Rational.MaxDigits);

    public bool IsTooLarge => Bits > MaxBits || DenominatorBits > MaxBits;

    public static NumberSize Of(Expression root, IReadOnlyDictionary<string, NumberSize> fields) => root switch
    {
        Name name => fields.TryGetValue(name.Id, out var size) ? size : Entered,
        Literal literal => literal.Value.Type == RuleType.Number ? Entered : default,
        Negation negation => Of(negation.Operand, fields),
        Arithmetic arithmetic => OfChain(arithmetic, fields),
        Call { Function: RuleFunctions.If, Arguments.Count: 3 } call => Larger(Of(call.Arguments[1], fields), Of(call.Arguments[2], fields)),
        Call { Function: RuleFunctions.Value } => Entered,
        _ => new NumberSize(20, 1, 0), // counts of months, years and items
    };

    private static NumberSize OfChain(Arithmetic arithmetic, IReadOnlyDictionary<string, NumberSize> fields)
    {
        var size = Of(arithmetic.First, fields);
        foreach (var step in arithmetic.Steps)
        {
            var next = Of(step.Operand, fields);
            size = step.Operator switch
            {
                '*' => Product(size, next),
                '/' => new NumberSize(Cap(size.Bits + next.DenominatorBits), Cap(size.DenominatorBits + next.Bits), null),
                _ => Sum(size, next),
            };
        }

        return size;
    }

    private static NumberSize Product(NumberSize left, NumberSize right) => new(
        Cap(left.Bits + right.Bits), Cap(left.DenominatorBits + right.DenominatorBits), left.Scale + right.Scale);

    private static NumberSize Sum(NumberSize left, NumberSize right)
    {
        if (left.Scale is not { } l || right.Scale is not { } r)
        {
            return new NumberSize(
                Cap(Math.Max(left.Bits + right.DenominatorBits, right.Bits + left.DenominatorBits) + 1),
                Cap(left.DenominatorBits + right.DenominatorBits), null);
        }

        var scale = Math.Max(l, r);
        return new NumberSize(
            Cap(Math.Max(left.Bits + Digits(scale - l), right.Bits + Digits(scale - r)) + 1), Math.Max(left.DenominatorBits, right.DenominatorBits), scale);
    }

    private static NumberSize Larger(NumberSize left, NumberSize right) => new(
        Math.Max(left.Bits, right.Bits), Math.Max(left.DenominatorBits, right.DenominatorBits),
        left.Scale is { } l && right.Scale is { } r ? Math.Max(l, r) : null);

    private static NumberSize OfDecimal(int digits, int scale) => new(Digits(digits), Digits(scale), scale);

    private static int Digits(int digits) => (int)Math.Ceiling(digits * BitsPerDigit);

    private static int Cap(int bits) => Math.Min(bits, 4 * MaxBits);
}
