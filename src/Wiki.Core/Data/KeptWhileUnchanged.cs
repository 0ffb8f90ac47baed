using System.Collections.Concurrent;

namespace Wiki.Core.Data;

/// <summary>Answers kept in memory for as long as nobody commits anything to wiki.db: never older than the database itself.</summary>
/// <param name="limit">Number of answers; at the limit all are let go.</param>
public sealed class KeptWhileUnchanged<TKey, TAnswer>(DataFolder folder, TimeProvider clock, int limit) : IDisposable
    where TKey : notnull
{
    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.Zero);
    private readonly Lock gate = new();
    private ConcurrentDictionary<TKey, TAnswer> answers = new();
    private int kept;

    /// <summary>
    /// What is known now. Take it before asking the database and give it back with the answer: a commit in between makes it an old one,
    /// which nobody looks at again.
    /// </summary>
    public ConcurrentDictionary<TKey, TAnswer> Current
    {
        get
        {
            lock (gate)
            {
                if (watch.HasMoved() || kept > limit) (answers, kept) = (new(), 0);
                return answers;
            }
        }
    }

    public void Keep(ConcurrentDictionary<TKey, TAnswer> current, TKey key, TAnswer answer)
    {
        current[key] = answer;
        Interlocked.Increment(ref kept); // a rough count: the dictionary's own would stop all its readers
    }

    public void Dispose() => watch.Dispose();
}
