using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>What is to be granted to whom.</summary>
public sealed record GrantInput
{
    public required int PersonId { get; init; }

    public required bool AllCases { get; init; }

    /// <summary>Kennungen of checklists; left aside with <see cref="AllCases"/>.</summary>
    public required IReadOnlyList<string> CaseTypes { get; init; }

    public required SigningLevel Level { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null means until further notice.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it rests on, in a few words.</summary>
    public required string Title { get; init; }

    internal Problem? Objection(Actor actor, DateOnly today)
    {
        if (PersonId == actor.Id) return AuthorityProblems.NotOneself;
        if (Level == SigningLevel.S0 || Level > actor.Level) return AuthorityProblems.GrantLevel;
        if (!AllCases && (CaseTypes.Count == 0 || !CaseTypes.All(Slug.IsValid))) return AuthorityProblems.GrantScope;
        if (Title.Trim().Length is 0 or > GrantedAuthority.MaxTitle) return AuthorityProblems.GrantTitle;
        return From < today || Until < From ? AuthorityProblems.GrantDates : null;
    }
}
