using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>Gives an empty wiki its first Fachstellen and Themenfelder, in the order given; a wiki that has Fachstellen keeps its own.</summary>
public sealed class FoundOffice(IDbContextFactory<WikiDbContext> contexts)
{
    public async Task RunAsync(IReadOnlyList<TeamRow> teams, IReadOnlyList<string> topics, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two first starts at once found one office
        if (await db.Teams.AnyAsync(ct)) return;

        db.Teams.AddRange(teams.Select((team, index) => new Team { Code = team.Code, Name = team.Name, SortOrder = index }));
        db.Topics.AddRange(topics.Select((topic, index) => new Topic { Name = topic, SortOrder = index }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
