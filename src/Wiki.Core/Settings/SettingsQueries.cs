using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>Reads what the office set.</summary>
public sealed class SettingsQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Active Fachstellen and all Themenfelder, in the office's order.</summary>
    public async Task<Office> OfficeAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var teams = await db.Teams.Where(t => t.IsActive).OrderBy(t => t.SortOrder).Select(t => new TeamRow(t.Code, t.Name)).ToListAsync(ct);
        var topics = await db.Topics.OrderBy(t => t.SortOrder).ThenBy(t => t.Name).Select(t => t.Name).ToListAsync(ct);
        return new Office(teams, topics);
    }

    public async Task<OfficeSettings> SettingsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OfficeSettings.LoadAsync(db, ct);
    }
}

/// <summary>Fachstellen and Themenfelder to choose from.</summary>
public sealed record Office(IReadOnlyList<TeamRow> Teams, IReadOnlyList<string> Topics);

/// <summary>A Fachstelle by code and name.</summary>
public sealed record TeamRow(string Code, string Name);
