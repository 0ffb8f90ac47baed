using Wiki.Core.Data;

namespace Wiki.Core.Inbox;

/// <summary>Counts the saves of this process that can change what waits for somebody.</summary>
public sealed class InboxChanges : SaveCounter
{
    private readonly HashSet<Type> entities;

    internal InboxChanges(IEnumerable<IInboxSource> sources) => entities = [.. sources.SelectMany(source => source.Entities), typeof(InboxMark)];

    protected override bool Concerns(object entity) => entities.Contains(entity.GetType());
}
