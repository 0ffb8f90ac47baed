using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Data;

public sealed class SqliteSetupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>synchronous 2 is FULL, temp_store 2 is MEMORY.</summary>
    [Theory]
    [InlineData("foreign_keys", 1)]
    [InlineData("synchronous", 2)]
    [InlineData("secure_delete", 1)]
    [InlineData("temp_store", 2)]
    [InlineData("busy_timeout", 5000)]
    public async Task Every_connection_has_the_pragmas(string pragma, long value)
    {
        await using var world = await World.NewAsync();
        await using var first = await world.DbAsync();
        await using var second = await world.DbAsync(); // while the first holds the pooled connection

        Assert.Equal(value, await PragmaAsync(first, pragma));
        Assert.Equal(value, await PragmaAsync(second, pragma));
    }

    [Fact]
    public async Task A_row_cannot_point_at_nothing()
    {
        await using var world = await World.NewAsync();
        await using var db = await world.DbAsync();
        db.ArticleLinks.Add(new ArticleLink { RevisionId = 4711, TargetSlug = "nirgends" });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task Times_come_back_as_utc()
    {
        await using var world = await World.NewAsync();
        await world.DraftAsync("Zeit");
        await using var db = await world.DbAsync();

        var article = await db.Articles.SingleAsync(Ct);

        Assert.Equal(DateTimeKind.Utc, article.CreatedAt.Kind);
        Assert.Equal(world.Clock.GetUtcNow().UtcDateTime, article.CreatedAt);
    }

    /// <summary>Two SQLite libraries in one process corrupt files: what EF talks to is what our own P/Invokes reach.</summary>
    [Fact]
    public async Task There_is_one_sqlite_in_the_process()
    {
        SqliteBinding.ResolveFor(typeof(SqliteSetupTests).Assembly);
        await using var world = await World.NewAsync();
        await using var db = await world.DbAsync();
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT sqlite_version()";

        var own = Marshal.PtrToStringUTF8(sqlite3_libversion());

        Assert.Equal(await command.ExecuteScalarAsync(Ct), own);
        Assert.True(Version.Parse(own!) >= new Version(3, 35), own);
    }

#pragma warning disable SYSLIB1054 // one call without marshalling
    [DllImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern nint sqlite3_libversion();
#pragma warning restore SYSLIB1054

    private static async Task<long> PragmaAsync(WikiDbContext db, string pragma)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return (long)(await command.ExecuteScalarAsync(Ct))!; // each of them answers with a number
    }
}
