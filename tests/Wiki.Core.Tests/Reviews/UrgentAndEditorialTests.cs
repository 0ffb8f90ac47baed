using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

/// <summary>The quick ways: dringlich needs a second look afterwards, redaktionell is kept small.</summary>
public sealed class UrgentAndEditorialTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_urgent_change_is_approved_by_any_team_and_confirmed_by_a_second_within_five_working_days()
    {
        await using var world = await World.NewAsync();
        var review = await UrgentAsync(world);
        await world.ApprovedAsync(review, approver: world.Cast.Berta); // another Fachstelle

        var waiting = Assert.Single(await world.Get<ReviewQueries>().ListUnconfirmedAsync(world.Cast.Bernd, Ct));
        await world.Get<ConfirmUrgent>().RunAsync(review, world.Cast.Bernd, Ct).Must();

        Assert.Equal((new DateOnly(2026, 11, 27), "Berta Freigabe"), (waiting.ConfirmBy, waiting.ApprovedBy)); // from Friday, 20 November
        Assert.Null(waiting.Objection);
        Assert.Empty(await world.Get<ReviewQueries>().ListUnconfirmedAsync(world.Cast.Bernd, Ct));
        Assert.Equal("Bernd Freigabe", (await world.Get<ReviewQueries>().FindAsync(review, world.Cast.Bernd, Ct))!.ConfirmedBy);
        Assert.Contains(await world.HistoryAsync("dringend"), line => line.Verb == ConfirmUrgent.HistoryVerb);
    }

    [Fact]
    public async Task Neither_the_approver_nor_an_author_nor_a_reader_is_the_second_pair_of_eyes()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(Urgent(), world.Cast.Frida);
        var review = await world.SubmittedAsync(slug, world.Cast.Frida);
        await world.ApprovedAsync(review);
        var confirm = world.Get<ConfirmUrgent>();

        Assert.Equal("same-person", (await confirm.RunAsync(review, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("four-eyes", (await confirm.RunAsync(review, world.Cast.Frida, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await confirm.RunAsync(review, world.Cast.Cem, Ct)).Problem?.Code);
        await confirm.RunAsync(review, world.Cast.Bea, Ct).Must();
        Assert.Equal("already-confirmed", (await confirm.RunAsync(review, world.Cast.Berta, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task An_ordinary_approval_asks_for_no_second_one()
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));
        await world.ApprovedAsync(review);

        Assert.Empty(await world.Get<ReviewQueries>().ListUnconfirmedAsync(world.Cast.Bea, Ct));
        Assert.Equal("nothing-to-confirm", (await world.Get<ConfirmUrgent>().RunAsync(review, world.Cast.Bea, Ct)).Problem?.Code);
    }

    [Theory]
    [InlineData("Ein Wort geändert, sonst nichts nach § 25b Abs. 1 AufenthG.", null)]
    [InlineData("Ein Wort anders, sonst nichts nach § 25b Abs. 2 AufenthG.", "not-editorial")]
    public async Task A_changed_citation_is_never_editorial(string body, string? code)
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Ein Wort anders, sonst nichts nach § 25b Abs. 1 AufenthG.");

        Assert.Equal(code, await SubmitEditorialAsync(world, slug, World.Text("Beispiel", body)));
    }

    [Fact]
    public async Task A_long_change_or_another_team_is_not_editorial()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Kurz.");
        var moved = World.Text("Beispiel", "Kurz.");

        Assert.Equal("not-editorial", await SubmitEditorialAsync(world, slug, World.Text("Beispiel", string.Join(' ', Enumerable.Repeat("viele neue Wörter", 30)))));
        Assert.Equal("not-editorial", await SubmitEditorialAsync(world, slug, moved with { Fields = moved.Fields with { Team = "allgemein-1" } }));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_kindly()
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));

        var returned = await world.Get<ReturnForRework>().RunAsync(review, new string('x', 2001), world.Cast.Bernd, Ct);

        Assert.Equal("reason-too-long", returned.Problem?.Code);
        Assert.True((await world.Get<ReturnForRework>().RunAsync(review, new string('x', 2000), world.Cast.Bernd, Ct)).Succeeded);
    }

    private static DraftInput Urgent()
    {
        var text = World.Text("Dringend");
        return text with { Fields = text.Fields with { ChangeKind = ChangeKind.Urgent } };
    }

    private static Task<int> UrgentAsync(World world) => world.SubmittedAsync(Urgent());

    private static async Task<string?> SubmitEditorialAsync(World world, string slug, DraftInput text)
    {
        var version = await world.SavedAsync(slug, text with { Fields = text.Fields with { ChangeKind = ChangeKind.Editorial } });
        return (await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, version, world.Cast.Anna, Ct)).Problem?.Code;
    }
}
