using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Web.Checklists;

/// <summary>Says in sentences why a checklist proposes what it proposes.</summary>
public sealed class RuleWords(ChecklistTemplate template)
{
    private const string Value = "wert('";

    public string Sentence(Blocker blocker) => blocker.Code switch
    {
        BlockerCode.OpenItem => $"„{Label(blocker.Ref)}“ ist noch nicht beantwortet.",
        BlockerCode.OpenVisibility => $"Ob „{Label(blocker.Ref)}“ zu beantworten ist, steht noch nicht fest.",
        BlockerCode.OpenCondition => $"Ob die Voraussetzung „{Label(blocker.Ref)}“ erfüllt ist, ist offen.",
        BlockerCode.OpenComputed => $"Die Berechnung „{Label(blocker.Ref)}“ ist offen.",
        BlockerCode.OpenRule => $"Ob „{Decision(blocker.Ref)}“ zutrifft, ist offen.",
        BlockerCode.MissingValue => $"Der Jahreswert „{Label(blocker.Ref)}“ fehlt für diesen Stichtag.",
        BlockerCode.OutsideValidity => "Am Stichtag gilt der Bogen nicht.",
        _ => "Keine Ergebnisregel trifft zu.",
    };

    /// <param name="id">Of an item, a computed field, a yearly value, or wert('…') as the facts name it.</param>
    public string Label(string? id) =>
        id is null ? ""
        : id.StartsWith(Value, StringComparison.Ordinal) ? template.LabelOf(id[Value.Length..^2])
        : template.LabelOf(id);

    public string Risk(string name) => template.RiskLabelOf(name);

    public string Decision(string? id) => template.Outcomes.FirstOrDefault(outcome => outcome.Id == id)?.Decision ?? id ?? "";

    /// <summary>The facts a rule rests on, each in words: what gibt_es() found, then values by name.</summary>
    public IEnumerable<string> Facts(RuleTrace rule) =>
    [
        .. rule.Effects.Select(effect => effect.Result switch
        {
            Ternary.True => $"{ChecklistWords.Of(effect.Effect)}: {string.Join(", ", effect.ItemIds.Select(Label))}",
            Ternary.Open => $"{ChecklistWords.Of(effect.Effect)} möglich: {string.Join(", ", effect.ItemIds.Select(Label))}",
            _ => $"{ChecklistWords.Of(effect.Effect)}: keiner",
        }),
        .. rule.Facts.Select(fact => $"{Label(fact.Name)}{(Label(fact.Name).EndsWith('?') ? "" : ":")} {ChecklistWords.Value(fact.Value, template.FindItem(fact.Name))}"),
    ];

    /// <summary>A fact as „Frage: Antwort“.</summary>
    public string Said(Fact fact) => $"„{Label(fact.Name).TrimEnd('?')}“: {ChecklistWords.Value(fact.Value, template.FindItem(fact.Name))}";

    public string Condition(Condition condition) => new ConditionWords(template).Of(condition);

    /// <summary>The rules as a reader goes through them, those behind the deciding one included.</summary>
    public IEnumerable<RuleStep> Steps(Evaluation evaluation)
    {
        var tried = evaluation.Explanation.RulesTried.ToDictionary(rule => rule.Id);
        foreach (var outcome in template.Outcomes)
        {
            var trace = tried.GetValueOrDefault(outcome.Id);
            var held = trace?.Result == Ternary.True && evaluation.IsBlocked;
            var word = held ? "träfe zu, gesperrt" : trace?.Result switch
            {
                Ternary.True => "trifft zu",
                Ternary.False => "trifft nicht zu",
                Ternary.Open => "offen",
                _ => "nicht mehr geprüft",
            };
            yield return new RuleStep(outcome, trace, word, trace?.Result == Ternary.True && !held);
        }
    }
}

/// <summary>One outcome rule with what became of it.</summary>
/// <param name="Trace">Null when it wasn't tried.</param>
public sealed record RuleStep(OutcomeRule Outcome, RuleTrace? Trace, string Word, bool IsHit);
