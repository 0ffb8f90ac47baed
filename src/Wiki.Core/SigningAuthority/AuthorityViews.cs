using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>One version of a rule in a list.</summary>
public sealed record RuleRow(
    int Number, int Version, string Team, string TeamName, RuleTerms Terms, string AddedBy, DateTime AddedAt, string? EndedBy, DateTime? EndedAt);

/// <summary>What a person was given.</summary>
public sealed record GrantRow(
    int Id, int PersonId, string Person, bool AllCases, IReadOnlyList<string> CaseTypes, string Title, bool IsCompetence, SigningLevel Level, DateOnly From,
    DateOnly? Until, string GrantedBy, DateTime? EndedAt)
{
    public bool IsOver(DateOnly today) => EndedAt is not null || Until < today;
}

/// <summary>Who signs in whose place.</summary>
/// <param name="Team">Code of the Fachstelle of who is away.</param>
public sealed record SigningDeputyRow(int Id, string Person, string InPlaceOf, string Team, DateOnly From, DateOnly Until, string NamedBy, DateTime? EndedAt)
{
    public bool IsOver(DateOnly today) => EndedAt is not null || Until < today;
}
