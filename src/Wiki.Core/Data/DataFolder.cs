namespace Wiki.Core.Data;

/// <summary>The one folder that holds everything the wiki must not lose: wiki.db, search.db, files/ and keys/.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Files);
        Directory.CreateDirectory(Keys);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "wiki.db");

    public string SearchDatabase => Path.Combine(Root, "search.db");

    public string Files => Path.Combine(Root, "files");

    /// <summary>Data-protection keys, mode 0700; without them every restart signs everybody out.</summary>
    public string Keys => Path.Combine(Root, "keys");
}
