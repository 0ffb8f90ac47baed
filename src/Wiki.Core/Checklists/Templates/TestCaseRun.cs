using Wiki.Core.Checklists.Rules;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Templates;

/// <summary>A test case that was run.</summary>
/// <param name="Evaluation">Null when an answer does not fit the template.</param>
/// <param name="Differences">German sentences; empty means green.</param>
public sealed record TestCaseRun(TestCase Case, Evaluation? Evaluation, IReadOnlyList<string> Differences)
{
    public bool IsGreen => Differences.Count == 0;

    /// <summary>Runs against the yearly values of the template's own file, so that a case means the same for ever.</summary>
    public static TestCaseRun Of(ChecklistTemplate template, TestCase test)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(test);
        var answers = ReadAnswers(template, test);
        if (!answers.Succeeded) return new TestCaseRun(test, null, [answers.Problem!.Sentence]); // not succeeded means there is a problem

        var evaluation = Evaluator.Evaluate(template, answers.Value, test.ReferenceDate, template.ProposedValues());
        return new TestCaseRun(test, evaluation, Compare(template, test, evaluation));
    }

    /// <summary>YAML leaves open whether 2024 is a number or a code: the item's type decides; quotes make a text.</summary>
    public static Result<Answers> ReadAnswers(ChecklistTemplate template, TestCase test) =>
        AnswerReader.Read(template, test.Answers.Select(a => new RawAnswer(a.ItemId, FormOf(template.FindItem(a.ItemId), a), a.Text)));

    private static AnswerForm FormOf(ChecklistItem? item, TestAnswer answer) => item?.Type switch
    {
        _ when answer is { IsPlain: true, Text: "" or "~" or "null" } => AnswerForm.Nothing,
        ItemType.YesNo when answer is { IsPlain: true, Text: "true" or "false" } => AnswerForm.Truth,
        ItemType.Number or ItemType.Amount when answer.IsPlain => AnswerForm.Number,
        _ => AnswerForm.Text,
    };

    private static List<string> Compare(ChecklistTemplate template, TestCase test, Evaluation evaluation)
    {
        var differences = new List<string>();
        if (evaluation.Outcome != test.Outcome)
        {
            var because = evaluation.IsBlocked ? $" ({string.Join(", ", evaluation.BlockedBy)})" : "";
            var known = test.Outcome == Evaluation.Blocked || template.Outcomes.Any(o => o.Id == test.Outcome);
            differences.Add(known
                ? $"erwartet ist das Ergebnis „{test.Outcome}“, heraus kommt „{evaluation.Outcome}“{because}"
                : $"das Ergebnis „{test.Outcome}“ gibt es in diesem Bogen nicht");
        }

        Expect("gesperrt_wegen", test.BlockedBy, [.. evaluation.BlockedBy.Select(b => b.ToString())]);
        Expect("offen", test.OpenItems, evaluation.OpenItems);
        Expect("sichtbar", test.VisibleItems, evaluation.VisibleItems);
        foreach (var effect in TemplateWords.AllEffects) Expect($"wirkungen.{effect.Word()}", test.Effects?[effect], evaluation.Effects[effect]);
        return differences;

        // The order is the engine's business; an author may list in any.
        void Expect(string key, IReadOnlyList<string>? expected, IReadOnlyList<string> found)
        {
            if (expected is null || (expected.Count == found.Count && expected.ToHashSet().SetEquals(found))) return;
            differences.Add($"{key}: erwartet ist {YamlText.List(expected)}, heraus kommt {YamlText.List(found)}");
        }
    }
}
