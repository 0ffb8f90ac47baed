using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

public sealed class DraftTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Saving_needs_the_right_an_article_and_a_title()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Entwurf");
        var save = world.Get<SaveDraft>();

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.WriteDrafts)))
        {
            Assert.Equal("not-allowed", (await save.RunAsync(slug, 1, 0, World.Text("Entwurf"), person, Ct)).Problem?.Code);
        }

        Assert.Equal("gone", (await save.RunAsync("gibt-es-nicht", 0, 0, World.Text("Entwurf"), world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("title-missing", (await save.RunAsync(slug, 1, 0, World.Text(" "), world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_stale_save_changes_nothing()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Entwurf");
        await world.SavedAsync(slug, World.Text("Entwurf", "von Alex"), world.Cast.Alex);

        var stale = await world.Get<SaveDraft>().RunAsync(slug, 1, 0, World.Text("Entwurf", "von Anna"), world.Cast.Anna, Ct);

        Assert.Equal("stale-draft", stale.Problem?.Code);
        Assert.Contains("von Alex", (await DraftOf(world, slug))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_saves_at_once_one_wins_and_the_other_is_told()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Entwurf");

        Assert.Equal("stale-draft", await LoserAsync(world, slug, expectedVersion: 1));
    }

    [Fact]
    public async Task Of_two_first_saves_at_once_one_wins_and_the_other_is_told()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Erster Entwurf");

        Assert.Equal("stale-draft", await LoserAsync(world, slug, expectedVersion: 0));
    }

    /// <summary>A tab left open on the draft before: its version must not fit the draft that came back from the review.</summary>
    [Fact]
    public async Task A_form_opened_before_a_return_is_stale_afterwards()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Entwurf");
        await world.SavedAsync(slug, World.Text("Entwurf", "neu"));
        var review = await world.SubmittedAsync(slug);
        await world.Get<ReturnForRework>().RunAsync(review, "Bitte prüfen.", world.Cast.Bernd, Ct).Must();

        for (var openedOn = 0; openedOn <= 2; openedOn++)
        {
            var late = await world.Get<SaveDraft>().RunAsync(slug, openedOn, 0, World.Text("Entwurf", "alt"), world.Cast.Anna, Ct);
            Assert.Equal("stale-draft", late.Problem?.Code);
        }
    }

    [Fact]
    public async Task A_form_opened_on_a_discarded_draft_is_stale_on_its_successor()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Entwurf");
        var opened = await world.SavedAsync(slug, World.Text("Entwurf", "verworfen"));
        await world.Get<DiscardDraft>().RunAsync(slug, opened, world.Cast.Anna, Ct).Must();
        await world.SavedAsync(slug, World.Text("Entwurf", "von Alex"), world.Cast.Alex);

        var late = await world.Get<SaveDraft>().RunAsync(slug, opened, 1, World.Text("Entwurf", "überschreibt"), world.Cast.Anna, Ct);

        Assert.Equal("stale-draft", late.Problem?.Code);
    }

    [Fact]
    public async Task Line_ends_and_blanks_are_evened_out()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("  Titel  ") with { Markdown = "## Kurzantwort\r\n\r\nText.\r\n\r\n  \r\n" };
        var slug = await world.DraftAsync(text with { Fields = text.Fields with { Keywords = [" a ", "", "a", "b"], Owner = " anna " } });

        var draft = (await DraftOf(world, slug))!;

        Assert.Equal("## Kurzantwort\n\nText.\n", draft.Markdown);
        Assert.Equal(("Titel", "anna"), (draft.Fields.Title, draft.Fields.Owner));
        Assert.Equal(["a", "b"], draft.Fields.Keywords);
    }

    [Fact]
    public async Task Without_a_draft_the_editor_starts_from_the_newest_text_with_an_empty_note()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Grundlage", "Fassung eins.");
        await world.RevisedAsync(slug, World.Text("Grundlage", "Fassung zwei."));

        var shown = (await DraftOf(world, slug))!;

        Assert.Equal((0, 2, 2, ""), (shown.Version, shown.BaseNumber, shown.LastNumber, shown.Fields.ChangeNote));
        Assert.Contains("Fassung zwei.", shown.Markdown, StringComparison.Ordinal);
        Assert.Null(shown.Fields.ValidFrom);
    }

    [Fact]
    public async Task Discarding_needs_the_right_a_draft_and_the_current_version()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Entwurf");
        var discard = world.Get<DiscardDraft>();

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.WriteDrafts)))
        {
            Assert.Equal("not-allowed", (await discard.RunAsync(slug, 1, person, Ct)).Problem?.Code);
        }

        Assert.Equal("stale-draft", (await discard.RunAsync(slug, 2, world.Cast.Anna, Ct)).Problem?.Code);
        Assert.True((await discard.RunAsync(slug, 1, world.Cast.Anna, Ct)).Succeeded);
        Assert.Equal("no-draft", (await discard.RunAsync(slug, 1, world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_discarded_text_and_its_angaben_stay_in_the_record()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Verworfen", "Das ist weg.");
        var slug = await world.DraftAsync(text);

        await world.Get<DiscardDraft>().RunAsync(slug, 1, world.Cast.Anna, Ct).Must();

        var line = (await world.HistoryAsync(slug))[^1];
        Assert.Equal(ArticleHistory.DraftDiscarded, line.Verb);
        Assert.Equal((text.Markdown, null), line.Changes.Where(change => change.Field == "Text").Select(change => (change.Old, change.New)).Single());
        Assert.Contains(line.Changes, change => change is { Field: "Verantwortung", Old: "anna", New: null });
    }

    [Fact]
    public async Task Drafts_are_listed_for_those_who_see_them_their_own_first()
    {
        await using var world = await World.NewAsync();
        await world.DraftAsync("Von Anna");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.DraftAsync("Von Alex", world.Cast.Alex);

        Assert.Equal(["Von Anna", "Von Alex"], (await world.Get<DraftQueries>().ListAsync(world.Cast.Anna, Ct)).Select(row => row.Title));
        Assert.Equal(["Von Alex", "Von Anna"], (await world.Get<DraftQueries>().ListAsync(world.Cast.Bernd, Ct)).Select(row => row.Title));
    }

    private static Task<DraftView?> DraftOf(World world, string slug) => world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct);

    private static async Task<string?> LoserAsync(World world, string slug, int expectedVersion)
    {
        var save = world.Get<SaveDraft>();
        var both = await Task.WhenAll(
            Task.Run(() => save.RunAsync(slug, expectedVersion, 1, World.Text("Entwurf", "von Anna"), world.Cast.Anna, Ct), Ct),
            Task.Run(() => save.RunAsync(slug, expectedVersion, 1, World.Text("Entwurf", "von Alex"), world.Cast.Alex, Ct), Ct));
        return Assert.Single(both, result => !result.Succeeded).Problem?.Code;
    }
}
