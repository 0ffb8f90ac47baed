using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists.Rules;

/// <summary>Collects what stood behind a result; reads only what evaluation already worked out.</summary>
internal sealed class Explainer(
    ChecklistTemplate template, IReadOnlyDictionary<string, RuleValue> names, List<ItemOutcome> items, ItemFacts facts, ValueTable values,
    DateOnly referenceDate)
{
    public Explanation Explain(List<(OutcomeRule Rule, Ternary Result)> tried, OutcomeRule? match, IReadOnlyList<Blocker> unknowns)
    {
        var rules = tried.ConvertAll(t => Trace(t.Rule, t.Result));
        return new Explanation
        {
            Deciding = match is null ? null : rules[^1],
            RulesTried = rules,
            Unknowns = [.. unknowns],
            Computed = [.. template.Computed.Select(c => new Fact(c.Name, names[c.Name]))],
            Items = items.ConvertAll(Trace),
        };
    }

    private RuleTrace Trace(OutcomeRule rule, Ternary result) => new(
        rule.Id, rule.Kind, result, rule.If.Text, FactsIn(rule.If),
        [.. ExpressionWalk.EffectNames(rule.If.Root).Select(word => TemplateWords.EffectOf(word)!.Value) // the type check knows all five words
            .Select(effect => new EffectTrace(effect, facts.Exists(effect), facts.ItemsWith(effect)))]);

    private ItemTrace Trace(ItemOutcome item) => new()
    {
        Id = item.Item.Id,
        State = item.State,
        Shown = item.Shown,
        Value = item.Value,
        Condition = item.Condition,
        Effect = item.Effect,
        ShownBecause = FactsIn(item.Item.ShowIf),
        ConditionBecause = item.IsVisible ? FactsIn(item.Item.FulfilledIf) : [],
    };

    private IReadOnlyList<Fact> FactsIn(Condition? condition) => condition is null ? [] :
    [
        .. condition.Names.Select(n => new Fact(n, names[n])),
        .. condition.ValueNames.Select(v => new Fact($"wert('{v}')", values.Find(v, referenceDate) is { } number ? RuleValue.Of(number) : RuleValue.Open)),
    ];
}
