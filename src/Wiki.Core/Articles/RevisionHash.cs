using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wiki.Core.Articles;

/// <summary>The Prüfsumme of a revision: the same Angaben, text and files always give the same one.</summary>
internal static class RevisionHash
{
    /// <param name="files">Names with the hashes of their content; a text without files has the same Prüfsumme as before there were any.</param>
    public static string Of(ArticleFields fields, string markdown, IEnumerable<(string Name, string Sha256)> files)
    {
        var attached = string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"\n{file.Sha256} {file.Name}"));
        var canonical = JsonSerializer.Serialize(fields, JsonSerializerOptions.Default) + "\n" + markdown + attached;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
