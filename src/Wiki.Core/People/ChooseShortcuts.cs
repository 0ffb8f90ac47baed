using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Switches the keyboard shortcuts of single signs on or off, for oneself (WCAG 2.1.4). A habit, not an event: the record has no line of it.</summary>
public sealed class ChooseShortcuts(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory)
{
    public async Task RunAsync(bool on, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Users.Where(u => u.Id == actor.Id && !u.IsSystem).ExecuteUpdateAsync(set => set.SetProperty(u => u.UsesShortcuts, on), ct);
        directory.Invalidate();
    }
}
