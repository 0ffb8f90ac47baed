using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding;

/// <summary>What conditions are judged by. Null is unknown: a condition that asks for it is open, and open never counts as met.</summary>
/// <param name="Accompanied">Accompanied appointments since the start.</param>
/// <param name="ReadingDone">All reading that is due by then is read in its valid revision.</param>
/// <param name="CompetencesFree">Released competences.</param>
/// <param name="WeeklyAppointments">Own appointments in the last full week of duty.</param>
/// <param name="Target">What the last phase asks for in a week.</param>
/// <param name="OpenFindings">Open findings of internal control.</param>
public sealed record MilestoneFacts(int Accompanied, bool? ReadingDone, int? CompetencesFree, int WeeklyAppointments, int Target, int? OpenFindings)
{
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
    public static MilestoneVerdict Of(Milestone milestone, MilestoneFacts facts)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        ArgumentNullException.ThrowIfNull(facts);
        var values = facts.Values();
        var interpreter = new Interpreter(values, DateOnly.MinValue, ValueTable.Empty, facts: null);
        var parts = milestone.Condition.Root is Junction { IsAnd: true } all ? all.Operands : [milestone.Condition.Root];
        var points = parts.Select(part => new MilestonePoint(MilestoneWords.Asked(part), interpreter.Truth(part), MilestoneWords.Found(part, values))).ToList();
        return new MilestoneVerdict(interpreter.Truth(milestone.Condition.Root), points);
    }
}

/// <summary>How a milestone stands.</summary>
/// <param name="Points">Its conditions, one by one.</param>
public sealed record MilestoneVerdict(Ternary Met, IReadOnlyList<MilestonePoint> Points);

/// <summary>One condition of a milestone.</summary>
/// <param name="Asked">In words: mindestens 30 begleitete Termine.</param>
/// <param name="Found">What there is: 17 begleitete Termine.</param>
public sealed record MilestonePoint(string Asked, Ternary Met, string Found);
