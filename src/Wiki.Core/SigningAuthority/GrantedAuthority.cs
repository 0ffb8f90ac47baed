using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Authority given to one person beside the own level: for every case type or for some, perhaps for a time. Never edited, only ended.</summary>
public sealed class GrantedAuthority
{
    public const int MaxTitle = 120;

    public int Id { get; private set; }

    public required int PersonId { get; init; }

    /// <summary>Scope „alle“: every case type.</summary>
    public required bool AllCases { get; init; }

    /// <summary>Kennungen of checklists; empty with scope „alle“.</summary>
    public IReadOnlyList<string> CaseTypes { get; init; } = [];

    /// <summary>Code of the competence whose release gave it; null when it was granted as such.</summary>
    public string? Competence { get; init; }

    /// <summary>What it is called: the competence's title, or a few words of who granted it.</summary>
    public required string Title { get; init; }

    public required SigningLevel Level { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null means until further notice.</summary>
    public required DateOnly? Until { get; init; }

    public required int GrantedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime GrantedAt { get; init; }

    public int? EndedBy { get; private set; }

    /// <summary>UTC; null unless it was taken back.</summary>
    public DateTime? EndedAt { get; private set; }

    internal bool HoldsOn(DateOnly day) => EndedAt is null && From <= day && (Until is null || Until >= day);

    internal bool Covers(string caseType) => AllCases || CaseTypes.Contains(caseType);

    internal void End(Actor actor, DateTime now)
    {
        if (EndedAt is null) (EndedBy, EndedAt) = (actor.Id, now);
    }
}
