namespace Wiki.Core.Checklists.Rules;

/// <summary>Lists what an expression mentions, in reading order.</summary>
internal static class ExpressionWalk
{
    /// <summary>Every node; the tree is at most <see cref="ExpressionParser.MaxDepth"/> deep, and the walk keeps its own stack.</summary>
    public static IEnumerable<Expression> Nodes(Expression root)
    {
        var stack = new Stack<Expression>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node).Reverse()) stack.Push(child);
        }
    }

    /// <summary>Ids of items and computed fields, each once.</summary>
    public static IEnumerable<string> Names(Expression root) => Nodes(root).OfType<Name>().Select(n => n.Id).Distinct();

    /// <summary>Names given to wert(), each once.</summary>
    public static IEnumerable<string> ValueNames(Expression root) => TextArguments(root, RuleFunctions.Value);

    /// <summary>Effects asked for by gibt_es(), each once.</summary>
    public static IEnumerable<string> EffectNames(Expression root) => TextArguments(root, RuleFunctions.Exists);

    private static IEnumerable<string> TextArguments(Expression root, string function) =>
        Nodes(root).OfType<Call>().Where(c => c.Function == function)
            .SelectMany(c => c.Arguments.OfType<Literal>()).Select(l => l.Value.Text).Distinct();

    private static IEnumerable<Expression> Children(Expression node) => node switch
    {
        Not not => [not.Operand],
        Junction junction => junction.Operands,
        Comparison comparison => [comparison.Left, comparison.Right],
        Membership membership => [membership.Left, .. membership.Choices],
        Arithmetic arithmetic => arithmetic.Steps.Select(s => s.Operand).Prepend(arithmetic.First),
        Negation negation => [negation.Operand],
        Call call => call.Arguments,
        _ => [],
    };
}
