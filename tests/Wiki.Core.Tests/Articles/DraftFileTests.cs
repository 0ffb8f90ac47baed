using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Files at a draft: attached, replaced, renamed, removed and brought back, within the limits.</summary>
public sealed class DraftFileTests : IAsyncLifetime
{
    private const string Shown = "Siehe ![Ablauf der Prüfung](datei:ablauf.png) und [das Merkblatt](datei:merkblatt.pdf).";

    private World world = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await World.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_was_replaced_can_be_brought_back_and_of_several_the_last()
    {
        var slug = await WithFilesAsync();
        var first = (await world.Get<ArticleFileQueries>().OfDraftAsync(slug, world.Cast.Anna, Ct)).Single(row => row.File.Name == "ablauf.png").File.Sha256;

        var attached = await AttachAsync(slug, "ablauf.png", TestFiles.OtherPng).Must();
        await world.Get<BringFileBack>().RunAsync(slug, attached.Former!, world.Cast.Anna, Ct).Must();

        Assert.Equal("ablauf-vorher.png", attached.Former);
        var rows = await world.Get<ArticleFileQueries>().OfDraftAsync(slug, world.Cast.Anna, Ct);
        Assert.Equal(first, rows.Single(row => row is { IsRemoved: false, File.Name: "ablauf-vorher.png" }).File.Sha256);
        Assert.Equal("ablauf-vorher-2.png", (await AttachAsync(slug, "ablauf.png", TestFiles.Png).Must()).Former); // the other is in use now
    }

