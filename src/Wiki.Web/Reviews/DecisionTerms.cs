using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Reviews;

namespace Wiki.Web.Reviews;

/// <summary>What the decision form needs to know of a version under review, whatever kind it is.</summary>
/// <param name="Noun">Fassung or Version.</param>
/// <param name="ProposedFrom">First day that is proposed; null is the day of approval.</param>
/// <param name="LastNumber">Number of the newest text that applies or will; 0 for a first one.</param>
/// <param name="IsOvertaken">Somebody was faster: nobody can approve.</param>
public sealed record DecisionTerms(string Noun, DateOnly? ProposedFrom, int LastNumber, bool IsOvertaken, IReadOnlyList<UpcomingRevision> Later)
{
    /// <summary>False: it applies from the approval on.</summary>
    public bool AsksFirstDay { get; private init; } = true;

    /// <summary>What approving does; null says it by the first day.</summary>
    public string? Effect { get; private init; }

    public static DecisionTerms Of(ReviewedChange change) => new("Fassung", change.Fields.ValidFrom, change.LastNumber, change.IsOvertaken, change.Later);

    public static DecisionTerms Of(ReviewedTemplate change) => new("Version", change.ProposedFrom, change.LastNumber, change.IsOvertaken, change.Later);

    public static DecisionTerms Of(ReviewedPlan change) => new("Version", null, change.LastNumber, change.IsOvertaken, [])
    {
        AsksFirstDay = false,
        Effect = change.Running == 0 ? "gilt für Pläne, die von jetzt an beginnen" : "gilt für neue Pläne; den laufenden wird sie angeboten",
    };
}
