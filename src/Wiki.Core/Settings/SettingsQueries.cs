using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>Reads what the office set.</summary>
public sealed class SettingsQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.FromSeconds(1));
    private OfficeSettings? remembered;

    /// <summary>Active Fachstellen and all Themenfelder, in the office's order.</summary>
    public async Task<Office> OfficeAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var teams = await db.Teams.Where(t => t.IsActive).OrderBy(t => t.SortOrder).Select(t => new TeamRow(t.Code, t.Name)).ToListAsync(ct);
        var topics = await db.Topics.OrderBy(t => t.SortOrder).ThenBy(t => t.Name).Select(t => t.Name).ToListAsync(ct);
        return new Office(teams, topics);
    }

    /// <summary>Every page has the title: read again only when something was committed, what another process changed within a second.</summary>
    public async Task<OfficeSettings> SettingsAsync(CancellationToken ct)
    {
        if (watch.HasMoved()) remembered = null;
        if (remembered is { } known) return known;

        await using var db = await contexts.CreateDbContextAsync(ct);
        return remembered = await OfficeSettings.LoadAsync(db, ct);
    }

    public void Dispose() => watch.Dispose();

    /// <summary>The next request sees what was just saved.</summary>
    internal void Forget() => remembered = null;
}

/// <summary>Fachstellen and Themenfelder to choose from.</summary>
public sealed record Office(IReadOnlyList<TeamRow> Teams, IReadOnlyList<string> Topics);

/// <summary>A Fachstelle by code and name.</summary>
public sealed record TeamRow(string Code, string Name);