    [Theory]
    [InlineData("Bescheid_Frau_Yilmaz.png")]
    [InlineData("Yilmaz-Emre-01.02.1990.png")]
    [InlineData("AZR 123456789012.png")]
    public async Task A_name_that_tells_of_a_person_is_refused_on_attaching_and_renaming(string name)
    {
        var slug = await WithFilesAsync();

        Assert.Equal("file-name-personal", (await AttachAsync(slug, name, TestFiles.OtherPng)).Problem?.Code);
        Assert.Equal("file-name-personal", (await world.Get<RenameFile>().RunAsync(slug, "ablauf.png", name, world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal(["ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));
    }

    [Theory]
    [InlineData("Erlass vom 01.08.2026.png")]
    [InlineData("Rundschreiben_2026-08-12_Az-33-4711.png")]
    [InlineData("Ablauf-Prüfung_Stand-November.png")]
    public async Task Names_of_papers_pass(string name)
    {
        var slug = await WithFilesAsync();

        Assert.True((await AttachAsync(slug, name, TestFiles.OtherPng)).Succeeded);
    }

    [Fact]
    public async Task Uploading_the_same_twice_changes_nothing_and_another_of_the_same_name_takes_its_place()
    {
        var slug = await WithFilesAsync();
        var lines = (await world.HistoryAsync(slug)).Count;

        await AttachAsync(slug, "Ablauf.PNG", TestFiles.Png).Must();
        Assert.Equal(lines, (await world.HistoryAsync(slug)).Count);

        await AttachAsync(slug, "ablauf.png", TestFiles.OtherPng).Must();
        Assert.Equal(["ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));
        Assert.Equal(ArticleHistory.FileReplaced, (await world.HistoryAsync(slug))[^1].Verb);
    }

    [Fact]
    public async Task A_colleague_s_upload_is_not_pushed_aside()
    {
        var slug = await WithFilesAsync();

        var mine = await AttachAsync(slug, "ablauf.png", TestFiles.OtherPng, world.Cast.Alex).Must();

        Assert.Equal("ablauf-2.png", mine.Name);
        Assert.Equal(["ablauf-2.png", "ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));
    }

    [Fact]
    public async Task The_ending_follows_what_the_file_is()
    {
        var slug = await world.DraftAsync("Mit Dateien");

        Assert.Equal("foto.jpg", (await AttachAsync(slug, "Foto.png", TestFiles.Jpeg).Must()).Name);
        Assert.Equal("x.pdf", (await AttachAsync(slug, "x.docx", TestFiles.Pdf()).Must()).Name);
        Assert.Equal("y-docx.pdf", await world.Get<RenameFile>().RunAsync(slug, "x.pdf", "y.docx", world.Cast.Anna, Ct).Must());
    }

    [Fact]
    public async Task Removing_can_be_undone_until_the_draft_is_submitted()
    {
        var slug = await WithFilesAsync();
        await world.Get<RemoveFile>().RunAsync(slug, "merkblatt.pdf", world.Cast.Anna, Ct).Must();
        await world.Get<RemoveFile>().RunAsync(slug, "merkblatt.pdf", world.Cast.Anna, Ct).Must(); // a second click
        Assert.Equal(["ablauf.png"], await NamesAsync(slug));

        await world.Get<BringFileBack>().RunAsync(slug, "merkblatt.pdf", world.Cast.Anna, Ct).Must();

        Assert.Equal(["ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));
        Assert.Equal("no-such-file", (await world.Get<RemoveFile>().RunAsync(slug, "gibt-es-nicht.pdf", world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_renamed_file_keeps_its_content_and_a_taken_name_is_refused()
    {
        var slug = await WithFilesAsync();

        await AttachAsync(slug, "zweites.pdf", TestFiles.Pdf("% anders\n")).Must();

        Assert.Equal("hinweise.pdf", await world.Get<RenameFile>().RunAsync(slug, "merkblatt.pdf", "Hinweise", world.Cast.Anna, Ct).Must());
        Assert.Equal("file-name-taken", (await world.Get<RenameFile>().RunAsync(slug, "zweites.pdf", "hinweise.pdf", world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("no-such-file", (await world.Get<RenameFile>().RunAsync(slug, "merkblatt.pdf", "x", world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("file-name-missing", (await world.Get<RenameFile>().RunAsync(slug, "zweites.pdf", " ", world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal(["ablauf.png", "hinweise.pdf", "zweites.pdf"], await NamesAsync(slug));
    }

    [Fact]
    public async Task Without_the_right_or_a_draft_nothing_is_attached()
    {
        var slug = await world.PublishedArticleAsync("Ohne Entwurf");

        Assert.Equal("not-allowed", (await AttachAsync(slug, "a.png", TestFiles.Png, world.Cast.Cem)).Problem?.Code);
        Assert.Equal("no-draft", (await AttachAsync(slug, "a.png", TestFiles.Png)).Problem?.Code);
        Assert.Equal("gone", (await AttachAsync("gibt-es-nicht", "a.png", TestFiles.Png)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.Get<RemoveFile>().RunAsync(slug, "a.png", world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.Get<BringFileBack>().RunAsync(slug, "a.png", world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.Get<RenameFile>().RunAsync(slug, "a.png", "b", world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Empty(Directory.EnumerateFiles(world.Folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_article_has_fifty_megabytes_at_most()
    {
        var slug = await world.DraftAsync("Mit Dateien");
        for (var n = 0; n < 5; n++) await AttachAsync(slug, $"teil-{n}.pdf", Big(n)).Must();

        Assert.Equal("files-too-big", (await AttachAsync(slug, "teil-6.pdf", Big(6))).Problem?.Code);
        await world.Get<RenameFile>().RunAsync(slug, "teil-0.pdf", "anders", world.Cast.Anna, Ct).Must();

        static byte[] Big(int n) => TestFiles.Pdf($"% {n} {new string('x', 10_300_000)}\n");
    }

    private async Task<string> WithFilesAsync()
    {
        var slug = await world.DraftAsync(World.Text("Mit Dateien", Shown));
        await AttachAsync(slug, "Ablauf.png", TestFiles.Png).Must();
        await AttachAsync(slug, "Merkblatt.pdf", TestFiles.Pdf()).Must();
        return slug;
    }

    private Task<Result<AttachedFile>> AttachAsync(string slug, string name, byte[] content, Actor? actor = null) =>
        world.Get<AttachFile>().RunAsync(slug, name, content, actor ?? world.Cast.Anna, Ct);

    private async Task<IReadOnlyList<string>> NamesAsync(string slug) =>
        [.. (await world.Get<ArticleFileQueries>().OfDraftAsync(slug, world.Cast.Anna, Ct)).Where(row => !row.IsRemoved).Select(row => row.File.Name)];
}
