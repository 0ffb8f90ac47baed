using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>One person signs in the place of another from one day to another, with that person's authority and not more.</summary>
public sealed class SigningDeputy
{
    public int Id { get; private set; }

    /// <summary>Who stands in.</summary>
    public required int PersonId { get; init; }

    /// <summary>Who is away.</summary>
    public required int InPlaceOf { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    public required int NamedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime NamedAt { get; init; }

    public int? EndedBy { get; private set; }

    /// <summary>UTC; null unless it was ended before its last day.</summary>
    public DateTime? EndedAt { get; private set; }

    internal bool HoldsOn(DateOnly day) => EndedAt is null && From <= day && Until >= day;

    internal void End(Actor actor, DateTime now)
    {
        if (EndedAt is null) (EndedBy, EndedAt) = (actor.Id, now);
    }
}

/// <summary>Which deputyships run on a day, as a condition for queries.</summary>
internal static class SigningDeputies
{
    public static IQueryable<SigningDeputy> StandingInOn(this IQueryable<SigningDeputy> deputies, DateOnly day) =>
        deputies.Where(d => d.EndedAt == null && d.From <= day && d.Until >= day);
}
