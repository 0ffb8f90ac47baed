using Wiki.Core.Articles;

namespace Wiki.Core.Transfer;

/// <summary>What an import has done so far.</summary>
internal sealed class ImportTally(int files, IProgress<TransferProgress>? progress)
{
    private readonly int[] counts = new int[3];
    private int done;

    public List<FileFault> Faults { get; } = [];

    /// <summary>One more file is settled: stored, or refused.</summary>
    /// <param name="adopted">Null when it was refused.</param>
    public void Add(Adopted? adopted)
    {
        if (adopted is { } kind) counts[(int)kind]++;
        progress?.Report(new TransferProgress(++done, files));
    }

    public ImportReport Report(int listEntries) =>
        new(files, counts[(int)Adopted.Approved], counts[(int)Adopted.Draft], counts[(int)Adopted.Unchanged], Faults) { ListEntries = listEntries };
}
