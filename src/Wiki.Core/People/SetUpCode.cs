using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Wiki.Core.Data;

namespace Wiki.Core.People;

/// <summary>
/// The one-time code that lets the operator, and nobody else, create the first administrator. It is written to the log while there is no
/// person yet and lives in memory only: a restart makes a new one.
/// </summary>
public sealed partial class SetUpCode(IDbContextFactory<WikiDbContext> contexts, ILogger<SetUpCode> log)
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // nothing that is misread

    private byte[]? hash;
    private volatile bool closed; // people are never deleted, so "closed" needs no second look

    /// <summary>At start: makes a code and logs it if nobody has an account yet.</summary>
    public async Task AnnounceAsync(CancellationToken ct)
    {
        if (!await IsOpenAsync(ct)) return;

        var letters = RandomNumberGenerator.GetString(Alphabet, 20); // 100 bits: no guessing, so no counting
        var code = string.Join('-', letters.Chunk(5).Select(part => new string(part)));
        hash = Hash(code);
        LogCode(log, code);
    }

    /// <summary>Nobody has an account yet.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        if (closed) return false;

        await using var db = await contexts.CreateDbContextAsync(ct);
        closed = await PeopleRules.AnyPersonAsync(db, ct);
        return !closed;
    }

    internal bool Fits(string code) => hash is { } wanted && CryptographicOperations.FixedTimeEquals(wanted, Hash(code));

    internal void Spend() => hash = null;

    private static byte[] Hash(string code)
    {
        var letters = code.ToUpperInvariant().Where(Alphabet.Contains); // blanks and hyphens don't matter
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(letters)));
    }

    [LoggerMessage(LogLevel.Warning, "Ersteinrichtung: Es gibt noch keine Person. Öffnen Sie /einrichtung und geben Sie dort diesen Code ein: {Code}")]
    private static partial void LogCode(ILogger log, string code);
}
