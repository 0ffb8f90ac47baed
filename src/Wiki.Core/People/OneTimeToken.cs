using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.People;

/// <summary>A random secret that is shown once; stored is only its hash. 256 random bits need no slow hash.</summary>
internal static class OneTimeToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
