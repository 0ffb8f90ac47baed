namespace Wiki.Core.Checklists.Rules;

/// <summary>What an expression may mention.</summary>
/// <param name="Types">Type of every item and computed field; null where its own definition is wrong (no follow-up message).</param>
/// <param name="ValueNames">Names under „werte“.</param>
/// <param name="Effects">Words for gibt_es(); empty outside outcomes.</param>
internal sealed record RuleScope(
    IReadOnlyDictionary<string, RuleType?> Types, IReadOnlySet<string> ValueNames, IReadOnlyList<string> Effects);

/// <summary>Finds the type of an expression at load and says where types do not fit.</summary>
internal sealed class TypeCheck
{
    private const int MaxProblems = 20;
    private const int MaxSuggestions = 3;

    private readonly string text;
    private readonly RuleScope scope;
    private readonly List<ExpressionProblem> problems = [];

    private TypeCheck(string text, RuleScope scope) => (this.text, this.scope) = (text, scope);

    /// <summary>The type; null when a problem was found or a mentioned field has no type itself.</summary>
    public static (RuleType? Type, IReadOnlyList<ExpressionProblem> Problems) Of(string text, Expression root, RuleScope scope)
    {
        var check = new TypeCheck(text, scope);
        var type = check.TypeOf(root);
        return (check.problems.Count == 0 ? type : null, check.problems);
    }

    private RuleType? TypeOf(Expression node) => node switch
    {
        Literal literal => literal.Value.Type,
        Name name => OfName(name),
        Not not => All([not.Operand], RuleType.Truth, "nach „nicht“"),
        Junction junction => All(junction.Operands, RuleType.Truth, junction.IsAnd ? "bei „und“" : "bei „oder“"),
        Comparison comparison => OfComparison(comparison),
        Membership membership => OfMembership(membership),
        Arithmetic arithmetic => All([arithmetic.First, .. arithmetic.Steps.Select(s => s.Operand)], RuleType.Number, "beim Rechnen"),
        Negation negation => All([negation.Operand], RuleType.Number, "nach dem Minus"),
        Call call => OfCall(call),
        _ => null,
    };

    private RuleType? OfName(Name name)
    {
        if (scope.Types.TryGetValue(name.Id, out var type)) return type;
        var hint = RuleFunctions.German(name.Id) is { } german ? $"; schreiben Sie „{german}“"
            : RuleFunctions.All.Contains(name.Id) ? $"; „{name.Id}“ ist eine Funktion und braucht Klammern: {name.Id}(…)"
            : scope.ValueNames.Contains(name.Id) ? $"; Jahreswerte liest wert('{name.Id}')"
            : Suggest(name.Id, scope.Types.Keys);
        return Problem(name, $"Der Name „{name.Id}“ ist nicht bekannt{hint}.");
    }

    private RuleType? OfComparison(Comparison comparison)
    {
        var left = TypeOf(comparison.Left);
        var right = TypeOf(comparison.Right);
        if (left is not { } l || right is not { } r) return RuleType.Truth;
        if (l != r)
            return Problem(comparison, $"„{comparison.Operator}“ vergleicht {l.GermanWithArticle()} mit {r.GermanWithArticle()}; beide Seiten müssen vom selben Typ sein.");
        if (comparison.Operator is "==" or "!=" || l is RuleType.Number or RuleType.Date) return RuleType.Truth;
        return Problem(comparison, $"„{comparison.Operator}“ vergleicht nur Zahlen und Daten, nicht {l.GermanWithArticle()}.");
    }

    private RuleType? OfMembership(Membership membership)
    {
        if (TypeOf(membership.Left) is not { } left) return RuleType.Truth;
        foreach (var choice in membership.Choices)
        {
            if (choice.Value.Type is { } type && type != left)
                Problem(choice, $"Die Liste enthält {type.GermanWithArticle()}, links steht {left.GermanWithArticle()}.");
        }

        return RuleType.Truth;
    }

    private RuleType? OfCall(Call call)
    {
        switch (call.Function)
        {
            case RuleFunctions.If:
                return Counted(call, 3, "eine Bedingung und zwei Werte") ? OfIf(call) : null;
            case RuleFunctions.MonthsSince or RuleFunctions.YearsSince or RuleFunctions.Age:
                if (Counted(call, 1, "ein Datum")) All(call.Arguments, RuleType.Date, $"in {call.Function}()");
                return RuleType.Number;
            case RuleFunctions.Value:
                OneWord(call, scope.ValueNames, "der Name eines Wertes aus „werte“");
                return RuleType.Number;
            case RuleFunctions.Exists or RuleFunctions.OpenItems when scope.Effects.Count == 0:
                return Problem(call, $"{call.Function}() steht nur in Ergebnissen.");
            case RuleFunctions.Exists:
                OneWord(call, scope.Effects, "eine Wirkung");
                return RuleType.Truth;
            case RuleFunctions.OpenItems:
                Counted(call, 0, "kein Argument");
                return RuleType.Number;
            default:
                var hint = RuleFunctions.German(call.Function) is { } german ? $"; schreiben Sie „{german}“" : Suggest(call.Function, RuleFunctions.All);
                return Problem(call, $"Die Funktion „{call.Function}“ gibt es nicht{hint}. Erlaubt sind {string.Join(", ", RuleFunctions.All)}.");
        }
    }

    private RuleType? OfIf(Call call)
    {
        All([call.Arguments[0]], RuleType.Truth, "als Bedingung von wenn()");
        var then = TypeOf(call.Arguments[1]);
        var otherwise = TypeOf(call.Arguments[2]);
        if (then is not { } a || otherwise is not { } b) return then ?? otherwise;
        return a == b ? a : Problem(call, $"wenn() liefert einmal {a.GermanWithArticle()} und einmal {b.GermanWithArticle()}; beide müssen vom selben Typ sein.");
    }

    private void OneWord(Call call, IEnumerable<string> known, string expected)
    {
        if (!Counted(call, 1, expected)) return;
        if (call.Arguments[0] is not Literal { Value: { Type: RuleType.Text } word })
            Problem(call.Arguments[0], $"In {call.Function}() steht {expected} in Anführungszeichen: {call.Function}('…').");
        else if (!known.Contains(word.Text))
            Problem(call.Arguments[0], $"„{Excerpt.Of(word.Text)}“ ist nicht bekannt{Suggest(word.Text, known)}; erwartet ist {expected}{List(known)}.");
    }

    private bool Counted(Call call, int count, string expected)
    {
        if (call.Arguments.Count == count) return true;
        Problem(call, $"{call.Function}() erwartet {expected}; gefunden: {call.Arguments.Count} Argumente.");
        return false;
    }

    private RuleType? All(IEnumerable<Expression> operands, RuleType expected, string where)
    {
        foreach (var operand in operands)
        {
            if (TypeOf(operand) is { } type && type != expected)
                Problem(operand, $"Hier wird {where} {expected.GermanWithArticle()} erwartet, gefunden: {type.GermanWithArticle()}.");
        }

        return expected;
    }

    private RuleType? Problem(Expression at, string sentence)
    {
        if (problems.Count < MaxProblems) problems.Add(ExpressionProblem.At(text, at.Offset, sentence));
        return null;
    }

    /// <summary>Comparing with thousands of names is dear: only the first problems get a suggestion.</summary>
    private string Suggest(string name, IEnumerable<string> known) =>
        problems.Count < MaxSuggestions && NearestName.Of(name, known) is { } near ? $" (gemeint: „{near}“?)" : "";

    private static string List(IEnumerable<string> known) => known.Any() ? ": " + Excerpt.Of(known) : "";
}
