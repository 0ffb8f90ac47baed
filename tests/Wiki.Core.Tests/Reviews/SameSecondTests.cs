using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

/// <summary>Two people decide in the same second: one result, and a kind no for the other.</summary>
public sealed class SameSecondTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_approvers_at_once_make_one_revision()
    {
        await using var world = await World.NewAsync();
        for (var round = 1; round <= 5; round++)
        {
            var slug = await world.DraftAsync($"Runde {round}");
            var review = await world.SubmittedAsync(slug);

            var codes = await AtOnceAsync(
                () => ApproveAsync(world, review, world.Cast.Bernd), () => ApproveAsync(world, review, world.Cast.Bea),
                () => ApproveAsync(world, review, world.Cast.Bernd), () => ApproveAsync(world, review, world.Cast.Bea));

            Assert.Equal([null, "already-decided", "already-decided", "already-decided"], codes);
            Assert.Single(await world.HistoryAsync(slug), line => line.Verb == ArticleHistory.Approved);
            Assert.Equal(1, (await world.ReadAsync(slug))?.Number);
        }
    }

    [Fact]
    public async Task Approval_and_return_at_once_end_in_one_of_the_two()
    {
        await using var world = await World.NewAsync();
        for (var round = 1; round <= 5; round++)
        {
            var slug = await world.DraftAsync($"Runde {round}");
            var review = await world.SubmittedAsync(slug);

            var codes = await AtOnceAsync(
                () => ApproveAsync(world, review, world.Cast.Bernd),
                () => world.Get<ReturnForRework>().RunAsync(review, "Nein.", world.Cast.Bea, Ct),
                () => world.Get<WithdrawReview>().RunAsync(review, world.Cast.Anna, Ct));

            Assert.Equal([null, "already-decided", "already-decided"], codes);
            var isApproved = await world.ReadAsync(slug) is not null;
            await using var db = await world.DbAsync();
            Assert.Equal(!isApproved, await db.Drafts.AnyAsync(d => db.Articles.Any(a => a.Id == d.ArticleId && a.Slug == slug), Ct));
        }
    }

    /// <summary>The return makes a draft, the author begins one: both happen, in whatever order, and nobody is told that the review was decided.</summary>
    [Fact]
    public async Task A_return_and_a_first_save_at_once_both_come_to_an_end()
    {
        await using var world = await World.NewAsync();
        for (var round = 1; round <= 5; round++)
        {
            var slug = await world.DraftAsync($"Runde {round}");
            var review = await world.SubmittedAsync(slug);

            var results = await Task.WhenAll(
                Task.Run(async () => (await world.Get<ReturnForRework>().RunAsync(review, "Nein.", world.Cast.Bernd, Ct)).Problem?.Code, Ct),
                Task.Run(async () => (await world.Get<SaveDraft>().RunAsync(slug, 0, 0, World.Text($"Runde {round}", "neu"), world.Cast.Alex, Ct)).Problem?.Code, Ct));

            Assert.Null(results[0]);
            Assert.Contains(results[1], new[] { null, "stale-draft" });
        }
    }

    [Fact]
    public async Task Approvals_of_many_articles_at_once_all_succeed()
    {
        await using var world = await World.NewAsync();
        var reviews = new List<int>();
        for (var i = 0; i < 12; i++) reviews.Add(await world.SubmittedAsync(World.Text($"Artikel {i}")));

        var codes = await AtOnceAsync([.. reviews.Select(review => (Func<Task<Result>>)(() => ApproveAsync(world, review, world.Cast.Bernd)))]);

        Assert.All(codes, Assert.Null);
    }

    private static Task<Result> ApproveAsync(World world, int review, Actor approver) =>
        world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), approver, Ct);

    /// <returns>The codes of the no's behind the successes.</returns>
    private static async Task<IReadOnlyList<string?>> AtOnceAsync(params Func<Task<Result>>[] verbs)
    {
        using var start = new Barrier(verbs.Length);
        var running = verbs.Select(verb => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Ct);
                return verb();
            },
            Ct, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        return [.. (await Task.WhenAll(running)).Select(result => result.Problem?.Code).OrderBy(code => code is not null)];
    }
}
