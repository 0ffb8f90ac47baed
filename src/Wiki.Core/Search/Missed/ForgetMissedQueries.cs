using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;

namespace Wiki.Core.Search.Missed;

/// <summary>Deletes counts older than the office keeps them, and searches without any count left; runs once a day.</summary>
internal static class ForgetMissedQueries
{
    public static async Task RunAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var first = today.AddDays(-(await OfficeSettings.LoadAsync(db, ct)).MissedSearchDays);
        await db.MissedQueryDays.Where(day => day.Day < first).ExecuteDeleteAsync(ct);
        await db.MissedQueries.Where(query => query.Days.Count == 0).ExecuteDeleteAsync(ct);
    }
}
