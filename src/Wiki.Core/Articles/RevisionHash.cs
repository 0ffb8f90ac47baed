using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wiki.Core.Articles;

/// <summary>The Prüfsumme of a revision: the same Angaben and text always give the same one.</summary>
internal static class RevisionHash
{
    public static string Of(ArticleFields fields, string markdown)
    {
        var canonical = JsonSerializer.Serialize(fields, JsonSerializerOptions.Default) + "\n" + markdown;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
