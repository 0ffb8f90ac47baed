using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.People;

/// <summary>The first people: set-up code, demo people, system actors.</summary>
public sealed class FirstStartTests : IAsyncLifetime
{
    private static readonly FirstAdministrator Ada = new("ada", "Ada Amt", "ada@behoerde.example", AccountsWorld.Password);

    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.EmptyAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_code_from_the_log_creates_the_first_administrator_once()
    {
        var code = await AnnounceAsync(world.Get<SetUpCode>());

        var first = await world.Get<CreateFirstAdministrator>().RunAsync($" {code.ToLowerInvariant()} ", Ada, default);
        var second = await world.Get<CreateFirstAdministrator>().RunAsync(code, Ada with { UserName = "eva" }, default);

        Assert.NotNull(await world.Get<ActorDirectory>().FindSignedInAsync(first.Value, default));
        Assert.True((await world.ActorAsync("ada")).May(Right.Administer));
        Assert.Equal("set-up-done", second.Problem?.Code);
        Assert.Equal("person-first-administrator", Assert.Single(await world.HistoryAsync(first.Value.UserId)).Verb);
    }

    [Fact]
    public async Task A_double_click_creates_one_administrator()
    {
        var code = await AnnounceAsync(world.Get<SetUpCode>());

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(n =>
            Task.Run(() => world.Get<CreateFirstAdministrator>().RunAsync(code, Ada with { UserName = $"ada{n}" }, default))));

        Assert.Single(both, result => result.Succeeded);
        Assert.Equal(1, await world.Get<PeopleQueries>().CountAsync(new PeopleFilter { Status = PersonStatus.All }, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAA-AAAAA-AAAAA-AAAAA")]
    public async Task A_wrong_code_creates_nobody(string code)
    {
        await AnnounceAsync(world.Get<SetUpCode>());

        Assert.Equal("set-up-code-wrong", (await world.Get<CreateFirstAdministrator>().RunAsync(code, Ada, default)).Problem?.Code);
        Assert.True(await world.Get<SetUpCode>().IsOpenAsync(default));
    }

    [Fact]
    public async Task Without_an_announcement_not_even_an_empty_code_fits()
    {
        Assert.Equal("set-up-code-wrong", (await world.Get<CreateFirstAdministrator>().RunAsync("", Ada, default)).Problem?.Code);
    }

    [Fact]
    public async Task Each_start_shows_another_code_and_the_older_one_is_void()
    {
        var first = await AnnounceAsync(world.Get<SetUpCode>());
        var second = await AnnounceAsync(world.Get<SetUpCode>());

        Assert.NotEqual(first, second);
        Assert.Equal("set-up-code-wrong", (await world.Get<CreateFirstAdministrator>().RunAsync(first, Ada, default)).Problem?.Code);
        Assert.True((await world.Get<CreateFirstAdministrator>().RunAsync(second, Ada, default)).Succeeded);
    }

    [Fact]
    public async Task Once_somebody_has_an_account_no_code_is_made()
    {
        await world.Get<SeedDemoPeople>().RunAsync(DemoPeople.ShownPassword, default);

        await world.Get<SetUpCode>().AnnounceAsync(default);

        Assert.DoesNotContain(world.Log.Lines, line => line.Contains("/einrichtung", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_weak_password_leaves_the_code_good()
    {
        var code = await AnnounceAsync(world.Get<SetUpCode>());

        Assert.Equal("password-too-short", (await world.Get<CreateFirstAdministrator>().RunAsync(code, Ada with { Password = "kurz" }, default)).Problem?.Code);
        Assert.True((await world.Get<CreateFirstAdministrator>().RunAsync(code, Ada, default)).Succeeded);
    }

    [Fact]
    public async Task The_ten_demo_people_are_created_once_and_can_sign_in()
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.Get<SeedDemoPeople>().RunAsync(DemoPeople.ShownPassword, default))));

        var people = (await world.Get<PeopleQueries>().ListAsync(new PeopleFilter(), null, default)).Items;
        Assert.Equal(
            ["admin", "amtsleitung", "autorin", "fachverantwortung", "iks", "leitung", "leitung2", "neu", "patin", "sachbearbeitung"],
            people.Select(p => p.UserName).Order());
        Assert.Equal([RoleCatalog.Author, RoleCatalog.TopicOwner], people.Single(p => p.UserName == "fachverantwortung").Roles);
        Assert.All(await Task.WhenAll(people.Select(p => world.SignInAsync(p.UserName, DemoPeople.ShownPassword))), result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task Demo_people_never_join_real_ones()
    {
        var code = await AnnounceAsync(world.Get<SetUpCode>());
        await world.Get<CreateFirstAdministrator>().RunAsync(code, Ada, default);

        await world.Get<SeedDemoPeople>().RunAsync(DemoPeople.ShownPassword, default);

        Assert.Equal(1, await world.Get<PeopleQueries>().CountAsync(new PeopleFilter { Status = PersonStatus.All }, default));
    }

    [Fact]
    public async Task System_actors_have_one_row_each_are_not_people_and_approve_nothing()
    {
        var import = await world.Get<SystemActors>().ImportAsync(default);
        var system = await world.Get<SystemActors>().SystemAsync(default);
        var again = await new SystemActors(world.Get<IDbContextFactory<WikiDbContext>>()).ImportAsync(default);

        Assert.Equal(import.Id, again.Id);
        Assert.NotEqual(import.Id, system.Id);
        Assert.False(import.May(Right.Approve) || system.May(Right.Approve) || import.May(Right.Administer));
        Assert.Null(await world.Get<ActorDirectory>().FindAsync("import", default));
        Assert.Equal(0, await world.Get<PeopleQueries>().CountAsync(new PeopleFilter { Status = PersonStatus.All }, default));
    }

    private async Task<string> AnnounceAsync(SetUpCode code)
    {
        await code.AnnounceAsync(default);
        return world.Log.Lines.Last(line => line.Contains("/einrichtung", StringComparison.Ordinal))[^23..];
    }
}
