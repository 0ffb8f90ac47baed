using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Search;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>
/// Gives a Themenfeld another name, or merges it into another one, wherever it stands: valid and earlier texts, submitted ones and drafts.
/// The Themenfeld is a place in the order, not a word of the text; the Prüfsumme stays that of the approval.
/// </summary>
public sealed class RenameTopic(IDbContextFactory<WikiDbContext> contexts, SearchIndex index, TimeProvider clock)
{
    /// <param name="before">The name the form showed.</param>
    public Task<Result<int>> RunAsync(int topicId, string before, string name, Actor actor, CancellationToken ct) => ChangeAsync(topicId, before, actor, async (db, topic, now) =>
    {
        name = name.Trim();
        if (name.Length is 0 or > RosterProblems.LongestName) return RosterProblems.NameMissing;
        if (topic.Name == name) return 0;
        if (await db.Topics.AnyAsync(t => t.Name == name && t.Id != topicId, ct)) return RosterProblems.NameTaken;

        HistoryWriter.Add(db, actor, now, ChangeTopics.Kind, topic.Id, name, "topic-renamed", changes: [new FieldChange("Name", topic.Name, name)]);
        var moved = await MoveAsync(db, topic.Name, name, now, ct);
        topic.Name = name;
        return moved;
    }, ct);

    /// <summary>Everything in it moves to the other one, then it is gone.</summary>
    /// <returns>How many articles moved.</returns>
    public Task<Result<int>> MergeAsync(int topicId, string before, int intoId, Actor actor, CancellationToken ct) => ChangeAsync(topicId, before, actor, async (db, topic, now) =>
    {
        if (topicId == intoId) return RosterProblems.SameTopic;
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == intoId, ct) is not { } into) return RosterProblems.Gone;

        HistoryWriter.Add(db, actor, now, ChangeTopics.Kind, topic.Id, topic.Name, "topic-merged", changes: [new FieldChange("Themenfeld", topic.Name, into.Name)]);
        ChangeTopics.Remove(db, topic);
        return await MoveAsync(db, topic.Name, into.Name, now, ct);
    }, ct);

    private async Task<Result<int>> ChangeAsync(int topicId, string before, Actor actor, Func<WikiDbContext, Topic, DateTime, Task<Result<int>>> change, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return RosterProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // all or nothing
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == topicId, ct) is not { } topic) return RosterProblems.Gone;
        if (topic.Name != before) return RosterProblems.Overtaken;

        var changed = await change(db, topic, clock.GetUtcNow().UtcDateTime);
        if (!changed.Succeeded) return changed;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await index.ApplyPendingAsync(ct);
        return changed;
    }

    private static async Task<int> MoveAsync(WikiDbContext db, string old, string present, DateTime now, CancellationToken ct)
    {
        var slugs = await (from r in db.Revisions where r.Fields.Topic == old join a in db.Articles on r.ArticleId equals a.Id select a.Slug)
            .Union(from d in db.Drafts where d.Fields.Topic == old join a in db.Articles on d.ArticleId equals a.Id select a.Slug).ToListAsync(ct);
        await db.Revisions.Where(r => r.Fields.Topic == old).ExecuteUpdateAsync(set => set.SetProperty(r => r.Fields.Topic, present), ct);
        await db.Drafts.Where(d => d.Fields.Topic == old).ExecuteUpdateAsync(set => set.SetProperty(d => d.Fields.Topic, present), ct);
        await db.DraftVersions.Where(v => v.Fields.Topic == old).ExecuteUpdateAsync(set => set.SetProperty(v => v.Fields.Topic, present), ct);
        foreach (var slug in slugs) SearchChange.Add(db, ArticleHistory.Kind, slug, now);
        return slugs.Count;
    }
}
