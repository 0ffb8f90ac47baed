using Microsoft.EntityFrameworkCore;
using Wiki.Core.Search.Missed;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Search;

public sealed class MissedQueryTests
{
    [Fact]
    public async Task A_missed_search_shows_only_after_five_counts_on_two_days()
    {
        await using var world = new SearchWorld();
        var (count, list) = Verbs(world);

        for (var person = 1; person <= 5; person++) await count.RunAsync("Hundesteuer", MissedKind.NoHits, Person(person), SearchWorld.Ct);
        Assert.Empty(await list.ListAsync(false, SearchWorld.Ct));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await count.RunAsync("  HUNDESTEUER ", MissedKind.NoHits, Person(1), SearchWorld.Ct);

        var row = Assert.Single(await list.ListAsync(false, SearchWorld.Ct));
        Assert.Equal(("hundesteuer", 6, 2), (row.Query, row.Count, row.Days));
    }

    [Fact]
    public async Task A_person_counts_once_a_day_and_leaves_no_trace()
    {
        await using var world = new SearchWorld();
        var (count, _) = Verbs(world);

        Assert.True(await count.RunAsync("Hundesteuer", MissedKind.NoHits, Person(77), SearchWorld.Ct));
        Assert.False(await count.RunAsync("hundesteuer", MissedKind.NoHits, Person(77), SearchWorld.Ct));

        await using var db = await world.Contexts.CreateDbContextAsync(SearchWorld.Ct);
        Assert.Equal(1, (await db.MissedQueryDays.SingleAsync(SearchWorld.Ct)).Count);
        Assert.DoesNotContain(
            db.Model.FindEntityType(typeof(MissedQuery))!.GetProperties().Concat(db.Model.FindEntityType(typeof(MissedQueryDay))!.GetProperties()),
            property => property.Name.Contains("User", StringComparison.Ordinal) || property.Name.Contains("Actor", StringComparison.Ordinal) || property.ClrType == typeof(DateTime));
    }

    [Theory]
    [InlineData("Mohammed Rezaei")]
    [InlineData("Herr Rezaei")]
    [InlineData("rezaei@example.org")]
    [InlineData("0171 2345678")]
    [InlineData("12.03.1987")]
    [InlineData("AZR 123456789")]
    [InlineData("Warum hat die Kundin gestern keinen Termin bekommen")]
    public async Task What_may_name_a_person_is_not_counted(string query)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Documents.Article("a", "Duldung"));
        await world.StartAsync();
        var (count, _) = Verbs(world);

        Assert.False(await count.RunAsync(query, MissedKind.NoHits, Person(1), SearchWorld.Ct));

        await using var db = await world.Contexts.CreateDbContextAsync(SearchWorld.Ct);
        Assert.False(await db.MissedQueries.AnyAsync(SearchWorld.Ct));
    }

    [Fact]
    public async Task Counting_can_be_switched_off_and_old_counts_go()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        var (count, _) = Verbs(world);
        await count.RunAsync("Hundesteuer", MissedKind.NoHits, Person(1), SearchWorld.Ct);
        await using var db = await world.Contexts.CreateDbContextAsync(SearchWorld.Ct);
        db.Settings.AddRange(new Setting { Key = "suche-lernen", Value = "aus" }, new Setting { Key = "suche-lernen-tage", Value = "30" });
        await db.SaveChangesAsync(SearchWorld.Ct);

        Assert.False(await count.RunAsync("Hundesteuer", MissedKind.NoHits, Person(2), SearchWorld.Ct));
        world.Clock.Advance(TimeSpan.FromDays(31));
        await index.FollowAsync(SearchWorld.Ct);

        Assert.False(await db.MissedQueries.AnyAsync(SearchWorld.Ct));
    }

    [Fact]
    public async Task Editors_decide_what_becomes_of_a_missed_search()
    {
        await using var world = new SearchWorld();
        var (count, list) = Verbs(world);
        for (var day = 0; day < 5; day++)
        {
            await count.RunAsync("Hundesteuer", MissedKind.NoHits, Person(1), SearchWorld.Ct);
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        var id = Assert.Single(await list.ListAsync(false, SearchWorld.Ct)).Id;
        var decide = new DecideMissedQuery(world.Contexts, world.Clock);
        Assert.Equal("not-allowed", (await decide.RunAsync(id, MissedState.ToWrite, Person(1), SearchWorld.Ct)).Problem!.Code);
        Assert.True((await decide.RunAsync(id, MissedState.ToWrite, Person(1, Right.KeepLaw), SearchWorld.Ct)).Succeeded);

        Assert.Empty(await list.ListAsync(false, SearchWorld.Ct));
        Assert.Equal(MissedState.ToWrite, Assert.Single(await list.ListAsync(true, SearchWorld.Ct)).State);
    }

    [Fact]
    public async Task What_somebody_told_is_shown_as_written_at_once_and_still_names_nobody()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Documents.Article("a", "Gebühr", "Gebühren für den Reiseausweis bei Kindern"));
        await world.StartAsync();
        var (count, list) = Verbs(world);

        Assert.True(await count.RunAsync(" welche Gebühr  der Reiseausweis für Kinder unter zwölf Jahren kostet", MissedKind.Told, Person(1), SearchWorld.Ct));
        Assert.False(await count.RunAsync("warum Herr Rezaei keinen Termin hat", MissedKind.Told, Person(1), SearchWorld.Ct));
        Assert.False(await count.RunAsync(new string('a', 300), MissedKind.Told, Person(1), SearchWorld.Ct));

        Assert.Equal("welche Gebühr der Reiseausweis für Kinder unter zwölf Jahren kostet", Assert.Single(await list.ListAsync(false, SearchWorld.Ct)).Query);
    }

    private static (CountMissedQuery Count, MissedQueryQueries List) Verbs(SearchWorld world) =>
        (new CountMissedQuery(world.Contexts, world.Index, world.Clock), new MissedQueryQueries(world.Contexts));

    private static Actor Person(int id, params Right[] rights) => new() { Id = id, UserName = "p" + id, Name = "P", Rights = new HashSet<Right>(rights) };
}
