using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>Everything in the wiki that waits for anybody, loaded at once; what of it is one person's is then a question of rules, not of queries.</summary>
internal sealed record InboxFacts(
    DateOnly Today, IReadOnlyList<OpenReview> Reviews, IReadOnlyList<WaitingDraft> Drafts, IReadOnlyList<DueRecheck> Rechecks, IReadOnlyList<OrphanRow> Orphans,
    IReadOnlyList<WaitingRun> Runs)
{
    private const int Most = 2000;

    /// <summary>Five SELECTs, whatever the number of people.</summary>
    /// <param name="orphans">Known ones, because finding them asks about every article; null looks for them.</param>
    public static async Task<InboxFacts> LoadAsync(WikiDbContext db, DateOnly today, IReadOnlyList<OrphanRow>? orphans, CancellationToken ct)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Decision == null || (r.ConfirmBy != null && r.Confirmed == null))
            .OrderByDescending(r => r.Urgent).ThenBy(r => r.DueOn).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        var drafts = await (
            from draft in db.Drafts
            join article in db.Articles on draft.ArticleId equals article.Id
            orderby draft.SavedAt descending
            select new WaitingDraft("/artikel/" + article.Slug + "/bearbeiten", draft.Fields.Title, draft.SavedBy, draft.SavedAt, draft.ReturnReason)).Take(Most).ToListAsync(ct);
        var sheets = await (
            from draft in db.TemplateDrafts
            join checklist in db.Checklists on draft.ChecklistId equals checklist.Id
            orderby draft.SavedAt descending
            select new WaitingDraft("/boegen/" + checklist.Slug + "/bearbeiten", draft.Fields.Title, draft.SavedBy, draft.SavedAt, draft.ReturnReason)).Take(Most).ToListAsync(ct);
        drafts = [.. drafts.Concat(sheets).OrderByDescending(draft => draft.SavedAt)];
        var rechecks = await (
            from task in db.RecheckTasks
            join article in db.Articles on task.SubjectId equals article.Id
            where task.Result == null && task.DueOn <= today && task.SubjectKind == ArticleHistory.Kind
            orderby task.DueOn, task.Id
            select new DueRecheck(article.Slug, task.Title, task.Team, task.Owner, task.Deputy, task.DueOn)).Take(Most).ToListAsync(ct);
        return new InboxFacts(
            today, [.. reviews.Select(r => new OpenReview(r))], drafts, rechecks, orphans ?? await OrphanQueries.Rows(db, today).ToListAsync(ct),
            await WaitingRuns.LoadAsync(db, Most, ct));
    }

    /// <summary>What waits for this person, most pressing group first.</summary>
    public InboxView For(Actor actor) => new()
    {
        Confirmations = [.. Reviews.Where(r => r.CanConfirm(actor)).Select(r => new InboxItem($"/freigaben/{r.Id}", r.Title, r.ConfirmBy, "zweite Bestätigung"))],
        Decisions = [.. Reviews.Where(r => r.CanDecide(actor)).Select(r => new InboxItem($"/freigaben/{r.Id}", r.Title, r.DueOn, r.ChangeKind))],
        Returned = [.. Mine(actor).Where(d => d.ReturnReason is not null).Select(d => new InboxItem(d.Url, d.Title, null, d.ReturnReason!))], // filtered
        Drafts = [.. Mine(actor).Where(d => d.ReturnReason is null).Select(d => new InboxItem(d.Url, d.Title, null, ""))],
        Rechecks = [.. Rechecks.Where(task => task.Concerns(actor)).Select(task => new InboxItem($"/artikel/{task.Slug}", task.Title, task.DueOn, ""))],
        HandedRuns = [.. MyRuns(actor).Where(run => run.EditorId != actor.Id || run.IsFlagged).Select(run => run.ToItem())],
        OpenRuns = [.. MyRuns(actor).Where(run => run.EditorId == actor.Id && !run.IsFlagged).Select(run => run.ToItem())],
        Orphans = [.. Orphans.Where(row => actor.May(Right.Approve) && actor.Leads(row.Team)).Select(row => new InboxItem($"/artikel/{row.Slug}", row.Title, null, ""))],
    };

    private IEnumerable<WaitingRun> MyRuns(Actor actor) => actor.May(Right.StartRuns) ? Runs.Where(run => run.EditorId == actor.Id || run.HandedToId == actor.Id) : [];

    private IEnumerable<WaitingDraft> Mine(Actor actor) => actor.May(Right.WriteDrafts) ? Drafts.Where(d => d.SavedBy == actor.Id) : [];
}

/// <summary>A draft of an article or checklist as it was saved last.</summary>
internal sealed record WaitingDraft(string Url, string Title, int SavedBy, DateTime SavedAt, string? ReturnReason);

/// <summary>A Prüfauftrag whose day has come.</summary>
internal sealed record DueRecheck(string Slug, string Title, string Team, string Owner, string Deputy, DateOnly DueOn)
{
    /// <summary>Owner and deputy, and the Fachstelle's Freigabe: nothing goes stale because one person is away.</summary>
    public bool Concerns(Actor actor) =>
        Owner.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase) || Deputy.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase)
        || (actor.May(Right.Approve) && actor.Leads(Team));
}
