using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>A computed field before its type is known.</summary>
internal sealed record ReadField(string Name, YamlScalar Key, string? Label, Condition? Expression);

/// <summary>What the keys alone cannot say: names are unique and known, types fit, nothing depends on itself, numbers stay bounded.</summary>
internal sealed class TemplateChecks(Findings findings)
{
    public const string NameRule = "Ein Name besteht aus Buchstaben a–z, Ziffern und _, beginnt nicht mit einer Ziffer und ist kein Wort der Bedingungssprache.";

    private readonly Dictionary<string, RuleType?> types = [];
    private readonly Dictionary<string, NumberSize> sizes = [];

    public static bool IsName(string name) =>
        name.Length is > 0 and <= MapReader.MaxCode && ExpressionLexer.IsNameStart(name[0]) && name.All(ExpressionLexer.IsNamePart)
        && !RuleFunctions.IsReserved(name);

    /// <summary>The computed fields with their types and the order of evaluation; no plan when a cycle was found.</summary>
    public (List<ComputedField> Fields, EvaluationPlan? Plan) Run(
        List<ReadField> computed, List<ChecklistPart> parts, List<OutcomeRule> outcomes,
        List<RiskRule> risks, List<ProposedValue> values)
    {
        var items = new Dictionary<string, ChecklistItem>();
        foreach (var item in parts.SelectMany(p => p.Items))
        {
            if (!items.TryAdd(item.Id, item)) findings.Add("name", item.Lines.Start, 1, item.Id, $"Der Punkt „{item.Id}“ steht zweimal in der Datei.");
            types[item.Id] = item.Type.ValueType();
        }

        var expressions = new Dictionary<string, Condition?>();
        foreach (var (name, key, _, expression) in computed)
        {
            if (items.ContainsKey(name)) findings.Add("name", key, $"berechnet.{name}", $"„{name}“ ist schon ein Punkt; ein berechnetes Feld braucht einen eigenen Namen.");
            else expressions[name] = expression;
            types.TryAdd(name, null);
        }

        var order = new DependencyOrder(findings).Of(items, expressions);
        var scope = new RuleScope(types, values.Select(v => v.Name).ToHashSet(), []);
        var fields = TypeComputed(order, expressions, computed.DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Label), scope);
        foreach (var item in items.Values)
        {
            Expect(item.ShowIf, RuleType.Truth, scope);
            Expect(item.FulfilledIf, RuleType.Truth, scope);
        }

        foreach (var outcome in outcomes) Expect(outcome.If, RuleType.Truth, scope with { Effects = TemplateWords.EffectWords });
        foreach (var risk in risks) Expect(risk.If, RuleType.Truth, scope);
        if (order is null || findings.Count > 0) return ([], null);

        IEnumerable<Condition?> all = [.. items.Values.SelectMany(i => new[] { i.ShowIf, i.FulfilledIf }), .. fields.Values.Select(f => f.Expression), .. outcomes.Select(o => o.If)];
        var used = all.OfType<Condition>().SelectMany(c => c.ValueNames).ToHashSet();
        return (computed.ConvertAll(c => fields[c.Name]), new EvaluationPlan
        {
            Steps = [.. order.Select(name => new PlanStep(items.GetValueOrDefault(name), fields.GetValueOrDefault(name)))],
            ItemsById = items,
            UsedValues = [.. values.Select(v => v.Name).Where(used.Contains)],
        });
    }

    /// <summary>Without an order (a cycle) the fields stay untyped: the cycle is the message.</summary>
    private Dictionary<string, ComputedField> TypeComputed(IReadOnlyList<string>? order, Dictionary<string, Condition?> expressions, Dictionary<string, string?> labels, RuleScope scope)
    {
        var fields = new Dictionary<string, ComputedField>();
        foreach (var name in order ?? [.. expressions.Keys])
        {
            if (!expressions.TryGetValue(name, out var expression) || expression is null) continue;
            if (TypeOf(expression, scope) is not { } type) continue;
            types[name] = type;
            sizes[name] = NumberSize.Of(expression.Root, sizes);
            fields[name] = new ComputedField(name, labels[name], expression, type);
        }

        return fields;
    }

    private void Expect(Condition? condition, RuleType expected, RuleScope scope)
    {
        if (condition is null || TypeOf(condition, scope) is not { } type || type == expected) return;
        findings.Add("expression", condition.Place, ExpressionProblem.At(condition.Text, 0, $"Hier wird {expected.GermanWithArticle()} erwartet; der Ausdruck ergibt {type.GermanWithArticle()}."));
    }

    private RuleType? TypeOf(Condition condition, RuleScope scope)
    {
        if (findings.IsFull) return null;
        var (type, problems) = TypeCheck.Of(condition.Text, condition.Root, scope);
        foreach (var problem in problems) findings.Add("expression", condition.Place, problem);

        var tooLarge = ExpressionWalk.Nodes(condition.Root).OfType<Arithmetic>().FirstOrDefault(a => NumberSize.Of(a, sizes).IsTooLarge);
        if (tooLarge is not null)
            findings.Add("expression", condition.Place, ExpressionProblem.At(condition.Text, tooLarge.Offset, "Diese Rechnung kann Zahlen mit Tausenden von Stellen ergeben; bitte vereinfachen."));
        return type;
    }
}
