using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>Fachstellen and Themenfelder as the administration sees them, closed ones included.</summary>
public sealed class OfficeRoster(IDbContextFactory<WikiDbContext> contexts)
{
    public async Task<IReadOnlyList<TeamDetails>> TeamsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Teams.OrderByDescending(t => t.IsActive).ThenBy(t => t.SortOrder).ThenBy(t => t.Code)
            .Select(t => new TeamDetails(t.Id, t.Code, t.Name, t.IsActive)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<TopicDetails>> TopicsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Topics.OrderBy(t => t.SortOrder).ThenBy(t => t.Name).Select(t => new TopicDetails(t.Id, t.Name)).ToListAsync(ct);
    }
}

/// <summary>A Fachstelle, open or closed.</summary>
public sealed record TeamDetails(int Id, string Code, string Name, bool IsActive);

/// <summary>A Themenfeld.</summary>
public sealed record TopicDetails(int Id, string Name);
