using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Files go with their text: into the draft, frozen with a revision, back with a return, and old revisions keep theirs.</summary>
public sealed class ArticleFileLifeTests : IAsyncLifetime
{
    private const string Shown = "Siehe ![Ablauf der Prüfung](datei:ablauf.png) und [das Merkblatt](datei:merkblatt.pdf).";

    private World world = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await World.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_was_approved_shows_its_files_and_a_later_revision_its_own()
    {
        var slug = await WithFilesAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug), world.Today.AddDays(-10));
        var first = (await world.ReadAsync(slug))!;
        await world.SavedAsync(slug, World.Text("Mit Dateien", Shown));
        var exchanged = await AttachAsync(slug, "ablauf.png", TestFiles.OtherPng).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));

        var second = (await world.ReadAsync(slug))!;
        var old = (await world.ReadAsync(slug, world.Today.AddDays(-1)))!;

        Assert.Contains($"<img src=\"{exchanged.Url}\" alt=\"Ablauf der Prüfung\" loading=\"lazy\" width=\"6\" height=\"4\">", second.Texts.Body.Unpack().Value, StringComparison.Ordinal);
        Assert.Contains($"href=\"{first.Files[1].Url}\"", second.Texts.Body.Unpack().Value, StringComparison.Ordinal); // the leaflet went along untouched
        Assert.Equal(first.Texts.Body.Unpack().Value, old.Texts.Body.Unpack().Value);
        Assert.Equal(first.Files, old.Files);
        Assert.NotEqual(first.Hash, second.Hash); // the same words, another picture
    }

    [Fact]
    public async Task A_text_that_names_a_missing_file_or_shows_a_picture_without_a_description_is_not_submitted()
    {
        var slug = await world.DraftAsync(World.Text("Mit Dateien", "![](datei:ablauf.png) ![Ein Plan](datei:plan.png)"));
        await AttachAsync(slug, "ablauf.png", TestFiles.Png).Must();

        var refused = await SubmitAsync(slug);

        Assert.Equal("not-ready", refused.Problem?.Code);
        Assert.Contains(refused.Problem!.Details, detail => detail.Contains("plan.png", StringComparison.Ordinal));
        Assert.Contains(refused.Problem.Details, detail => detail.Contains("Bild ohne Beschreibung: ablauf.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_only_attached_a_file_may_not_approve_it()
    {
        var slug = await world.DraftAsync(World.Text("Mit Dateien"));
        await AttachAsync(slug, "ablauf.png", TestFiles.Png, world.Cast.Frida).Must();
        var review = await world.SubmittedAsync(slug);

        var approved = await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), world.Cast.Frida, Ct);

        Assert.Equal("four-eyes", approved.Problem?.Code);
    }

    [Fact]
    public async Task A_returned_text_comes_back_with_its_files_and_a_discarded_one_names_them_in_the_record()
    {
        var slug = await WithFilesAsync();
        await world.Get<ReturnForRework>().RunAsync(await world.SubmittedAsync(slug), "Bitte kürzen.", world.Cast.Bernd, Ct).Must();

        Assert.Equal(["ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));

        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        await world.Get<DiscardDraft>().RunAsync(slug, draft.Version, world.Cast.Anna, Ct).Must();
        Assert.Contains((await world.HistoryAsync(slug))[^1].Changes, change => change is { Field: "Datei", Old: "ablauf.png" });
    }

    [Fact]
    public async Task An_old_revision_comes_back_with_its_files()
    {
        var slug = await WithFilesAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        await world.SavedAsync(slug, World.Text("Mit Dateien", "Ohne."));
        foreach (var name in await NamesAsync(slug)) await world.Get<RemoveFile>().RunAsync(slug, name, world.Cast.Anna, Ct).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        Assert.Empty((await world.ReadAsync(slug))!.Files);

        var first = (await world.Get<RevisionQueries>().FindAsync(slug, 1, world.Cast.Anna, Ct))!;
        await world.Get<RestoreRevision>().RunAsync(slug, first.Row.Id, world.Cast.Anna, Ct).Must();

        Assert.Equal(["ablauf.png", "merkblatt.pdf"], await NamesAsync(slug));
    }

    [Fact]
    public async Task A_picture_makes_a_change_more_than_redaktionell()
    {
        var slug = await world.PublishedArticleAsync("Mit Dateien");
        var text = World.Text("Mit Dateien");
        await world.SavedAsync(slug, text with { Fields = text.Fields with { ChangeKind = ChangeKind.Editorial } });
        await AttachAsync(slug, "ablauf.png", TestFiles.Png).Must();

        Assert.Contains("Dateien geändert", (await SubmitAsync(slug)).Problem!.Details);
    }

    [Fact]
    public async Task A_reviewer_sees_which_files_come_go_and_change()
    {
        var slug = await WithFilesAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        await world.SavedAsync(slug, World.Text("Mit Dateien", "![Ablauf der Prüfung](datei:ablauf.png)"));
        await AttachAsync(slug, "ablauf.png", TestFiles.OtherPng).Must();
        await AttachAsync(slug, "neu.webp", TestFiles.Webp).Must();
        await world.Get<RemoveFile>().RunAsync(slug, "merkblatt.pdf", world.Cast.Anna, Ct).Must();
        await world.SubmittedAsync(slug);

        await using var db = await world.DbAsync();
        var change = (await world.Get<ReviewSubjectQueries>().FindAsync(await db.Revisions.MaxAsync(r => r.Id, Ct), Ct))!;

        Assert.Equal(
            [("ablauf.png", true, true), ("merkblatt.pdf", true, false), ("neu.webp", false, true)],
            change.Files.Select(file => (file.Name, file.Old is not null, file.New is not null)));
    }

    [Fact]
    public async Task A_draft_that_catches_up_takes_the_files_of_the_newer_revision_and_keeps_its_own()
    {
        var slug = await WithFilesAsync();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        await world.SavedAsync(slug, World.Text("Mit Dateien", Shown));
        var review = await world.SubmittedAsync(slug);
        await world.SavedAsync(slug, World.Text("Mit Dateien", "Nebenher."), world.Cast.Alex);
        await AttachAsync(slug, "eigenes.png", TestFiles.Png, world.Cast.Alex).Must();
        await world.Get<ReturnForRework>().RunAsync(review, "Nein.", world.Cast.Bernd, Ct).Must();

        Assert.Equal(["ablauf.png", "eigenes.png", "merkblatt.pdf"], await NamesAsync(slug));
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

    private async Task<Result<int>> SubmitAsync(string slug)
    {
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        return await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, draft.Version, world.Cast.Anna, Ct);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string slug) =>
        [.. (await world.Get<ArticleFileQueries>().OfDraftAsync(slug, world.Cast.Anna, Ct)).Where(row => !row.IsRemoved).Select(row => row.File.Name)];
}
