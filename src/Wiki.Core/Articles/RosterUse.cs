using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Says what still belongs to each Fachstelle and Themenfeld, before somebody closes, renames or merges it.</summary>
public sealed class RosterUse(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>By code; a Fachstelle that has nothing is missing.</summary>
    public async Task<IReadOnlyDictionary<string, TeamUse>> TeamsAsync(CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = await CountAsync(db.Revisions.NewestOn(today).Select(r => r.Fields.Team), ct);
        var drafts = await CountAsync(db.Drafts.Select(d => d.Fields.Team).Concat(db.Revisions.Where(r => r.State == RevisionState.InReview).Select(r => r.Fields.Team)), ct);
        var people = await CountAsync(db.Users.Where(u => u.IsActive && !u.IsSystem).Select(u => u.Team), ct);
        var tasks = await CountAsync(db.RecheckTasks.Where(t => t.Result == null).Select(t => t.Team), ct);
        return articles.Keys.Union(drafts.Keys).Union(people.Keys).Union(tasks.Keys).ToDictionary(
            team => team,
            team => new TeamUse(articles.GetValueOrDefault(team), drafts.GetValueOrDefault(team), people.GetValueOrDefault(team), tasks.GetValueOrDefault(team)));
    }

    /// <summary>Articles with a standing text or a draft there, by name of the Themenfeld.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TopicsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var texts = await db.Revisions.NewestOn(Today.In(clock)).Select(r => new { r.Fields.Topic, r.ArticleId })
            .Union(db.Drafts.Select(d => new { d.Fields.Topic, d.ArticleId })).ToListAsync(ct);
        return texts.GroupBy(text => text.Topic).ToDictionary(group => group.Key, group => group.Count());
    }

    private static Task<Dictionary<string, int>> CountAsync(IQueryable<string> teams, CancellationToken ct) =>
        teams.GroupBy(team => team).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}

/// <summary>What belongs to a Fachstelle.</summary>
/// <param name="Drafts">Drafts and submitted texts.</param>
public sealed record TeamUse(int Articles, int Drafts, int People, int Tasks)
{
    public static TeamUse None { get; } = new(0, 0, 0, 0);

    public bool IsEmpty => this == None;
}
