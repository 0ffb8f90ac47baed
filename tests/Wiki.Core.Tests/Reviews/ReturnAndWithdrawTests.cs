using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

public sealed class ReturnAndWithdrawTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task A_return_needs_a_reason(string reason)
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));

        Assert.Equal("reason-missing", (await world.Get<ReturnForRework>().RunAsync(review, reason, world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_returned_text_is_a_draft_again_with_the_reason()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        var review = await world.SubmittedAsync(slug);

        await world.Get<ReturnForRework>().RunAsync(review, " Quelle fehlt. ", world.Cast.Bernd, Ct).Must();

        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        Assert.Equal(("Quelle fehlt.", World.Text("Beispiel").Markdown, null), (draft.ReturnReason, draft.Markdown, draft.OpenReviewId));
        Assert.True(Assert.Single(await world.Get<DraftQueries>().ListAsync(world.Cast.Anna, Ct)).Returned);
        var view = (await world.Get<ReviewQueries>().FindAsync(review, world.Cast.Anna, Ct))!;
        Assert.Equal((Verdict.Returned, "Bernd Freigabe", "Quelle fehlt."), (view.Verdict!.Value, view.DecidedBy, view.Note));
    }

    [Fact]
    public async Task Only_who_submitted_withdraws()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        var review = await world.SubmittedAsync(slug);
        var withdraw = world.Get<WithdrawReview>();

        foreach (var person in world.Cast.Everybody.Except([world.Cast.Anna]))
        {
            Assert.Equal("not-yours", (await withdraw.RunAsync(review, person, Ct)).Problem?.Code);
        }

        Assert.True((await withdraw.RunAsync(review, world.Cast.Anna, Ct)).Succeeded);
        Assert.Null((await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))?.ReturnReason);
    }

    /// <summary>Somebody began the next draft while the text was in review: neither text is lost.</summary>
    [Fact]
    public async Task A_return_leaves_a_draft_begun_meanwhile_alone_and_keeps_the_returned_text_at_hand()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "eingereicht"));
        var review = await world.SubmittedAsync(slug);
        await world.Get<SaveDraft>().RunAsync(slug, 0, 0, World.Text("Beispiel", "begonnen"), world.Cast.Alex, Ct).Must();

        await world.Get<ReturnForRework>().RunAsync(review, "Nein.", world.Cast.Bernd, Ct).Must();

        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        Assert.Contains("begonnen", draft.Markdown, StringComparison.Ordinal);
        var row = Assert.Single(await world.Get<RevisionQueries>().ListAsync(slug, world.Cast.Anna, Ct));
        Assert.Contains("eingereicht", (await world.Get<RevisionQueries>().FindByIdAsync(slug, row.Id, world.Cast.Anna, Ct))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_have_no_gaps_after_returns_and_withdrawals()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        for (var round = 0; round < 3; round++)
        {
            await world.SavedAsync(slug, World.Text("Beispiel", $"Runde {round}"));
            await world.Get<ReturnForRework>().RunAsync(await world.SubmittedAsync(slug), "Nein.", world.Cast.Bernd, Ct).Must();
            await world.Get<WithdrawReview>().RunAsync(await world.SubmittedAsync(slug), world.Cast.Anna, Ct).Must();
            await world.ApprovedAsync(await world.SubmittedAsync(slug));
        }

        await using var db = await world.DbAsync();
        Assert.Equal([1, 2, 3, 4], await db.Revisions.Where(r => r.Number != null).OrderBy(r => r.Id).Select(r => r.Number!.Value).ToListAsync(Ct));
        Assert.Equal(10, await db.Revisions.CountAsync(Ct));
    }

    [Fact]
    public async Task A_frozen_text_never_changes_whatever_becomes_of_it()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Beispiel", "eingereicht"));
        var review = await world.SubmittedAsync(slug);
        await world.Get<ReturnForRework>().RunAsync(review, "Nein.", world.Cast.Bernd, Ct).Must();
        await world.SavedAsync(slug, World.Text("Beispiel", "überarbeitet"));

        await using var db = await world.DbAsync();
        var frozen = await db.Revisions.Include(r => r.Body).SingleAsync(Ct);
        Assert.Contains("eingereicht", frozen.Body.Markdown, StringComparison.Ordinal);
        Assert.Equal((RevisionState.Returned, null), (frozen.State, frozen.Number));
    }
}
