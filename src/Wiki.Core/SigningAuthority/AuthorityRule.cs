using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>One version of a signing rule of a Fachstelle: which cases need which level, and whether a second person co-signs. Never edited: a change is the next version.</summary>
public sealed class AuthorityRule
{
    public const int MaxSource = 200;

    public int Id { get; private set; }

    /// <summary>What people call the rule; all its versions have the same.</summary>
    public required int Number { get; init; }

    /// <summary>Counts from 1; of the versions that have begun the highest holds.</summary>
    public required int Version { get; init; }

    /// <summary>Code of the Fachstelle whose cases it is about.</summary>
    public required string Team { get; init; }

    public required RuleTerms Terms { get; init; }

    public required int AddedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    public int? EndedBy { get; private set; }

    /// <summary>UTC; null unless somebody ended the rule.</summary>
    public DateTime? EndedAt { get; private set; }

    internal bool Covers(SigningRequest request) =>
        Team == request.Team
        && (Terms.CaseType is null || Terms.CaseType == request.CaseType)
        && (Terms.Outcome is null || Terms.Outcome == request.Outcome)
        && (Terms.Flag is null || request.Flags.Contains(Terms.Flag));

    internal void End(Actor actor, DateTime now)
    {
        if (EndedAt is null) (EndedBy, EndedAt) = (actor.Id, now);
    }

    /// <summary>Of each rule the version in force on the day.</summary>
    internal static IEnumerable<AuthorityRule> InForce(IEnumerable<AuthorityRule> versions, DateOnly day) =>
        from version in versions
        where version.EndedAt is null && version.Terms.From <= day
        group version by version.Number into rule
        let newest = rule.MaxBy(version => version.Version)! // a group is never empty
        where newest.Terms.Until is null || newest.Terms.Until >= day
        orderby newest.Number
        select newest;
}
