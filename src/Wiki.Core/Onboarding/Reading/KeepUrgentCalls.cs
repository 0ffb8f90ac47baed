using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Turns what urgent changes ask for into assignments, so that it stays until it is read. Repeating it changes nothing.</summary>
public sealed class KeepUrgentCalls(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock) : IDailyStep
{
    Task IDailyStep.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <returns>How many assignments were added.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody assigns between question and save
        var calls = await UrgentCalls.LoadAsync(db, Today.Of(now), ct);
        var asked = await UrgentCalls.AskedAsync(db, calls, null, ct);
        if (asked.Count == 0) return 0;

        var state = (await OfficeSettings.LoadAsync(db, ct)).HolidayState;
        var newStaff = await NewStaff.AmongAsync(db, [.. asked.Select(one => one.PersonId)], ct);
        foreach (var (person, call) in asked)
        {
            db.ReadingAssignments.Add(new ReadingAssignment
            {
                PersonId = person,
                ArticleId = call.ArticleId,
                DueOn = WorkingDays.Add(call.MetOn, NewStaff.Days(newStaff.Contains(person)), state),
                Why = ReadingStates.UrgentWhy,
                AssignedBy = call.ApprovedBy,
                AssignedAt = now,
            });
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return asked.Count;
    }
}
