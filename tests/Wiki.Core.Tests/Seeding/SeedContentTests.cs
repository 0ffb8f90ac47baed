using Microsoft.EntityFrameworkCore;
using Wiki.Core.Seeding;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Seeding;

public sealed class SeedContentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_brings_articles_that_are_valid_and_the_second_brings_nothing()
    {
        await using var world = await FirstStartAsync();
        var folder = Content(world, "eins", "zwei");

        var first = await world.Get<SeedContent>().RunAsync(folder, Ct);
        var second = await world.Get<SeedContent>().RunAsync(folder, Ct);

        Assert.Equal(2, first?.Approved);
        Assert.Null(second);
        Assert.Equal("System", (await world.ReadAsync("eins"))?.ApprovedBy);
        Assert.Equal("Einspielung", (await world.HistoryAsync("eins"))[0].ActorName);
    }

    /// <summary>The folder holds more than last time, but the first start is over.</summary>
    [Fact]
    public async Task What_comes_into_the_folder_later_is_not_brought_in_by_itself()
    {
        await using var world = await FirstStartAsync();
        await world.Get<SeedContent>().RunAsync(Content(world, "eins"), Ct);

        await world.Get<SeedContent>().RunAsync(Content(world, "zwei"), Ct);

        Assert.Null(await world.ReadAsync("zwei"));
    }

    [Fact]
    public async Task A_start_that_was_killed_in_the_middle_is_finished_by_the_next()
    {
        await using var world = await FirstStartAsync();
        string[] names = [.. Enumerable.Range(1, 120).Select(number => $"nummer-{number}")]; // more than one transaction holds
        var folder = Content(world, names);
        using var kill = new CancellationTokenSource();
        var progress = new EndAfter(1, kill);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Get<ImportContent>().RunAsync(folder, world.Cast.Bernd, progress, kill.Token));

        var report = await world.Get<SeedContent>().RunAsync(folder, Ct);

        Assert.Equal(names.Length, report?.Approved + report?.Unchanged);
        Assert.True(report?.Approved > 0, "The first start was killed before its end.");
        Assert.True(report?.Unchanged > 0, "What it had finished is not done again.");
    }

    [Fact]
    public async Task Two_first_starts_at_once_bring_every_article_once()
    {
        await using var world = await FirstStartAsync();
        var folder = Content(world, "eins", "zwei", "drei");
        var seed = world.Get<SeedContent>();

        await Task.WhenAll(Task.Run(() => seed.RunAsync(folder, Ct), Ct), Task.Run(() => seed.RunAsync(folder, Ct), Ct));

        await using var db = await world.DbAsync();
        Assert.Equal([1, 1, 1], await db.Articles.Select(article => article.LastNumber).ToListAsync(Ct));
    }

    [Fact]
    public async Task Without_a_folder_nothing_happens_and_a_later_start_may_still_bring_it()
    {
        await using var world = await FirstStartAsync();

        Assert.Null(await world.Get<SeedContent>().RunAsync(Path.Combine(world.Folder.Root, "fehlt"), Ct));
        Assert.Equal(1, (await world.Get<SeedContent>().RunAsync(Content(world, "eins"), Ct))?.Approved);
    }

    /// <summary>A world whose starter content is still to come.</summary>
    private static async Task<World> FirstStartAsync()
    {
        var world = await World.NewAsync();
        await using var db = await world.DbAsync();
        await db.Settings.Where(setting => setting.Key == SeedContent.Marker).ExecuteDeleteAsync(Ct);
        return world;
    }

    private static string Content(World world, params string[] slugs)
    {
        var folder = Path.Combine(world.Folder.Root, "inhalt");
        foreach (var slug in slugs)
        {
            var text = World.Text(slug);
            Directory.CreateDirectory(Path.Combine(folder, slug));
            File.WriteAllText(
                Path.Combine(folder, slug, slug + ".md"),
                ArticleFileWriter.Write(new ArticleFile(slug, text.Fields with { ValidFrom = world.Today }, text.Markdown)));
        }

        return folder;
    }

    private sealed class EndAfter(int files, CancellationTokenSource end) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            if (value.Done == files) end.Cancel();
        }
    }
}
