using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.Search;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>The restore drill: what was backed up under load is back on another machine, and what is not whole is refused.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string place = Directory.CreateTempSubdirectory("wiki-backup").FullName;
    private World world = default!; // InitializeAsync

    private string Archive => Path.Combine(place, "sicherung.zip");

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        await File.WriteAllTextAsync(Path.Combine(world.Folder.Keys, "key-1.xml"), "<key/>", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(world.Folder.Files, "ab"));
        await File.WriteAllBytesAsync(Path.Combine(world.Folder.Files, "ab", "abcd"), [1, 2, 3], TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        Directory.Delete(place, recursive: true);
    }

    /// <summary>A disk that lost a file: the backup is made all the same, and says so; what is there comes back.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_or_damaged_file_is_said_and_the_rest_is_backed_up(bool lost)
    {
        var slug = await world.DraftAsync("Mit Datei");
        var picture = await world.Get<AttachFile>().RunAsync(slug, "ablauf.png", TestFiles.Png, world.Cast.Anna, default).Must();
        var path = world.Get<FileStore>().PathOf(picture.Sha256);
        if (lost) File.Delete(path);
        else await File.WriteAllBytesAsync(path, [1, 2, 3], TestContext.Current.CancellationToken);

        var made = await BackUpAsync();
        var report = await RestoreAsync(new DataFolder(Path.Combine(place, "neu"))).Must();

        Assert.Equal((1, 1), (made.Missing, report.Missing));
    }

    [Fact]
    public async Task Under_write_load_everything_acknowledged_before_is_back_and_the_index_rebuilds()
    {
        var before = new List<string>();
        for (var n = 0; n < 5; n++) before.Add(await world.PublishedArticleAsync($"Vor der Sicherung {n}", $"Sicherungswort {n}."));
        var pictured = await world.DraftAsync(World.Text("Mit Bild", "![Ablauf der Prüfung](datei:ablauf.png)"));
        var picture = await world.Get<AttachFile>().RunAsync(pictured, "ablauf.png", TestFiles.Png, world.Cast.Anna, default).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(pictured));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteOnAsync(stop.Token), TestContext.Current.CancellationToken); // SQLite never yields

        var made = await BackUpAsync();
        await stop.CancelAsync();
        await writing;
        var restored = new DataFolder(Path.Combine(place, "neu"));
        var report = await RestoreAsync(restored).Must();

        Assert.Equal((4, 0), (made.Files, made.Missing));
        Assert.Equal(0, report.Missing);
        Assert.Null(report.Aside);
        Assert.Equal(world.Clock.GetUtcNow().UtcDateTime, report.MadeAt);
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(restored.Keys, "key-1.xml"), TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Path.Combine(restored.Files, "ab", "abcd"), TestContext.Current.CancellationToken));
        await using var again = await World.OnAsync(restored);
        foreach (var slug in before) Assert.NotNull(await again.ReadAsync(slug));
        Assert.Equal(picture, Assert.Single((await again.ReadAsync(pictured))!.Files));
        Assert.Equal(picture.Sha256, FileStore.HashOf(await again.Get<FileStore>().ReadAsync(picture.Sha256, default)));
        await again.Get<SearchIndex>().StartAsync(default);
        Assert.Empty(await again.Get<SearchIndex>().CompareAsync(default));
        Assert.Equal(5, (await again.Get<SearchIndex>().SearchAsync(new SearchRequest("Sicherungswort") { Today = again.Today }, default)).Total);
        await AssertWholeAsync(again);
    }

    [Fact]
    public async Task Revisions_people_and_record_are_the_same_line_by_line()
    {
        var slug = await world.PublishedArticleAsync("Gesichert");
        await world.RevisedAsync(slug, World.Text("Gesichert", "Zweiter Stand."));
        await world.SavedAsync(slug, World.Text("Gesichert", "Entwurf."));
        var expected = await RowsAsync(world.Folder);

        await BackUpAsync();
        var restored = new DataFolder(Path.Combine(place, "neu"));
        await RestoreAsync(restored).Must();

        Assert.Equal(expected, await RowsAsync(restored));
    }

    [Fact]
    public async Task One_flipped_byte_anywhere_is_refused_and_changes_nothing()
    {
        await BackUpAsync();
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var target = new DataFolder(Path.Combine(place, "ziel"));
        await File.WriteAllTextAsync(target.Database, "alt", TestContext.Current.CancellationToken);
        var places = Enumerable.Range(0, 60).Select(n => n * (whole.Length - 1) / 59).Concat(Enumerable.Range(whole.Length - 200, 200).Where(n => n % 7 == 0));

        foreach (var at in places)
        {
            var bent = (byte[])whole.Clone();
            bent[at] ^= 0x20; // turns small letters into capital ones: a checksum in hex must not be read kindly
            await File.WriteAllBytesAsync(Archive, bent, TestContext.Current.CancellationToken);

            Assert.Contains((await RestoreAsync(target)).Problem?.Code, new[] { BackupProblems.Damaged.Code, BackupProblems.Foreign.Code });
        }

        Assert.Equal("alt", await File.ReadAllTextAsync(target.Database, TestContext.Current.CancellationToken));
        Assert.Equal(["files", "keys", "wiki.db"], Directory.EnumerateFileSystemEntries(target.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_cut_file_a_foreign_zip_and_no_file_are_refused()
    {
        await BackUpAsync();
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var target = new DataFolder(Path.Combine(place, "ziel"));

        await File.WriteAllBytesAsync(Archive, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        Assert.Equal(BackupProblems.Foreign, (await RestoreAsync(target)).Problem);
        File.Delete(Archive);
        Assert.Equal(BackupProblems.NoFile, (await RestoreAsync(target)).Problem);
        await using (var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Create, TestContext.Current.CancellationToken)) zip.CreateEntry("wiki.db");
        Assert.Equal(BackupProblems.Foreign, (await RestoreAsync(target)).Problem);
    }

    [Fact]
    public async Task The_old_data_are_set_aside_whole()
    {
        await world.PublishedArticleAsync("Im Backup");
        await BackUpAsync();
        await using var other = await World.NewAsync();
        var later = await other.PublishedArticleAsync("Nur im alten Ordner");
        SqliteConnection.ClearAllPools();

        var report = await RestoreAsync(other.Folder).Must();

        await using var restored = await World.OnAsync(other.Folder);
        Assert.Null(await restored.ReadAsync(later));
        Assert.NotNull(await restored.ReadAsync("im-backup"));
        await using var old = await World.OnAsync(new DataFolder(report.Aside!)); // there was something
        Assert.NotNull(await old.ReadAsync(later));
    }

    [Fact]
    public async Task A_restore_killed_in_the_exchange_keeps_the_wiki_from_starting_until_it_is_done_again()
    {
        await BackUpAsync();
        var target = new DataFolder(Path.Combine(place, "ziel"));
        await File.WriteAllTextAsync(Path.Combine(target.Root, "wiederherstellung.offen"), "", TestContext.Current.CancellationToken);

        Assert.True(RestoreBackup.IsUnfinished(target));
        await RestoreAsync(target).Must();

        Assert.False(RestoreBackup.IsUnfinished(target));
    }

    [Fact]
    public async Task While_a_wiki_runs_on_the_folder_nothing_is_restored()
    {
        await BackUpAsync();
        await world.Get<SearchIndex>().StartAsync(default);

        Assert.Equal(BackupProblems.ServerRuns, (await RestoreAsync(world.Folder)).Problem);
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await using (var db = await world.DbAsync())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Zukunft', '99.0')", TestContext.Current.CancellationToken);
        }

        await BackUpAsync();

        Assert.Equal(BackupProblems.Newer, (await RestoreAsync(new DataFolder(Path.Combine(place, "ziel")))).Problem);
    }

    [Fact]
    public async Task Only_administrators_back_up_never_over_a_file_and_it_is_recorded()
    {
        var backup = world.Get<MakeBackup>();

        Assert.Equal(BackupProblems.NotAllowed, (await backup.RunAsync(Archive, world.Cast.Frida, null, default)).Problem);
        Assert.False(File.Exists(Archive));
        await BackUpAsync();
        Assert.Equal(BackupProblems.FileExists, (await backup.RunAsync(Archive, world.Cast.Emil, null, default)).Problem);
        await using var db = await world.DbAsync();
        Assert.Equal("sicherung.zip", Assert.Single(await db.History.Where(h => h.Verb == BackupHistory.Made).ToListAsync(TestContext.Current.CancellationToken)).SubjectTitle);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
    }

    private Task<BackupReport> BackUpAsync() => world.Get<MakeBackup>().RunAsync(Archive, world.Cast.Emil, null, default).Must();

    private Task<Core.Shared.Result<RestoreReport>> RestoreAsync(DataFolder folder) => new RestoreBackup(world.Clock).RunAsync(Archive, folder, null, default);

    private async Task WriteOnAsync(CancellationToken stop)
    {
        var slug = await world.DraftAsync("Während der Sicherung");
        for (var n = 0; !stop.IsCancellationRequested; n++) await world.SavedAsync(slug, World.Text("Während der Sicherung", $"Stand {n}."));
    }

    /// <summary>Every save stands with its line of record, or neither does.</summary>
    private static async Task AssertWholeAsync(World restored)
    {
        await using var db = await restored.DbAsync();
        var saves = await db.History.CountAsync(h => h.Verb == ArticleHistory.DraftSaved);
        var draft = await db.Drafts.SingleOrDefaultAsync();
        Assert.Equal(saves, (draft?.Version ?? 1) - 1); // begun with version 1, without a line for saving
    }

    /// <summary>Every row of every table.</summary>
    private static async Task<List<string>> RowsAsync(DataFolder folder)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            rows.AddRange((await ReadAsync(connection, $"SELECT * FROM \"{table}\"")).Select(row => $"{table}: {row}"));
        }

        return rows;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n).ToString())));
        return rows;
    }
}
