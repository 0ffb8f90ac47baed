using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Who reaches a file, how long one stays, and what a crash leaves behind.</summary>
public sealed class FileAccessTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await World.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_reader_reaches_files_of_approved_texts_only()
    {
        var (slug, file) = await DraftWithFileAsync();
        Assert.Null(await ForReaderAsync(file));
        Assert.False((await world.Get<ArticleFileQueries>().FindAsync(file.Sha256, file.Name, world.Cast.Anna, Ct))!.IsOpen);

        var review = await world.SubmittedAsync(slug);
        Assert.Null(await ForReaderAsync(file));
        await world.ApprovedAsync(review);

        Assert.True((await ForReaderAsync(file))!.IsOpen);
        Assert.Null(await ForReaderAsync(file with { Name = "anders.png" })); // no other name for the same content
        Assert.Null(await ForReaderAsync(file with { Sha256 = new string('0', 64) }));
    }

    [Fact]
    public async Task A_file_of_a_superseded_text_stays_and_so_does_its_content()
    {
        var (slug, file) = await DraftWithFileAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        await world.SavedAsync(slug, World.Text("Mit Datei", "Ohne Bild."));
        await world.Get<RemoveFile>().RunAsync(slug, file.Name, world.Cast.Anna, Ct).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        world.Clock.Advance(TimeSpan.FromDays(400));

        await world.Get<ForgetUnusedFiles>().RunAsync(Ct);
        await world.Get<ForgetUnusedFiles>().RunAsync(Ct);

        Assert.True((await ForReaderAsync(file))!.IsOpen);
        Assert.True(world.Get<FileStore>().Has(file.Sha256));
    }

    [Fact]
    public async Task A_locked_text_takes_its_files_along_and_a_reason_opens_both()
    {
        var (slug, file) = await DraftWithFileAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        await world.Get<LockArticle>().RunAsync(slug, "Falsch seit gestern.", world.Cast.Bernd, Ct).Must();
        Assert.Null(await ForReaderAsync(file));

        await world.Get<RevealLocked>().RunAsync(slug, "Termin in fünf Minuten.", world.Cast.Cem, Ct).Must();
        Assert.False((await ForReaderAsync(file))!.IsOpen);

        world.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await ForReaderAsync(file));
    }

    [Fact]
    public async Task What_nobody_uses_goes_after_a_while_first_the_row_then_the_content()
    {
        var (slug, file) = await DraftWithFileAsync();
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        await world.Get<DiscardDraft>().RunAsync(slug, draft.Version, world.Cast.Anna, Ct).Must();

        world.Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(0, await world.Get<ForgetUnusedFiles>().RunAsync(Ct));
        Assert.Equal(1, await RowsAsync());

        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await world.Get<ForgetUnusedFiles>().RunAsync(Ct));
        Assert.Equal(0, await RowsAsync());
        Assert.True(world.Get<FileStore>().Has(file.Sha256)); // a backup may be under way

        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await world.Get<ForgetUnusedFiles>().RunAsync(Ct));
        Assert.Equal(0, await world.Get<ForgetUnusedFiles>().RunAsync(Ct));
        Assert.False(world.Get<FileStore>().Has(file.Sha256));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_tidied_and_what_comes_again_stays()
    {
        var store = world.Get<FileStore>();
        Directory.CreateDirectory(Path.Combine(world.Folder.Files, "ab"));
        var unfinished = Path.Combine(world.Folder.Files, "ab", "abcd.0123.part");
        await File.WriteAllBytesAsync(unfinished, [1], Ct);
        File.SetLastWriteTimeUtc(unfinished, world.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        var (_, file) = await DraftWithFileAsync();
        File.Delete(store.PathOf(file.Sha256)); // the disk lost it; the next upload brings it back

        await DraftWithFileAsync("Noch einer");
        Assert.Equal(1, await world.Get<ForgetUnusedFiles>().RunAsync(Ct));

        Assert.False(File.Exists(unfinished));
        Assert.Equal(FileStore.HashOf(await store.ReadAsync(file.Sha256, Ct)), file.Sha256);
    }

    private async Task<(string Slug, AttachedFile File)> DraftWithFileAsync(string title = "Mit Datei")
    {
        var slug = await world.DraftAsync(World.Text(title, "![Ablauf der Prüfung](datei:ablauf.png)"));
        return (slug, await world.Get<AttachFile>().RunAsync(slug, "ablauf.png", TestFiles.Png, world.Cast.Anna, Ct).Must());
    }

    private Task<ServedFile?> ForReaderAsync(AttachedFile file) => world.Get<ArticleFileQueries>().FindAsync(file.Sha256, file.Name, world.Cast.Cem, Ct);

    private async Task<int> RowsAsync()
    {
        await using var db = await world.DbAsync();
        return await db.StoredFiles.CountAsync(Ct);
    }
}
