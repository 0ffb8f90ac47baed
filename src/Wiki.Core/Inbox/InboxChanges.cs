using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wiki.Core.Inbox;

/// <summary>Counts the saves of this process that can change what waits for somebody.</summary>
public sealed class InboxChanges : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly HashSet<Type> entities;
    private long number;

    internal InboxChanges(IEnumerable<IInboxSource> sources) => entities = [.. sources.SelectMany(source => source.Entities), typeof(InboxMark)];

    public long Number => Interlocked.Read(ref number);

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Note(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>What was saved inside a transaction is seen by others only now.</summary>
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Note(eventData.Context);

    private void Note(DbContext? context)
    {
        if (context?.ChangeTracker.Entries().Any(entry => entities.Contains(entry.Entity.GetType())) == true) Interlocked.Increment(ref number);
    }
}
