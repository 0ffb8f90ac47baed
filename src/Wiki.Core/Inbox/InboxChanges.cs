using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.People;
using Wiki.Core.Rechecks;
using Wiki.Core.Reviews;

namespace Wiki.Core.Inbox;

/// <summary>Counts the saves of this process that can change what waits for somebody.</summary>
public sealed class InboxChanges : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private long number;

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
        if (context?.ChangeTracker.Entries().Any(entry => entry.Entity is Draft or TemplateDraft or Review or Revision or Article or RecheckTask or User) == true) Interlocked.Increment(ref number);
    }
}
