using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Rechecks;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Prüfaufträge of articles whose day has come.</summary>
internal sealed class RechecksInbox : IInboxSource
{
    public static readonly InboxGroup Due = new("pruefen", "Prüfung fällig", 50);

    private const int Most = 2000;

    public IReadOnlyCollection<Type> Entities => [typeof(RecheckTask), typeof(Article), typeof(Revision)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var tasks = await (
            from task in db.RecheckTasks
            join article in db.Articles on task.SubjectId equals article.Id
            where task.Result == null && task.DueOn <= today && task.SubjectKind == ArticleHistory.Kind
            orderby task.DueOn, task.Id
            select new { task.Id, article.Slug, task.Title, task.Team, task.Owner, task.Deputy, task.DueOn }).Take(Most).ToListAsync(ct);
        return actor => tasks.Where(task => Concerns(actor, task.Team, task.Owner, task.Deputy))
            .Select(task => new InboxItem(Due, $"pruefung-{task.Id}", $"/artikel/{task.Slug}", task.Title, task.DueOn));
    }

    /// <summary>Owner and deputy, and the Fachstelle's Freigabe: nothing goes stale because one person is away.</summary>
    private static bool Concerns(Actor actor, string team, string owner, string deputy) =>
        owner.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase) || deputy.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase)
        || (actor.May(Right.Approve) && actor.Leads(team));
}
