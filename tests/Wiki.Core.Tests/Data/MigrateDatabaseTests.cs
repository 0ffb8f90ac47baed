using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Data;

namespace Wiki.Core.Tests.Data;

public sealed class MigrateDatabaseTests : IDisposable
{
    private readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_first_starts_at_once_make_one_schema()
    {
        await Task.WhenAll(StartAsync(), StartAsync(), StartAsync());

        await using var db = Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        Assert.Empty(await db.Articles.ToListAsync(Ct));
        Assert.Equal("ok", await ScalarAsync(db, "PRAGMA integrity_check"));
    }

    /// <summary>A kill inside a first start leaves EF's row behind, and EF waits for it for ever.</summary>
    [Fact]
    public async Task A_lock_row_that_a_killed_start_left_is_cleared()
    {
        await using (var db = Open())
        {
            await db.Database.OpenConnectionAsync(Ct);
            await ScalarAsync(db, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await ScalarAsync(db, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-20 09:00:00')""");
        }

        await StartAsync();

        await using var after = Open();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(Ct));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await StartAsync();
        await using var db = Open();
        var before = await ScalarAsync(db, "PRAGMA schema_version");

        await StartAsync();

        Assert.Equal(before, await ScalarAsync(db, "PRAGMA schema_version"));
    }

    [Fact]
    public async Task The_schema_is_in_write_ahead_mode_and_leaves_no_lock_file()
    {
        await StartAsync();

        await using var db = Open();
        Assert.Equal("wal", await ScalarAsync(db, "PRAGMA journal_mode"));
        Assert.Empty(Directory.GetFiles(folder.Keys));
    }

    public void Dispose()
    {
        SqliteConnection.ClearPool(new SqliteConnection(SqliteSetup.ConnectionString(folder.Database)));
        Directory.Delete(folder.Root, recursive: true);
    }

    private static async Task<string?> ScalarAsync(WikiDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>One start of the program: services of its own on the same folder.</summary>
    private async Task StartAsync()
    {
        await using var services = new ServiceCollection().AddWikiCore(folder).AddLogging().BuildServiceProvider();
        await services.GetRequiredService<MigrateDatabase>().RunAsync(Ct);
    }

    private WikiDbContext Open() =>
        new((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(folder.Database).Options);
}
