using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Who has less time to read what changed: people whose onboarding plan runs.</summary>
internal static class NewStaff
{
    public static int Days(bool isNew) => isNew ? 5 : 10;

    public static async Task<IReadOnlySet<int>> AmongAsync(WikiDbContext db, IReadOnlyCollection<int> people, CancellationToken ct) =>
        (await db.OnboardingPlans.Where(plan => plan.EndedOn == null && people.Contains(plan.PersonId)).Select(plan => plan.PersonId).ToListAsync(ct)).ToHashSet();
}
