using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Seeding;
using Wiki.Core.Settings;

namespace Wiki.TestKit;

/// <summary>One migrated, empty wiki.db per test run; every test gets a copy of the file, which costs a millisecond.</summary>
public static class SqliteTemplate
{
    private static readonly Lazy<byte[]> Template = new(Make);

    public static DataFolder NewFolder()
    {
        var folder = new DataFolder(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));
        File.WriteAllBytes(folder.Database, Template.Value);
        return folder;
    }

    /// <summary>Lets a start believe that the articles of the content folder were brought in before: reading dozens of them costs seconds.</summary>
    internal static void LeaveOutStarterContent(DataFolder folder)
    {
        using (var db = new WikiDbContext((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(folder.Database).Options))
        {
            db.Settings.Add(new Setting { Key = SeedContent.Marker, Value = "eingespielt" });
            db.SaveChanges();
        }
    }

    private static byte[] Make()
    {
        var folder = new DataFolder(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));
        using (var db = new WikiDbContext((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(folder.Database).Options))
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(folder.Database);
        Directory.Delete(folder.Root, recursive: true);
        return bytes;
    }
}
