using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.Checklists.Runs.Output;

/// <summary>How file number and check code are compared, whoever typed them: blanks and hyphens in the code and capital letters mean nothing.</summary>
internal static class CheckNumber
{
    public const int CodeLength = 20;

    /// <summary>What stays when everything else of a run is gone; it says nothing about either to who hasn't got both.</summary>
    public static string Digest(string fileNumber, string code) => Hash($"{fileNumber.Trim()}\n{Code(code)}");

    public static string Code(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
