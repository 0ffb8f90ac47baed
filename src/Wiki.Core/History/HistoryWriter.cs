using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.History;

/// <summary>Adds the line of record to the verb's own save: either both are stored or neither.</summary>
internal static class HistoryWriter
{
    public static void Add(
        WikiDbContext db, Actor actor, DateTime now, string kind, int id, string title, string verb,
        string? reason = null, IReadOnlyList<FieldChange>? changes = null) =>
        db.History.Add(new HistoryEntry
        {
            At = now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            SubjectKind = kind,
            SubjectId = id,
            SubjectTitle = title,
            Verb = verb,
            Reason = reason,
            Changes = changes ?? [],
        });
}
