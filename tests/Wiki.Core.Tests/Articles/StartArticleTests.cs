using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

public sealed class StartArticleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_article_has_a_draft_and_a_kennung_from_its_title()
    {
        await using var world = await World.NewAsync();

        var slug = await world.Get<StartArticle>().RunAsync(null, World.Text("Übergang: § 104c (Straße)"), world.Cast.Anna, Ct).Must();

        Assert.Equal("uebergang-104c-strasse", slug);
        var draft = await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct);
        Assert.Equal((1, 0, 0, "Anna Autorin"), (draft!.Version, draft.BaseNumber, draft.LastNumber, draft.SavedBy));
    }

    [Fact]
    public async Task A_kennung_can_be_chosen()
    {
        await using var world = await World.NewAsync();

        Assert.Equal("eigene-wahl", await world.Get<StartArticle>().RunAsync(" eigene-wahl ", World.Text("Titel"), world.Cast.Anna, Ct).Must());
    }

    [Fact]
    public async Task Only_those_who_write_drafts_start_articles()
    {
        await using var world = await World.NewAsync();

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.WriteDrafts)))
        {
            Assert.Equal("not-allowed", (await world.Get<StartArticle>().RunAsync(null, World.Text("Titel"), person, Ct)).Problem?.Code);
        }
    }

    [Theory]
    [InlineData("neu")]
    [InlineData("Groß")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("../a")]
    [InlineData("a b")]
    public async Task A_kennung_that_is_no_address_is_refused(string slug)
    {
        await using var world = await World.NewAsync();

        Assert.Equal("slug-invalid", (await world.Get<StartArticle>().RunAsync(slug, World.Text("Titel"), world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_title_without_letters_gives_no_kennung()
    {
        await using var world = await World.NewAsync();

        Assert.Equal("slug-invalid", (await world.Get<StartArticle>().RunAsync(null, World.Text("§§"), world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Theory]
    [InlineData("", "", "title-missing")]
    [InlineData("   ", "", "title-missing")]
    [InlineData("Titel", "note", "field-too-long")]
    public async Task Fields_have_limits(string title, string note, string code)
    {
        await using var world = await World.NewAsync();
        var text = World.Text(title);
        text = text with { Fields = text.Fields with { ChangeNote = note.Length == 0 ? "" : new string('n', 501) } };

        Assert.Equal(code, (await world.Get<StartArticle>().RunAsync("titel", text, world.Cast.Anna, Ct)).Problem?.Code);
    }

    /// <summary>The limit counts bytes: 600,000 umlauts are more than 1 MB.</summary>
    [Fact]
    public async Task A_text_of_more_than_one_megabyte_is_refused()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Titel") with { Markdown = new string('ü', 600_000) };

        Assert.Equal("too-long", (await world.Get<StartArticle>().RunAsync(null, text, world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_taken_kennung_is_refused_also_for_two_at_once()
    {
        await using var world = await World.NewAsync();
        var start = world.Get<StartArticle>();

        var both = await Task.WhenAll(
            Task.Run(() => start.RunAsync("eins", World.Text("Eins"), world.Cast.Anna, Ct), Ct),
            Task.Run(() => start.RunAsync("eins", World.Text("Auch eins"), world.Cast.Alex, Ct), Ct));

        Assert.Equal("slug-taken", Assert.Single(both, result => !result.Succeeded).Problem?.Code);
        Assert.Single(await world.HistoryAsync("eins"));
    }

    /// <summary>Else the Kennung would be lost for ever: nothing to edit, and taken.</summary>
    [Fact]
    public async Task A_kennung_whose_only_draft_was_discarded_can_be_started_again()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Zweiter Anlauf");
        await world.Get<DiscardDraft>().RunAsync(slug, 1, world.Cast.Anna, Ct).Must();

        Assert.Equal(slug, await world.DraftAsync("Zweiter Anlauf", world.Cast.Alex));
        await world.ApprovedAsync(await world.SubmittedAsync(slug));
        Assert.Equal(1, (await world.ReadAsync(slug))?.Number);
    }

    [Fact]
    public async Task A_kennung_that_waits_for_approval_is_taken()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Wartet");
        await world.SubmittedAsync(slug);

        Assert.Equal("slug-taken", (await world.Get<StartArticle>().RunAsync(slug, World.Text("Wartet"), world.Cast.Alex, Ct)).Problem?.Code);
    }
}
