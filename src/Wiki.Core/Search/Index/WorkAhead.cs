using System.Runtime.CompilerServices;

namespace Wiki.Core.Search.Index;

/// <summary>Lets other processors work on the next items while the caller is busy with the ones before; the order stays.</summary>
internal static class WorkAhead
{
    /// <summary>Fixed: what is learned in batches must not depend on the machine.</summary>
    private const int BatchSize = 64;

    private static readonly int BatchesAhead = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The source is read and the results are taken in the caller's flow; only the work itself runs elsewhere.</summary>
    public static async IAsyncEnumerable<TOut> WorkAheadAsync<TIn, TOut>(
        this IAsyncEnumerable<TIn> source, Func<IReadOnlyList<TIn>, TOut> work, [EnumeratorCancellation] CancellationToken ct)
    {
        Queue<Task<TOut>> running = new();
        await foreach (var batch in source.Chunk(BatchSize).WithCancellation(ct))
        {
            if (running.Count >= BatchesAhead) yield return await running.Dequeue();
            running.Enqueue(Task.Run(() => work(batch), ct));
        }

        while (running.TryDequeue(out var last)) yield return await last;
    }
}
