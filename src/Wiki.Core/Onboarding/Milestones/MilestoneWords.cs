using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Writes the conditions of milestones for people.</summary>
internal static class MilestoneWords
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [MilestoneFact.Accompanied] = "begleitete Termine",
        [MilestoneFact.ReadingDone] = "Pflichtlektüre gelesen, in der aktuellen Fassung",
        [MilestoneFact.CompetencesFree] = "freigegebene Kompetenzen",
        [MilestoneFact.WeeklyAppointments] = "eigene Termine in der letzten vollen Woche",
        [MilestoneFact.Target] = "Ziel der letzten Phase",
        [MilestoneFact.OpenFindings] = "offene Feststellungen der internen Kontrolle",
    };

    public static string Asked(Expression node) => node switch
    {
        Name name => Names.GetValueOrDefault(name.Id, name.Id),
        Literal literal => literal.Value.ToString(),
        Not not => $"nicht: {Asked(not.Operand)}",
        Junction junction => string.Join(junction.IsAnd ? " und " : " oder ", junction.Operands.Select(operand => operand is Junction ? $"({Asked(operand)})" : Asked(operand))),
        Comparison comparison => $"{Asked(comparison.Left)}: {Sign(comparison.Operator)}{Asked(comparison.Right)}",
        Membership membership => $"{Asked(membership.Left)}: {string.Join(" oder ", membership.Choices.Select(Asked))}",
        Arithmetic arithmetic => Asked(arithmetic.First) + string.Concat(arithmetic.Steps.Select(step => $" {step.Operator} {Asked(step.Operand)}")),
        Negation negation => $"−{Asked(negation.Operand)}",
        Call call => call.Function,
        _ => "",
    };

    /// <summary>What the facts it mentions are today; of a single one the value alone, its name stands in what is asked.</summary>
    public static string Found(Expression node, IReadOnlyDictionary<string, RuleValue> values)
    {
        var names = ExpressionWalk.Names(node).ToList();
        return names.Count == 1 ? Value(values[names[0]]) : string.Join(", ", names.Select(name => $"{Names.GetValueOrDefault(name, name)}: {Value(values[name])}"));
    }

    private static string Value(RuleValue value) => value.Type switch
    {
        RuleType.Truth => value.Truth ? "ja" : "nein",
        null => "noch nicht bekannt",
        _ => value.ToString(),
    };

    private static string Sign(string sign) => sign switch
    {
        "==" => "",
        "!=" => "nicht ",
        "<=" => "höchstens ",
        ">=" => "mindestens ",
        "<" => "unter ",
        _ => "über ",
    };
}
