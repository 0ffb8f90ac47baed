namespace Wiki.Core.Checklists.Rules;

/// <summary>What outcomes may ask about the items besides their values.</summary>
internal interface IOutcomeFacts
{
    Ternary Exists(string effect);

    int OpenItemCount { get; }
}

/// <summary>Works out the value of a checked expression; total, without side effects.</summary>
internal sealed class Interpreter(IReadOnlyDictionary<string, RuleValue> names, DateOnly referenceDate, ValueTable values, IOutcomeFacts? facts)
{
    public Ternary Truth(Expression node) => Value(node).ToTernary();

    public RuleValue Value(Expression node) => node switch
    {
        Literal literal => literal.Value,
        Name name => names[name.Id],
        Not not => RuleValue.Of(Truth(not.Operand).Not()),
        Junction junction => RuleValue.Of(Joined(junction)),
        Comparison comparison => RuleValue.Of(Compared(comparison.Operator, Value(comparison.Left), Value(comparison.Right))),
        Membership membership => RuleValue.Of(Contained(Value(membership.Left), membership.Choices)),
        Arithmetic arithmetic => Calculated(arithmetic),
        Negation negation => Negated(Value(negation.Operand)),
        Call call => Called(call),
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}"),
    };

    private Ternary Joined(Junction junction)
    {
        var deciding = junction.IsAnd ? Ternary.False : Ternary.True;
        var result = deciding.Not();
        foreach (var operand in junction.Operands)
        {
            var next = Truth(operand);
            if (next == deciding) return deciding;
            if (next == Ternary.Open) result = Ternary.Open;
        }

        return result;
    }

    private static Ternary Compared(string operation, RuleValue left, RuleValue right)
    {
        if (left.IsNotApplicable || right.IsNotApplicable) return Ternary.False;
        if (left.IsOpen || right.IsOpen) return Ternary.Open;

        var equal = AreEqual(left, right);
        var order = left.Type switch
        {
            RuleType.Number => left.Number.CompareTo(right.Number),
            RuleType.Date => left.Date.CompareTo(right.Date),
            _ => 0,
        };
        return operation switch
        {
            "==" => equal,
            "!=" => !equal,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        } ? Ternary.True : Ternary.False;
    }

    private static Ternary Contained(RuleValue value, IReadOnlyList<Literal> choices)
    {
        if (!value.IsKnown) return value.IsOpen ? Ternary.Open : Ternary.False;
        foreach (var choice in choices)
        {
            if (AreEqual(value, choice.Value)) return Ternary.True;
        }

        return Ternary.False;
    }

    private static bool AreEqual(RuleValue left, RuleValue right) => left.Type == right.Type && left.Type switch
    {
        RuleType.Truth => left.Truth == right.Truth,
        RuleType.Number => left.Number == right.Number,
        RuleType.Date => left.Date == right.Date,
        _ => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
    };

    private RuleValue Calculated(Arithmetic arithmetic)
    {
        var result = Value(arithmetic.First);
        foreach (var step in arithmetic.Steps)
        {
            var next = Value(step.Operand);
            if (result.IsNotApplicable || next.IsNotApplicable) result = RuleValue.NotApplicable;
            else if (result.IsOpen || next.IsOpen || (step.Operator == '/' && next.Number.IsZero)) result = RuleValue.Open;
            else result = RuleValue.Of(Calculated(step.Operator, result.Number, next.Number));
        }

        return result;
    }

    private static Rational Calculated(char operation, Rational left, Rational right) => operation switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        _ => left / right,
    };

    private RuleValue Called(Call call) => call.Function switch
    {
        RuleFunctions.If => Truth(call.Arguments[0]) switch
        {
            Ternary.True => Value(call.Arguments[1]),
            Ternary.False => Value(call.Arguments[2]),
            _ => RuleValue.Open,
        },
        RuleFunctions.MonthsSince => Counted(call, CalendarCount.MonthsSince),
        RuleFunctions.YearsSince or RuleFunctions.Age => Counted(call, CalendarCount.YearsSince),
        RuleFunctions.Value => values.Find(((Literal)call.Arguments[0]).Value.Text, referenceDate) is { } number ? RuleValue.Of(number) : RuleValue.Open,
        RuleFunctions.Exists => RuleValue.Of(Facts.Exists(((Literal)call.Arguments[0]).Value.Text)),
        RuleFunctions.OpenItems => RuleValue.Of(Rational.From(Facts.OpenItemCount)),
        _ => throw new InvalidOperationException($"Unknown function {call.Function}"),
    };

    /// <summary>The type check lets these functions through in outcomes only, and there the facts are known.</summary>
    private IOutcomeFacts Facts => facts ?? throw new InvalidOperationException("Asked for effects outside an outcome");

    private RuleValue Counted(Call call, Func<DateOnly, DateOnly, int> count)
    {
        var date = Value(call.Arguments[0]);
        return date.IsKnown ? RuleValue.Of(Rational.From(count(date.Date, referenceDate))) : date;
    }

    private static RuleValue Negated(RuleValue value) => value.IsKnown ? RuleValue.Of(-value.Number) : value;
}
