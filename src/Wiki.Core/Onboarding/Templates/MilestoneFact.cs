using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>What a „bedingung“ may ask for, by the word of the file.</summary>
public static class MilestoneFact
{
    /// <summary>Accompanied appointments since the start.</summary>
    public const string Accompanied = "begleitet";

    /// <summary>All reading of the phases so far is read in its valid revision.</summary>
    public const string ReadingDone = "pflicht_gelesen";

    /// <summary>Released competences.</summary>
    public const string CompetencesFree = "kompetenzen_frei";

    /// <summary>Own appointments in the last full week of duty.</summary>
    public const string WeeklyAppointments = "termine_woche";

    /// <summary>The last phase's weekly target.</summary>
    public const string Target = "ziel";

    /// <summary>Open findings of internal control; unknown until that exists.</summary>
    public const string OpenFindings = "iks_offen";

    public static IReadOnlyDictionary<string, RuleType?> Types { get; } = new Dictionary<string, RuleType?>
    {
        [Accompanied] = RuleType.Number,
        [ReadingDone] = RuleType.Truth,
        [CompetencesFree] = RuleType.Number,
        [WeeklyAppointments] = RuleType.Number,
        [Target] = RuleType.Number,
        [OpenFindings] = RuleType.Number,
    };
}
