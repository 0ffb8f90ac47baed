using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Wiki.Core.Search;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class FollowChangesTests
{
    [Fact]
    public async Task The_server_starts_the_index_and_follows_what_other_processes_change()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Passpflicht"));
        using var following = new FollowChanges(world.Index, NullLogger<FollowChanges>.Instance);

        await following.StartAsync(SearchWorld.Ct);
        await UntilAsync(world, "Passpflicht", 1);
        await world.SaveAsync(Article("b", "Passpflicht auch hier")); // nobody calls ApplyPendingAsync
        await UntilAsync(world, "Passpflicht", 2);
        await following.StopAsync(SearchWorld.Ct);

        Assert.False(world.Index.Lags);
    }

    [Fact]
    public async Task Others_see_a_change_within_a_second()
    {
        await using var world = new SearchWorld();
        using var following = new FollowChanges(world.Index, NullLogger<FollowChanges>.Instance);
        await following.StartAsync(SearchWorld.Ct);
        await UntilAsync(world, "x", 0);

        List<TimeSpan> waits = [];
        for (var n = 1; n <= 5; n++)
        {
            await world.SaveAsync(Article("a" + n, "Passpflicht " + n)); // committed by another process: nobody calls ApplyPendingAsync
            var saved = Stopwatch.GetTimestamp();
            await UntilAsync(world, "Passpflicht", n);
            waits.Add(Stopwatch.GetElapsedTime(saved));
        }

        await following.StopAsync(SearchWorld.Ct);
        Assert.True(waits.Order().ElementAt(2) < TimeSpan.FromSeconds(1), string.Join(", ", waits)); // the middle one: a busy machine may delay one
    }

    [Fact]
    public async Task A_source_that_fails_once_does_not_end_the_following()
    {
        await using var world = new SearchWorld();
        using var following = new FollowChanges(world.Index, NullLogger<FollowChanges>.Instance);
        await following.StartAsync(SearchWorld.Ct);
        await UntilAsync(world, "x", 0);

        world.Shelf.FailOnce();
        await world.SaveAsync(Article("a", "Passpflicht"));
        while (world.Shelf.WillFail) await Task.Delay(20, SearchWorld.Ct);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(world, "Passpflicht", 1);

        await following.StopAsync(SearchWorld.Ct);
    }

    private static async Task UntilAsync(SearchWorld world, string query, int total)
    {
        while (world.Index.Lags || (await world.SearchAsync(query)).Total != total) await Task.Delay(20, SearchWorld.Ct);
    }
}
