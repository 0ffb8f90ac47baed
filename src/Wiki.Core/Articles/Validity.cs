namespace Wiki.Core.Articles;

/// <summary>Which revision applies on a day, as one condition that the database can use an index for.</summary>
internal static class Validity
{
    /// <summary>The approved revision in charge on that day; whether it has run out since is <see cref="ValidOn"/>'s question.</summary>
    public static IQueryable<Revision> InChargeOn(this IQueryable<Revision> revisions, DateOnly day) =>
        revisions.Where(r => r.State == RevisionState.Approved && r.ValidFrom <= day && (r.SupersededFrom == null || r.SupersededFrom > day));

    /// <summary>Valid for readers on that day.</summary>
    public static IQueryable<Revision> ValidOn(this IQueryable<Revision> revisions, DateOnly day) =>
        revisions.InChargeOn(day).Where(r => r.Fields.ValidUntil == null || r.Fields.ValidUntil >= day);

    /// <summary>The last day of a revision: the day before its successor, or its own end, whichever is earlier.</summary>
    public static DateOnly? LastDay(DateOnly? validUntil, DateOnly? supersededFrom)
    {
        var beforeSuccessor = supersededFrom?.AddDays(-1);
        if (validUntil is null || beforeSuccessor is null) return validUntil ?? beforeSuccessor;
        return validUntil < beforeSuccessor ? validUntil : beforeSuccessor;
    }
}
