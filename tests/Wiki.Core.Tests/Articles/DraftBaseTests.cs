using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>What a draft was written on: nobody's approved change gets lost under an older draft.</summary>
public sealed class DraftBaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_begun_before_the_newest_revision_cannot_be_submitted()
    {
        await using var world = await World.NewAsync();
        var slug = await OvertakenAsync(world);

        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Alex, Ct))!;
        var submitted = await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, draft.Version, world.Cast.Alex, Ct);

        Assert.Equal((1, 2), (draft.BaseNumber, draft.LastNumber));
        Assert.Equal("overtaken-base", submitted.Problem?.Code);
    }

    [Fact]
    public async Task An_author_who_took_the_newer_text_in_can_submit_after_all()
    {
        await using var world = await World.NewAsync();
        var slug = await OvertakenAsync(world);
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Alex, Ct))!;

        var version = await world.Get<SaveDraft>().RunAsync(slug, draft.Version, 2, World.Text("Beispiel", "beides"), world.Cast.Alex, Ct).Must();
        var submitted = await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, version, world.Cast.Alex, Ct);

        Assert.True(submitted.Succeeded);
    }

    [Fact]
    public async Task An_ordinary_save_does_not_say_that_the_newer_text_was_taken_in()
    {
        await using var world = await World.NewAsync();
        var slug = await OvertakenAsync(world);
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Alex, Ct))!;

        var version = await world.Get<SaveDraft>().RunAsync(slug, draft.Version, draft.BaseNumber, World.Text("Beispiel", "ohne"), world.Cast.Alex, Ct).Must();

        Assert.Equal("overtaken-base", (await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, version, world.Cast.Alex, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_base_that_does_not_exist_yet_is_not_believed()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");

        await world.Get<SaveDraft>().RunAsync(slug, 0, 99, World.Text("Beispiel", "neu"), world.Cast.Anna, Ct).Must();

        Assert.Equal(1, (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))?.BaseNumber);
    }

    /// <summary>A revision for a day long past documents what applied then; nobody wants to go on writing from there.</summary>
    [Fact]
    public async Task Editing_goes_on_from_the_text_in_charge_when_an_earlier_state_was_documented()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Heute.", world.Today.AddYears(-1));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Früher."), world.Today.AddYears(-3), LaterVersion.Stays);

        var shown = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;

        Assert.Contains("Heute.", shown.Markdown, StringComparison.Ordinal);
        await world.RevisedAsync(slug, World.Text("Beispiel", "Morgen."));
        Assert.Equal((3, "Morgen."), await NumberAndTextAsync(world, slug));
    }

    [Fact]
    public async Task Documenting_an_earlier_state_does_not_overtake_a_draft()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Heute.", world.Today.AddYears(-1));
        await world.SavedAsync(slug, World.Text("Beispiel", "Früher."));
        var review = await world.SubmittedAsync(slug);
        await world.SavedAsync(slug, World.Text("Beispiel", "Danach."), world.Cast.Alex);
        await world.ApprovedAsync(review, world.Today.AddYears(-3));

        await world.ApprovedAsync(await world.SubmittedAsync(slug, world.Cast.Alex));

        Assert.Equal((3, "Danach."), await NumberAndTextAsync(world, slug));
    }

    [Fact]
    public async Task The_reviewer_compares_with_the_text_the_author_started_from()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Heute.", world.Today.AddYears(-1));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Früher."), world.Today.AddYears(-3));
        await world.SavedAsync(slug, World.Text("Beispiel", "Morgen."));
        var review = await world.Get<ReviewQueries>().FindAsync(await world.SubmittedAsync(slug), world.Cast.Bernd, Ct);

        var change = (await world.Get<ReviewSubjectQueries>().FindAsync(review!.VersionId, Ct))!;

        Assert.Contains("Heute.", change.OldMarkdown, StringComparison.Ordinal);
        Assert.Equal((false, "wird Fassung 3"), (change.IsOvertaken, change.Standing));
    }

    /// <summary>Alex begins a draft on revision 1 while Anna's revision 2 is in review.</summary>
    private static async Task<string> OvertakenAsync(World world)
    {
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.SavedAsync(slug, World.Text("Beispiel", "zwei"));
        var review = await world.SubmittedAsync(slug);
        await world.SavedAsync(slug, World.Text("Beispiel", "zwei anders"), world.Cast.Alex);
        await world.ApprovedAsync(review);
        return slug;
    }

    private static async Task<(int, string)> NumberAndTextAsync(World world, string slug)
    {
        var view = (await world.ReadAsync(slug))!;
        return (view.Number, view.Texts.Body.Unpack().Value.Contains("Morgen.", StringComparison.Ordinal) ? "Morgen." : view.Texts.Body.Unpack().Value.Contains("Danach.", StringComparison.Ordinal) ? "Danach." : view.Texts.Body.Unpack().Value);
    }
}
