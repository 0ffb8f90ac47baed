using System.Runtime.CompilerServices;
using Wiki.Core.Articles;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>
/// Takes the articles of a content folder in: files are read and rendered on all cores ahead of one writer, which stores them in their
/// order, a few at a time. After a kill the files of whole heaps are in, and repeating goes on from there.
/// </summary>
internal sealed class ImportArticles(AdoptText adopt, ReadArticleFile read, TimeProvider clock)
{
    internal const int MostPerHeap = 100;

    private static readonly int Ahead = Environment.ProcessorCount * 32; // enough work for all cores while the writer waits for the disk

    /// <summary>The server beside the import waits for the writer no longer than that, well below its own patience.</summary>
    private static readonly TimeSpan LongestHeap = TimeSpan.FromMilliseconds(700);

    public async Task RunAsync(string folder, IReadOnlyList<string> files, Actor author, Actor? approver, ImportTally tally, CancellationToken ct)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var ahead = ReadAhead(folder, files, approver is not null, ct).GetAsyncEnumerator(ct);
        var more = await ahead.MoveNextAsync();
        while (more)
        {
            var settled = new List<Adopted?>();
            var started = clock.GetTimestamp();
            await using (var heap = await adopt.BeginAsync(author, approver, ct))
            {
                while (more && settled.Count < MostPerHeap && clock.GetElapsedTime(started) < LongestHeap)
                {
                    settled.Add(await AddAsync(heap, ahead.Current, slugs, tally.Faults, ct));
                    more = await ahead.MoveNextAsync();
                }

                await heap.CommitAsync(ct);
            }

            foreach (var adopted in settled) tally.Add(adopted);
            ct.ThrowIfCancellationRequested();
        }
    }

    private static async Task<Adopted?> AddAsync(AdoptedTexts heap, ReadFile file, Dictionary<string, string> slugs, List<FileFault> faults, CancellationToken ct)
    {
        if (file.Slug is not null && !slugs.TryAdd(file.Slug, file.Name))
        {
            faults.AddRange(ArticleFileReader.Read(file.Name, file.Text, slugs).Faults); // says which file has the Kennung already
            return null;
        }

        faults.AddRange(file.Faults);
        if (file.Prepared is null) return null;

        var adopted = await heap.AddAsync(file.Prepared, ct);
        if (adopted.Succeeded) return adopted.Value;
        faults.AddRange([adopted.Problem!.Sentence], file.Name); // not succeeded has a problem
        return null;
    }

    /// <summary>The files in their order; while one is stored the next ones are read.</summary>
    private async IAsyncEnumerable<ReadFile> ReadAhead(string folder, IReadOnlyList<string> files, bool isForApproval, [EnumeratorCancellation] CancellationToken ct)
    {
        var reading = new Queue<Task<ReadFile>>();
        foreach (var file in files)
        {
            reading.Enqueue(Task.Run(() => read.RunAsync(file, Path.GetRelativePath(folder, file), isForApproval, ct), ct));
            if (reading.Count > Ahead) yield return await reading.Dequeue();
        }

        while (reading.TryDequeue(out var next)) yield return await next;
    }
}
