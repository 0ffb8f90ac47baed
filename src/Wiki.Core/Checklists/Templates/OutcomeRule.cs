using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Templates;

/// <summary>An Ergebnisregel; they are tried in file order.</summary>
public sealed record OutcomeRule
{
    public required string Id { get; init; }

    public required OutcomeKind Kind { get; init; }

    public required Condition If { get; init; }

    /// <summary>What the caseworker is told.</summary>
    public required string Decision { get; init; }

    public required SigningLevel Level { get; init; }

    /// <summary>Codes of what follows.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    /// <summary>Codes of what must be there before signing, such as a Vermerk.</summary>
    public required IReadOnlyList<string> Duties { get; init; }

    public required KeyLines Lines { get; init; }
}
