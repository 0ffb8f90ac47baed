using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>What conditions are judged by. Null is unknown: a condition that asks for it is open, and open never counts as met.</summary>
/// <param name="Accompanied">Accompanied appointments since the start.</param>
/// <param name="ReadingDone">All reading that is due by then is read in its valid revision.</param>
/// <param name="CompetencesFree">Released competences.</param>
/// <param name="WeeklyAppointments">Own appointments in the last full week of duty.</param>
/// <param name="Target">What the last phase asks for in a week.</param>
/// <param name="OpenFindings">Open findings of internal control.</param>
public sealed record MilestoneFacts(int Accompanied, bool? ReadingDone, int? CompetencesFree, int WeeklyAppointments, int Target, int? OpenFindings)
{
    /// <summary>The articles that stand in the way, each with its reason.</summary>
    public IReadOnlyList<string> OpenReading { get; init; } = [];

    internal IReadOnlyDictionary<string, RuleValue> Values() => new Dictionary<string, RuleValue>
    {
        [MilestoneFact.Accompanied] = Of(Accompanied),
        [MilestoneFact.ReadingDone] = ReadingDone is { } done ? RuleValue.Of(done) : RuleValue.Open,
        [MilestoneFact.CompetencesFree] = Of(CompetencesFree),
        [MilestoneFact.WeeklyAppointments] = Of(WeeklyAppointments),
        [MilestoneFact.Target] = Of(Target),
        [MilestoneFact.OpenFindings] = Of(OpenFindings),
    };

    private static RuleValue Of(int? number) => number is { } known ? RuleValue.Of(Rational.From(known)) : RuleValue.Open;
}

/// <summary>Judges a milestone's „bedingung“ with the rule engine of the Bögen: each of its parts met, not met or open, with the reason.</summary>
public static class MilestoneCheck
{
    public static ConditionVerdict Of(Milestone milestone, MilestoneFacts facts)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        ArgumentNullException.ThrowIfNull(facts);
        var values = facts.Values();
        var interpreter = new Interpreter(values, DateOnly.MinValue, ValueTable.Empty, facts: null);
        var parts = milestone.Condition.Root is Junction { IsAnd: true } all ? all.Operands : [milestone.Condition.Root];
        var points = parts.Select(part => new ConditionPoint(MilestoneWords.Asked(part), interpreter.Truth(part), MilestoneWords.Found(part, values))
        {
            Details = ExpressionWalk.Names(part).Contains(MilestoneFact.ReadingDone) ? facts.OpenReading : [],
        }).ToList();
        return new ConditionVerdict(interpreter.Truth(milestone.Condition.Root), points);
    }
}
