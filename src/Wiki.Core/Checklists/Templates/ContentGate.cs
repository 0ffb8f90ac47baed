using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>The part of the gate about texts, citations and slips that would make a rule silently dead.</summary>
internal static class ContentGate
{
    public static void Check(ChecklistTemplate template, GateInput input, Findings findings)
    {
        Head(template, input, findings);
        foreach (var item in template.Items) Item(template, item, input, findings);
        foreach (var code in template.Documents) NeedsText(input.Texts.Documents, code, template.Lines, "unterlagen", "", "unterlagen.yaml", findings);
        foreach (var outcome in template.Outcomes)
        {
            var path = $"ergebnisse.{outcome.Id}.";
            foreach (var code in outcome.FollowUps) NeedsText(input.Texts.FollowUps, code, outcome.Lines, "folge", path, "folgen.yaml", findings);
            foreach (var code in outcome.Duties) NeedsText(input.Texts.FollowUps, code, outcome.Lines, "pflicht", path, "folgen.yaml", findings);
        }

        foreach (var condition in template.Conditions()) Options(template, condition, findings);
    }

    private static void Head(ChecklistTemplate template, GateInput input, Findings findings)
    {
        Needs(template.Norms.Count > 0, "norm", "die Rechtsgrundlage");
        Needs(template.LegalAsOf is not null, "rechtsstand", "das Datum, zu dem das Gesetz geprüft wurde");
        Needs(template.Team is not null, "fachstelle", "die zuständige Fachstelle");
        Needs(template.Articles.Count > 0, "artikel", "die Kennung des Artikels, zu dem der Bogen gehört");
        Needs(template.Privacy is not null, "datenschutz", "die Angabe, was ein Lauf speichern darf");
        Citations(template.Norms, template.Lines, "norm", "", input, findings);

        void Needs(bool there, string key, string what)
        {
            if (!there) findings.Add("incomplete-head", 1, 1, key, $"Im Kopf fehlt „{key}“: {what}.");
        }
    }

    private static void Item(ChecklistTemplate template, ChecklistItem item, GateInput input, Findings findings)
    {
        var path = $"punkte.{item.Id}.";
        Citations(item.Norms, item.Lines, "norm", path, input, findings);
        foreach (var code in item.Evidence) NeedsText(input.Texts.Documents, code, item.Lines, "nachweis", path, "unterlagen.yaml", findings);
        foreach (var option in item.Options.Where(o => o.Text is null))
            Add("code-without-text", item.Lines, "optionen", path, $"Die Option „{option.Code}“ hat keinen deutschen Text; schreiben Sie {option.Code}: \"…\".", findings);
        foreach (var risk in item.Risks.Where(name => !template.Risks.Any(r => r.Name == name)))
            Add("unknown-risk", item.Lines, "risiko", path, $"Das Risiko „{risk}“ steht nicht unter „risiken“.", findings);
        if (item.Otherwise is not null && item.FulfilledIf is null && item.Type != ItemType.Document)
            Add("effect-without-condition", item.Lines, "sonst", path, "„sonst“ wirkt hier nie: es fehlt „erfuellt_wenn“.", findings);
    }

    private static void Citations(IReadOnlyList<string> norms, KeyLines lines, string key, string path, GateInput input, Findings findings)
    {
        foreach (var norm in norms)
        {
            if (input.FindCitationProblem(norm) is { } problem) Add("unknown-citation", lines, key, path, $"„{norm}“: {problem}", findings);
        }
    }

    private static void NeedsText(
        IReadOnlyDictionary<string, string> texts, string code, KeyLines lines, string key, string path, string file, Findings findings)
    {
        if (!texts.ContainsKey(code)) Add("code-without-text", lines, key, path, $"Der Code „{code}“ hat keinen deutschen Text in {file}.", findings);
    }

    /// <summary>A comparison with a code the item does not offer is always falsch: nobody wants that.</summary>
    private static void Options(ChecklistTemplate template, Condition condition, Findings findings)
    {
        foreach (var (name, literal) in ExpressionWalk.Nodes(condition.Root).SelectMany(ComparedTexts))
        {
            if (template.FindItem(name) is not { Type: ItemType.Choice } item || item.Options.Any(o => o.Code == literal.Value.Text)) continue;
            findings.Add("unknown-option", condition.Place, ExpressionProblem.At(
                condition.Text, literal.Offset,
                $"„{Excerpt.Of(literal.Value.Text)}“ ist keine Option von „{name}“; möglich sind {Excerpt.Of(item.Options.Select(o => o.Code))}."));
        }
    }

    private static IEnumerable<(string Name, Literal Text)> ComparedTexts(Expression node) => node switch
    {
        Comparison { Left: Name name, Right: Literal text } => [(name.Id, text)],
        Comparison { Left: Literal text, Right: Name name } => [(name.Id, text)],
        Membership { Left: Name name } membership => membership.Choices.Select(c => (name.Id, c)),
        _ => [],
    };

    private static void Add(string code, KeyLines lines, string key, string path, string sentence, Findings findings)
    {
        var (line, column) = lines.Of(key);
        findings.Add(code, line, column, path + key, sentence);
    }
}
