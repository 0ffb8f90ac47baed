using Microsoft.EntityFrameworkCore;

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

    /// <summary>Approved texts that apply on that day or will; not those that only document an earlier state.</summary>
    public static IQueryable<Revision> StandingOn(this IQueryable<Revision> revisions, DateOnly day) =>
        revisions.Where(r => r.State == RevisionState.Approved && (r.SupersededFrom == null || r.SupersededFrom > day));

    /// <summary>The text of each article that editing goes on from: the newest that stands.</summary>
    public static IQueryable<Revision> NewestOn(this IQueryable<Revision> revisions, DateOnly day)
    {
        var standing = revisions.StandingOn(day);
        return standing.Where(r => !standing.Any(newer => newer.ArticleId == r.ArticleId && newer.Number > r.Number));
    }

    /// <summary>Its number; 0 while there is none.</summary>
    public static async Task<int> NewestNumberAsync(this IQueryable<Revision> revisions, int articleId, DateOnly today, CancellationToken ct) =>
        await revisions.StandingOn(today).Where(r => r.ArticleId == articleId).MaxAsync(r => r.Number, ct) ?? 0;

    /// <summary>The last day of a revision: the day before its successor, or its own end, whichever is earlier.</summary>
    public static DateOnly? LastDay(DateOnly? validUntil, DateOnly? supersededFrom)
    {
        var beforeSuccessor = supersededFrom?.AddDays(-1);
        if (validUntil is null || beforeSuccessor is null) return validUntil ?? beforeSuccessor;
        return validUntil < beforeSuccessor ? validUntil : beforeSuccessor;
    }
}
