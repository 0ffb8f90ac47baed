using Wiki.Core.Data;

namespace Wiki.Core.Search.Index;

/// <summary>The files of the index: search.db, the one a rebuild makes beside it, and the lock that says which process may write.</summary>
internal sealed class IndexFiles(DataFolder folder) : IDisposable
{
    private FileStream? ownership;

    public string Current => folder.SearchDatabase;

    public string Next => Path.ChangeExtension(folder.SearchDatabase, ".new.db");

    /// <summary>This process writes search.db; another one (the command line beside a running server) only adds to the feed.</summary>
    public bool IsOwner => ownership is not null;

    public bool TryTakeOwnership()
    {
        try
        {
            ownership ??= new FileStream(
                Path.Combine(folder.Keys, "search.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What a killed rebuild left, and a journal without its file, which SQLite would take for the next file's.</summary>
    public void RemoveLeftovers()
    {
        Remove(Next);
        if (!File.Exists(Current)) Remove(Current);
    }

    /// <summary>
    /// Puts the finished next file into the place of the current one, which is closed by now. A kill between the two steps leaves no index,
    /// and the next start builds one.
    /// </summary>
    public void Switch()
    {
        using (var file = new FileStream(Next, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        Remove(Current);
        File.Move(Next, Current);
    }

    public void RemoveCurrent() => Remove(Current);

    public void Dispose() => ownership?.Dispose();

    private static void Remove(string file)
    {
        File.Delete(file);
        foreach (var suffix in (string[])["-wal", "-shm", "-journal"]) File.Delete(file + suffix);
    }
}
