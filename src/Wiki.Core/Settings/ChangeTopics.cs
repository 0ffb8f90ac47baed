using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Settings;

/// <summary>Adds Themenfelder and puts them in order. Renaming and merging change articles too and live there.</summary>
public sealed class ChangeTopics(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    internal const string Kind = "topic";

    public async Task<Result> AddAsync(string name, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return RosterProblems.NotAllowed;
        name = name.Trim();
        if (name.Length is 0 or > RosterProblems.LongestName) return RosterProblems.NameMissing;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody takes the name between question and save
        if (await db.Topics.AnyAsync(t => t.Name == name, ct)) return RosterProblems.NameTaken;

        var topic = new Topic { Name = name, SortOrder = (await db.Topics.MaxAsync(t => (int?)t.SortOrder, ct) ?? 0) + 1 };
        db.Topics.Add(topic);
        await db.SaveChangesAsync(ct); // gives the number the record needs
        Note(db, topic, actor, "topic-added");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>One step towards the beginning or the end; at the end nothing happens.</summary>
    /// <param name="position">Where the form showed it, from 0: a second click finds it moved already.</param>
    public async Task<Result> MoveAsync(int id, int position, bool up, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return RosterProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var topics = await db.Topics.OrderBy(t => t.SortOrder).ThenBy(t => t.Name).ToListAsync(ct);
        var from = topics.FindIndex(t => t.Id == id);
        if (from < 0) return RosterProblems.Gone;
        if (from != position) return RosterProblems.Overtaken;

        var to = from + (up ? -1 : 1);
        if (to < 0 || to == topics.Count) return Result.Done;
        (topics[from], topics[to]) = (topics[to], topics[from]);
        for (var i = 0; i < topics.Count; i++) topics[i].SortOrder = i; // numbers given twice count once again
        Note(db, topics[to], actor, "topic-moved", [new FieldChange("Platz", $"{from + 1}", $"{to + 1}")]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>For the verb that has moved everything out of it, in its save.</summary>
    internal static void Remove(WikiDbContext db, Topic topic) => db.Topics.Remove(topic);

    private void Note(WikiDbContext db, Topic topic, Actor actor, string verb, IReadOnlyList<FieldChange>? changes = null) =>
        HistoryWriter.Add(db, actor, clock.GetUtcNow().UtcDateTime, Kind, topic.Id, topic.Name, verb, changes: changes);
}
