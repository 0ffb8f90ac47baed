using Wiki.Core.Data;
using Wiki.Core.History;

namespace Wiki.Core.Inbox;

/// <summary>Counts the saves of this process that can change what waits for somebody.</summary>
public sealed class InboxChanges : SaveCounter
{
    private readonly HashSet<Type> entities;
    private readonly HashSet<string> recorded;

    internal InboxChanges(IReadOnlyCollection<IInboxSource> sources)
    {
        entities = [.. sources.SelectMany(source => source.Entities), typeof(InboxMark)];
        recorded = [.. sources.SelectMany(source => source.Recorded)];
    }

    protected override bool Concerns(object entity) =>
        entity is HistoryEntry line ? recorded.Contains(line.SubjectKind) : entities.Contains(entity.GetType());
}
