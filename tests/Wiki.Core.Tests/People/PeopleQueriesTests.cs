using Wiki.Core.People;

namespace Wiki.Core.Tests.People;

/// <summary>Listing and finding people.</summary>
public sealed class PeopleQueriesTests : IAsyncLifetime
{
    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData(PeopleSort.Name)]
    [InlineData(PeopleSort.UserName)]
    [InlineData(PeopleSort.Team)]
    [InlineData(PeopleSort.LastSignIn)]
    public async Task Every_order_pages_through_everybody_exactly_once(PeopleSort sort)
    {
        string[] teams = ["humanitaer", "allgemein-1", "querschnitt"];
        for (var n = 0; n < 120; n++) await world.InviteAsync(AccountsWorld.Details($"p{n}", name: $"Name {n % 7}", team: teams[n % 3]));
        for (var n = 0; n < 60; n++) await MarkSignInAsync($"p{n}", n % 4);

        var seen = new List<PersonRow>();
        string? after = null;
        do
        {
            var page = await world.Get<PeopleQueries>().ListAsync(new PeopleFilter { Sort = sort }, after, default);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(121, seen.Count);
        Assert.Equal(121, seen.Select(p => p.Id).Distinct().Count());
        var expected = sort switch
        {
            PeopleSort.UserName => seen.OrderBy(p => p.UserName, StringComparer.Ordinal),
            PeopleSort.Team => seen.OrderBy(p => p.Team, StringComparer.Ordinal).ThenBy(p => p.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id),
            PeopleSort.LastSignIn => seen.OrderByDescending(p => p.LastSignInAt ?? DateTime.MinValue).ThenBy(p => p.Id),
            _ => seen.OrderBy(p => p.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id),
        };
        Assert.Equal(expected.Select(p => p.Id), seen.Select(p => p.Id));
    }

    [Theory]
    [InlineData("öz", "oezlem")]
    [InlineData("ozturk", "oezlem")]
    [InlineData("OEZ", "oezlem")]
    [InlineData("100%", "")]
    [InlineData("_", "")]
    public async Task The_search_finds_umlauts_either_way_and_takes_no_wildcards(string text, string expected)
    {
        await world.InviteAsync(AccountsWorld.Details("oezlem", name: "Özlem Öztürk"));

        var found = await world.Get<PeopleQueries>().ListAsync(new PeopleFilter { Text = text }, null, default);

        Assert.Equal(expected, string.Join(' ', found.Items.Select(p => p.UserName)));
    }

    [Fact]
    public async Task Filters_narrow_by_team_role_and_status()
    {
        await world.InviteAsync(AccountsWorld.Details("eingeladen", team: "querschnitt", roles: [RoleCatalog.Auditor]));
        var gone = await world.PersonAsync("gegangen");
        await world.Get<DeactivatePerson>().RunAsync(gone, world.Ada, default);

        Assert.Equal(["eingeladen"], await NamesAsync(new PeopleFilter { Team = "querschnitt" }));
        Assert.Equal(["ada"], await NamesAsync(new PeopleFilter { Role = RoleCatalog.Administrator }));
        Assert.Equal(["ada", "eingeladen"], await NamesAsync(new PeopleFilter()));
        Assert.Equal(["eingeladen"], await NamesAsync(new PeopleFilter { Status = PersonStatus.Invited }));
        Assert.Equal(["gegangen"], await NamesAsync(new PeopleFilter { Status = PersonStatus.Inactive }));
        Assert.Equal(["ada", "eingeladen", "gegangen"], await NamesAsync(new PeopleFilter { Status = PersonStatus.All }));
    }

    [Theory]
    [InlineData("unsinn")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    [InlineData("eyJTb3J0IjozLCJJZCI6MSwiVmFsdWUiOiJrZWluIERhdHVtIiwiU29ydEtleSI6IiJ9")]
    public async Task A_bent_cursor_starts_at_the_top(string cursor)
    {
        var page = await world.Get<PeopleQueries>().ListAsync(new PeopleFilter { Sort = PeopleSort.LastSignIn }, cursor, default);

        Assert.Equal("ada", Assert.Single(page.Items).UserName);
    }

    [Fact]
    public async Task A_person_shows_what_administration_needs_to_know()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd", name: "Bernd"));

        var row = await world.Get<PeopleQueries>().FindAsync(invited.UserId, default);

        Assert.NotNull(row);
        Assert.Equal(("Humanitär", false, true, invited.ExpiresAt), (row.TeamName, row.HasPassword, row.IsActive, row.LinkExpiresAt));
    }

    [Fact]
    public async Task Lockout_shows_and_ends()
    {
        var id = await world.PersonAsync("bernd");
        for (var n = 0; n < 5; n++) await world.SignInAsync("bernd", "falsch");
        Assert.True((await world.Get<PeopleQueries>().FindAsync(id, default))?.IsLockedOut);

        world.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.False((await world.Get<PeopleQueries>().FindAsync(id, default))?.IsLockedOut);
    }

    [Fact]
    public async Task Names_are_looked_up_in_any_case_and_unknown_ones_are_missing()
    {
        await world.InviteAsync(AccountsWorld.Details("bernd", name: "Bernd"));

        var names = await world.Get<PeopleQueries>().NamesAsync(["BERND", "niemand", "ada"], default);

        Assert.Equal(["ada", "bernd"], names.Keys.Order());
        Assert.Equal("Bernd", names["bernd"].DisplayName);
    }

    [Fact]
    public async Task Nobody_is_found_under_the_number_of_a_system_actor()
    {
        var system = await world.Get<SystemActors>().SystemAsync(default);

        Assert.Null(await world.Get<PeopleQueries>().FindAsync(system.Id, default));
        Assert.DoesNotContain(await world.Get<PeopleQueries>().ActiveAsync(default), p => p.Id == system.Id);
    }

    private async Task<string[]> NamesAsync(PeopleFilter filter) =>
        [.. (await world.Get<PeopleQueries>().ListAsync(filter with { Sort = PeopleSort.UserName }, null, default)).Items.Select(p => p.UserName)];

    private async Task MarkSignInAsync(string userName, int hoursAgo)
    {
        await using var db = await world.DbAsync();
        var user = db.Users.Single(u => u.UserName == userName);
        user.SignInSucceeded(world.Now.AddHours(-hoursAgo));
        await db.SaveChangesAsync();
    }
}
