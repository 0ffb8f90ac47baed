using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wiki.Core.Data;

/// <summary>Counts the saves of this process that touch certain tables: what was read from them before is old then.</summary>
public abstract class SaveCounter : SaveChangesInterceptor, IDbTransactionInterceptor
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

    /// <summary>Whether a row of this kind matters.</summary>
    protected abstract bool Concerns(object entity);

    private void Note(DbContext? context)
    {
        if (context is null) return;
        var (tracker, detects) = (context.ChangeTracker, context.ChangeTracker.AutoDetectChangesEnabled);
        tracker.AutoDetectChangesEnabled = false; // everything was just saved: comparing every property again would find nothing, for each counter anew
        if (tracker.Entries().Any(entry => Concerns(entry.Entity))) Interlocked.Increment(ref number);
        tracker.AutoDetectChangesEnabled = detects;
    }
}
