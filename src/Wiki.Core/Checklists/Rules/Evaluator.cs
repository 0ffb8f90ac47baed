using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Rules;

/// <summary>Works out what a template proposes. Pure and total: any answers, any Stichtag, no clock, no I/O.</summary>
public static class Evaluator
{
    public static Evaluation Evaluate(ChecklistTemplate template, Answers answers, DateOnly referenceDate, ValueTable values)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(values);

        var names = WorkOutValues(template, answers, referenceDate, values, out var items);
        var facts = new ItemFacts(items);
        var plain = new Interpreter(names, referenceDate, values, facts: null);
        var withEffects = new Interpreter(names, referenceDate, values, facts);
        var missingValues = template.Plan.UsedValues.Where(v => values.Find(v, referenceDate) is null).ToList();

        var unknowns = Unknowns(template, items, names, missingValues, template.IsValidOn(referenceDate));
        var tried = new List<(OutcomeRule Rule, Ternary Result)>();
        var match = FirstMatch(template, withEffects, tried);
        unknowns.InsertRange(
            unknowns.FindLastIndex(u => u.Code < BlockerCode.OpenRule) + 1,
            tried.Where(t => t.Result == Ternary.Open).Select(t => new Blocker(BlockerCode.OpenRule, t.Rule.Id)));

        // The heart of it: an unknown never turns into a yes, whatever the author wrote.
        var isBlocked = match is null || (match.Kind == OutcomeKind.Favourable && unknowns.Count > 0);
        var proposal = isBlocked ? null : match;
        return new Evaluation
        {
            Outcome = proposal?.Id ?? Evaluation.Blocked,
            Kind = proposal?.Kind,
            RequiredLevel = proposal?.Level,
            BlockedBy = !isBlocked ? [] : match is null ? [.. unknowns, new Blocker(BlockerCode.NoRule, null)] : [.. unknowns],
            OpenItems = [.. items.Where(i => i.IsOpen).Select(i => i.Item.Id)],
            Effects = TemplateWords.AllEffects.ToDictionary(e => e, e => (IReadOnlyList<string>)[.. items.Where(i => i.Effect == e).Select(i => i.Item.Id)]),
            Risks = [.. template.Risks.Where(r => plain.Truth(r.If.Root) != Ternary.False).Select(r => r.Name)],
            VisibleItems = [.. items.Where(i => i.IsVisible).Select(i => i.Item.Id)],
            Explain = () => new Explainer(template, names, items, facts, values, referenceDate).Explain(tried, match, unknowns),
        };
    }

    private static Dictionary<string, RuleValue> WorkOutValues(
        ChecklistTemplate template, Answers answers, DateOnly referenceDate, ValueTable values, out List<ItemOutcome> items)
    {
        var names = new Dictionary<string, RuleValue>(template.Plan.Steps.Count);
        var shown = new Dictionary<string, Ternary>(template.Items.Count);
        var interpreter = new Interpreter(names, referenceDate, values, facts: null);
        foreach (var step in template.Plan.Steps)
        {
            if (step.Computed is { } field)
            {
                names[field.Name] = interpreter.Value(field.Expression.Root);
                continue;
            }

            var item = step.Item!; // a step is a computed field or an item
            var isShown = item.ShowIf is null ? Ternary.True : interpreter.Truth(item.ShowIf.Root);
            shown[item.Id] = isShown;
            names[item.Id] = isShown == Ternary.False ? HiddenValue(item) : ShownValue(item, answers, interpreter);
        }

        items = [.. template.Items.Select(i => new ItemOutcome(i, shown[i.Id], names[i.Id], ConditionOf(i, shown[i.Id], names[i.Id], interpreter)))];
        return names;
    }

    private static RuleValue HiddenValue(ChecklistItem item) =>
        item.Type.ValueType() == RuleType.Truth ? RuleValue.False : RuleValue.NotApplicable;

    private static RuleValue ShownValue(ChecklistItem item, Answers answers, Interpreter interpreter) => item.IsInput
        ? answers.Find(item.Id, item.Type.ValueType()) ?? RuleValue.Open
        : RuleValue.Of(interpreter.Truth(item.FulfilledIf!.Root)); // the loader refuses a derived item without a condition

    private static Ternary? ConditionOf(ChecklistItem item, Ternary shown, RuleValue value, Interpreter interpreter)
    {
        if (shown == Ternary.False) return null;
        if (item.FulfilledIf is not null) return interpreter.Truth(item.FulfilledIf.Root);
        return item.Type == ItemType.Document ? value.ToTernary() : null;
    }

    private static OutcomeRule? FirstMatch(ChecklistTemplate template, Interpreter interpreter, List<(OutcomeRule Rule, Ternary Result)> tried)
    {
        foreach (var rule in template.Outcomes)
        {
            var result = interpreter.Truth(rule.If.Root);
            tried.Add((rule, result));
            if (result == Ternary.True) return rule;
        }

        return null;
    }

    private static List<Blocker> Unknowns(
        ChecklistTemplate template, List<ItemOutcome> items, Dictionary<string, RuleValue> names, List<string> missingValues, bool isValid)
    {
        var unknowns = new List<Blocker>();
        Add(BlockerCode.OpenItem, items.Where(i => i.IsOpen).Select(i => i.Item.Id));
        Add(BlockerCode.OpenVisibility, items.Where(i => i.Shown == Ternary.Open).Select(i => i.Item.Id));
        Add(BlockerCode.OpenCondition, items.Where(i => i.IsUnresolved).Select(i => i.Item.Id));
        Add(BlockerCode.OpenComputed, template.Computed.Where(c => names[c.Name].IsOpen).Select(c => c.Name));
        Add(BlockerCode.MissingValue, missingValues);
        if (!isValid) unknowns.Add(new Blocker(BlockerCode.OutsideValidity, null));
        return unknowns;

        void Add(BlockerCode code, IEnumerable<string> refs) => unknowns.AddRange(refs.Select(r => new Blocker(code, r)));
    }
}
