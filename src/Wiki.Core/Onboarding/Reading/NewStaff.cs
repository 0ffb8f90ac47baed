using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Who has less time to read what changed: people whose plan asks them to read.</summary>
internal static class NewStaff
{
    public static int Days(bool isNew) => isNew ? 5 : 10;

    public static async Task<IReadOnlySet<int>> AmongAsync(WikiDbContext db, IReadOnlyCollection<int> people, CancellationToken ct) =>
        (await db.ReadingAssignments.Where(a => a.WithdrawnAt == null && a.PlanId != null && people.Contains(a.PersonId)).Select(a => a.PersonId).Distinct().ToListAsync(ct)).ToHashSet();
}
