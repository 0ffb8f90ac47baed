using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

/// <summary>Revision 2 is approved for a later day; what becomes of it when another one is approved before that day.</summary>
public sealed class LaterRevisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_approver_has_to_say_what_becomes_of_it()
    {
        await using var world = await World.NewAsync();
        var (slug, review) = await LaterAndPendingAsync(world);

        var undecided = await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(world.Today, null), world.Cast.Bernd, Ct);

        Assert.Equal("later-revision-undecided", undecided.Problem?.Code);
        Assert.Equal(1, (await world.ReadAsync(slug))?.Number);
        Assert.Single(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));
    }

    [Fact]
    public async Task It_stays_and_takes_over_on_its_day()
    {
        await using var world = await World.NewAsync();
        var (slug, review) = await LaterAndPendingAsync(world);

        await world.ApprovedAsync(review, world.Today, LaterVersion.Stays);

        Assert.Equal(3, (await world.ReadAsync(slug, world.Today.AddDays(9)))?.Number);
        Assert.Equal(2, (await world.ReadAsync(slug, world.Today.AddDays(10)))?.Number);
    }

    [Fact]
    public async Task It_is_taken_back_with_a_line_of_history()
    {
        await using var world = await World.NewAsync();
        var (slug, review) = await LaterAndPendingAsync(world);

        await world.ApprovedAsync(review, world.Today, LaterVersion.IsWithdrawn);

        Assert.Equal(3, (await world.ReadAsync(slug, world.Today.AddDays(10)))?.Number);
        var line = Assert.Single(await world.HistoryAsync(slug), entry => entry.Verb == ArticleHistory.LaterWithdrawn);
        Assert.Equal(("Bernd Freigabe", "2", null), (line.ActorName, line.Changes[0].Old, line.Changes[0].New));
    }

    /// <summary>Approved and taken back in one save: the index of who cites what follows the same rule as the articles.</summary>
    [Fact]
    public async Task What_is_taken_back_no_longer_cites_and_ends_nobody()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "§ 25b Abs. 1");
        await world.RevisedAsync(slug, World.Text("Beispiel", "§ 25b Abs. 2"), world.Today.AddDays(10));

        await world.RevisedAsync(slug, World.Text("Beispiel", "§ 25b Abs. 3"), world.Today.AddDays(5), LaterVersion.IsWithdrawn);

        await using var db = await world.DbAsync();
        Assert.Equal(
            [(1, world.Today.AddDays(5)), (3, null)],
            (await db.CitingTexts.OrderBy(t => t.Number).ToListAsync(Ct)).Select(t => (t.Number, t.EndsOn)));
        Assert.Equal(
            [("1", world.Today.AddDays(5)), ("3", null)],
            (await db.Citations.OrderBy(c => c.Subsection).ToListAsync(Ct)).Select(c => (c.Subsection, c.EndsOn)));
    }

    /// <summary>The number is not given away again: it stands on prints and in the record.</summary>
    [Fact]
    public async Task A_number_that_was_taken_back_is_not_given_again()
    {
        await using var world = await World.NewAsync();
        var (slug, review) = await LaterAndPendingAsync(world);
        await world.ApprovedAsync(review, world.Today, LaterVersion.IsWithdrawn);

        await world.RevisedAsync(slug, World.Text("Beispiel", "vier"));

        Assert.Equal([4, 3, 2, 1], (await world.Get<RevisionQueries>().ListAsync(slug, world.Cast.Anna, Ct)).Select(row => row.Number!.Value));
        Assert.Equal([4, 3, 1], (await world.Get<RevisionQueries>().ListAsync(slug, world.Cast.Cem, Ct)).Select(row => row.Number!.Value));
    }

    [Fact]
    public async Task A_revision_for_the_same_or_a_later_day_asks_nothing()
    {
        await using var world = await World.NewAsync();
        var (slug, review) = await LaterAndPendingAsync(world);

        await world.ApprovedAsync(review, world.Today.AddDays(10));

        Assert.Equal(1, (await world.ReadAsync(slug, world.Today.AddDays(9)))?.Number);
        Assert.Equal(3, (await world.ReadAsync(slug, world.Today.AddDays(10)))?.Number);
    }

    [Fact]
    public async Task The_reviewer_sees_it_before_deciding()
    {
        await using var world = await World.NewAsync();
        var (_, review) = await LaterAndPendingAsync(world);
        var view = (await world.Get<ReviewQueries>().FindAsync(review, world.Cast.Bernd, Ct))!;

        var change = (await world.Get<ReviewSubjectQueries>().FindAsync(view.VersionId, Ct))!;

        Assert.Equal([new UpcomingRevision(2, world.Today.AddDays(10), "Erste Fassung")], change.Later);
        Assert.Equal("wird Fassung 3", change.Standing);
    }

    private static async Task<(string Slug, int Review)> LaterAndPendingAsync(World world)
    {
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.RevisedAsync(slug, World.Text("Beispiel", "zwei"), world.Today.AddDays(10));
        await world.SavedAsync(slug, World.Text("Beispiel", "drei"));
        return (slug, await world.SubmittedAsync(slug));
    }
}
