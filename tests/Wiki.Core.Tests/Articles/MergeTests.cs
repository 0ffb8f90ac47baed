using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>What a second saver is shown: the text both started from, and what the other made of it.</summary>
public sealed class MergeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_of_a_draft_and_the_version_that_was_opened_are_found()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "Anfang."));
        await world.SavedAsync(slug, World.Text("Beispiel", "Ihr Stand."), world.Cast.Alex);

        var sides = await SidesAsync(world, slug, new MergeStart(1, 0));

        Assert.Equal((MergeCause.DraftSaved, 2, "Alex Autor"), (sides.Cause, sides.TheirVersion, sides.By));
        Assert.Contains("Anfang.", sides.Start.Markdown, StringComparison.Ordinal);
        Assert.Contains("Ihr Stand.", sides.Theirs.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_draft_beside_another_first_draft_starts_from_the_approved_text()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Freigegeben.");
        await world.SavedAsync(slug, World.Text("Beispiel", "Ihr Stand."), world.Cast.Alex);

        var sides = await SidesAsync(world, slug, new MergeStart(0, 1));

        Assert.Equal(MergeCause.DraftSaved, sides.Cause);
        Assert.Contains("Freigegeben.", sides.Start.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_submitted_meanwhile_stands_on_the_other_side()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "Anfang."));
        await world.SavedAsync(slug, World.Text("Beispiel", "Eingereicht."), world.Cast.Alex);
        await world.SubmittedAsync(slug, world.Cast.Alex);

        var sides = await SidesAsync(world, slug, new MergeStart(1, 0));

        Assert.Equal((MergeCause.DraftSubmitted, 0), (sides.Cause, sides.TheirVersion));
        Assert.Contains("Eingereicht.", sides.Theirs.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_approved_meanwhile_becomes_the_new_base()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "Anfang."));
        await world.ApprovedAsync(await world.SubmittedAsync(slug));

        var sides = await SidesAsync(world, slug, new MergeStart(1, 0));
        var version = await world.Get<MergeDraft>().RunAsync(slug, new MergeStart(1, 0), 0, sides.BaseNumber, World.Text("Beispiel", "Beides."), world.Cast.Alex, Ct).Must();

        Assert.Equal((MergeCause.RevisionApproved, 1), (sides.Cause, sides.BaseNumber));
        Assert.Equal((1, 1), ((await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Alex, Ct))!.BaseNumber, version - 1));
    }

    [Fact]
    public async Task Against_a_discarded_draft_nothing_of_ones_own_text_is_questioned()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "Anfang."));
        await world.Get<DiscardDraft>().RunAsync(slug, 1, world.Cast.Anna, Ct).Must();

        var sides = await SidesAsync(world, slug, new MergeStart(1, 0));

        Assert.Equal(MergeCause.DraftGone, sides.Cause);
        Assert.Equal(sides.Start.Markdown, sides.Theirs.Markdown);
    }

    [Fact]
    public async Task A_stored_draft_that_was_overtaken_grew_from_the_approved_text_below_it()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Eins.");
        await world.SavedAsync(slug, World.Text("Beispiel", "Zwei."));
        var review = await world.SubmittedAsync(slug);
        var version = await world.SavedAsync(slug, World.Text("Beispiel", "Drei."));
        await world.ApprovedAsync(review);

        var sides = await SidesAsync(world, slug, new MergeStart(version, 1));

        Assert.Equal((MergeCause.RevisionApproved, 2), (sides.Cause, sides.BaseNumber));
        Assert.Contains("Eins.", sides.Start.Markdown, StringComparison.Ordinal);
        Assert.Contains("Zwei.", sides.Theirs.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_of_a_discarded_draft_do_not_count_as_struck_out()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Freigegeben.");
        var opened = await world.SavedAsync(slug, World.Text("Beispiel", "Freigegeben.\n\nNeu im Entwurf."));
        await world.Get<DiscardDraft>().RunAsync(slug, opened, world.Cast.Alex, Ct).Must();
        await world.SavedAsync(slug, World.Text("Beispiel", "Freigegeben."), world.Cast.Alex);

        var sides = await SidesAsync(world, slug, new MergeStart(opened, 1));

        Assert.DoesNotContain("Neu im Entwurf.", sides.Start.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_words_of_a_lost_draft_does_not_approve_them_after_a_merge()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        var opened = await world.SavedAsync(slug, World.Text("Beispiel", "Von Frida."), world.Cast.Frida);
        await world.Get<DiscardDraft>().RunAsync(slug, opened, world.Cast.Frida, Ct).Must();

        await world.Get<MergeDraft>().RunAsync(slug, new MergeStart(opened, 1), 0, 1, World.Text("Beispiel", "Von Frida. Von Anna."), world.Cast.Anna, Ct).Must();
        var review = await world.SubmittedAsync(slug);
        var approved = await world.Get<ApproveRevision>().RunAsync(review, new Wiki.Core.Shared.PublishTerms(null, null), world.Cast.Frida, Ct);

        Assert.Equal("four-eyes", approved.Problem?.Code);
    }

    [Fact]
    public async Task A_merge_that_was_overtaken_once_more_changes_nothing()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "Anfang."));
        await world.SavedAsync(slug, World.Text("Beispiel", "Zwei."), world.Cast.Alex);
        await world.SavedAsync(slug, World.Text("Beispiel", "Drei."), world.Cast.Alex);

        var merged = await world.Get<MergeDraft>().RunAsync(slug, new MergeStart(1, 0), 2, 0, World.Text("Beispiel", "Meins und Zwei."), world.Cast.Anna, Ct);
        var seen = await world.Get<MergeQueries>().FindAsync(slug, new MergeStart(1, 0), new MergeSeen(2, 0), world.Cast.Anna, Ct);

        Assert.Equal("stale-draft", merged.Problem?.Code);
        Assert.Contains("Zwei.", seen!.Theirs.Markdown, StringComparison.Ordinal);
        Assert.Contains("Drei.", (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_and_approvers_merge_nothing()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");

        Assert.Null(await world.Get<MergeQueries>().FindAsync(slug, new MergeStart(0, 0), null, world.Cast.Cem, Ct));
        Assert.Equal("not-allowed", (await world.Get<MergeDraft>().RunAsync(slug, new MergeStart(1, 0), 1, 0, World.Text("Beispiel"), world.Cast.Bernd, Ct)).Problem?.Code);
    }

    private static async Task<MergeSides> SidesAsync(World world, string slug, MergeStart mine) =>
        (await world.Get<MergeQueries>().FindAsync(slug, mine, null, world.Cast.Anna, Ct))!; // the tests made the article
}
