using System.Globalization;
using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Writes conditions for people: labels for ids, texts for codes, words for signs. The text of the file stays what counts.</summary>
public sealed class ConditionWords(ChecklistTemplate template)
{
    public string Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Say(condition.Root);
    }

    private string Say(Expression node) => node switch
    {
        Name name => Label(name.Id),
        Literal literal => Literal(literal),
        Not { Operand: Name name } => $"nicht: {Label(name.Id)}",
        Not not => $"nicht ({Say(not.Operand)})",
        Junction junction => string.Join(junction.IsAnd ? " und " : " oder ", junction.Operands.Select(operand => operand is Junction ? $"({Say(operand)})" : Say(operand))),
        Comparison comparison => $"{Say(comparison.Left)} {Sign(comparison.Operator)} {Compared(comparison)}",
        Membership { Left: Name name } membership => $"{Label(name.Id)} ist {string.Join(" oder ", membership.Choices.Select(choice => Option(name.Id, choice)))}",
        Membership membership => $"{Say(membership.Left)} ist {string.Join(" oder ", membership.Choices.Select(Say))}",
        Arithmetic arithmetic => Say(arithmetic.First) + string.Concat(arithmetic.Steps.Select(step => $" {Sign(step.Operator)} {Say(step.Operand)}")),
        Negation negation => $"−{Say(negation.Operand)}",
        Call call => Call(call),
        _ => "",
    };

    private string Compared(Comparison comparison) =>
        comparison is { Left: Name name, Right: Literal literal } ? Option(name.Id, literal) : Say(comparison.Right);

    private string Option(string id, Literal literal) =>
        template.FindItem(id)?.Options.FirstOrDefault(option => option.Code == literal.Value.Text)?.Text is { } text ? $"„{text}“" : Literal(literal);

    private string Call(Call call)
    {
        var arguments = call.Arguments.Select(Say).ToList();
        return call.Function switch
        {
            RuleFunctions.Exists => $"ein Punkt ergibt „{Text(call)}“",
            RuleFunctions.OpenItems => "Zahl der offenen Punkte",
            RuleFunctions.Value => $"Jahreswert „{template.LabelOf(Text(call))}“",
            RuleFunctions.MonthsSince => $"Monate seit {arguments[0]}",
            RuleFunctions.YearsSince => $"Jahre seit {arguments[0]}",
            RuleFunctions.Age => $"Alter nach {arguments[0]}",
            _ => $"wenn {arguments[0]}, dann {arguments[1]}, sonst {arguments[2]}",
        };
    }

    private static string Text(Call call) => ((Literal)call.Arguments[0]).Value.Text; // the type check wants a text there

    private string Label(string id) => $"„{template.LabelOf(id)}“";

    private static string Literal(Literal literal) => literal.Value.Type switch
    {
        RuleType.Truth => literal.Value.Truth ? "immer" : "nie",
        RuleType.Number => literal.Value.Number.ToString().Replace('.', ','),
        RuleType.Date => literal.Value.Date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => literal.Value.Text.Replace('_', ' '),
    };

    private static string Sign(string sign) => sign switch
    {
        "==" => "=",
        "!=" => "≠",
        "<=" => "höchstens",
        ">=" => "mindestens",
        "<" => "unter",
        _ => "über",
    };

    private static char Sign(char sign) => sign switch
    {
        '-' => '−',
        '*' => '·',
        _ => sign,
    };
}
