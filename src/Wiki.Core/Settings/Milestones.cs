using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>Remembers what happens once in the life of a wiki, such as bringing in the starter content.</summary>
public sealed class Milestones(IDbContextFactory<WikiDbContext> contexts)
{
    public async Task<bool> IsPassedAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Settings.AnyAsync(s => s.Key == key, ct);
    }

    public async Task PassAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Settings.AnyAsync(s => s.Key == key, ct)) return; // another start was there at the same time

        db.Settings.Add(new Setting { Key = key, Value = "erledigt" });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
