using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>
/// What waits for people in one room: one file in Sources, registered in <see cref="InboxSetup"/>. It loads everything that waits for
/// anybody at once; what of it is one person's is then a question of rules, asked in memory. A source depends on nothing but the context it
/// is given: the saves that renew it are noticed by an interceptor of that context.
/// </summary>
internal interface IInboxSource
{
    /// <summary>Entities whose saves may change what waits; a new word in the header costs no query until one of them is saved.</summary>
    IReadOnlyCollection<Type> Entities { get; }

    /// <summary>Kinds of things whose lines of record may change what waits; for rooms that save more often than that.</summary>
    IReadOnlyCollection<string> Recorded => [];

    /// <summary>True where loading asks about every article: the header then lives with what is up to a minute old.</summary>
    bool IsCostly => false;

    /// <summary>One or two SELECTs, whatever the number of people.</summary>
    Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct);
}

/// <summary>The items among the loaded ones that wait for this person, most pressing first.</summary>
internal delegate IEnumerable<InboxItem> WaitsFor(Actor actor);
