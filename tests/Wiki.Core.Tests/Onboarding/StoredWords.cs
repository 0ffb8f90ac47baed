using System.Text;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Looks for words in the bytes of the database and its log, as somebody would who has the files.</summary>
internal static class StoredWords
{
    public static async Task<IReadOnlyList<string>> FoundAsync(World world, IReadOnlyList<string> words)
    {
        var text = "";
        foreach (var file in new[] { world.Folder.Database, world.Folder.Database + "-wal" }.Where(File.Exists)) text += Encoding.UTF8.GetString(await BytesAsync(file));
        return [.. words.Where(word => text.Contains(word, StringComparison.Ordinal))];
    }

    /// <summary>As another process reads it, while the wiki has it open.</summary>
    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
