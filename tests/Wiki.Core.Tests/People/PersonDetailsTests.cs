using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.People;

/// <summary>What may be entered about a person.</summary>
public sealed class PersonDetailsTests : IAsyncLifetime
{
    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    public static TheoryData<string, PersonDetails> Wrong => new()
    {
        { "user-name-form", AccountsWorld.Details("b") },
        { "user-name-form", AccountsWorld.Details("1bernd") },
        { "user-name-form", AccountsWorld.Details("bernd kurz") },
        { "user-name-form", AccountsWorld.Details("jörg") },
        { "user-name-form", AccountsWorld.Details("bernd\n") with { UserName = "be\nrnd" } },
        { "user-name-form", AccountsWorld.Details(new string('b', 41)) },
        { "display-name", AccountsWorld.Details("bernd", name: "  ") },
        { "display-name", AccountsWorld.Details("bernd", name: new string('B', 101)) },
        { "mail", AccountsWorld.Details("bernd") with { Mail = "bernd" } },
        { "mail", AccountsWorld.Details("bernd") with { Mail = "Bernd <bernd@behoerde.example>" } },
        { "no-role", AccountsWorld.Details("bernd", roles: []) },
        { "unknown-role", AccountsWorld.Details("bernd", roles: ["Chef"]) },
        { "auditor-and-administrator", AccountsWorld.Details("bernd", roles: [RoleCatalog.Auditor, RoleCatalog.Administrator]) },
        { "no-team", AccountsWorld.Details("bernd", team: "") },
        { "unknown-team", AccountsWorld.Details("bernd", team: "nirgends") },
        { "unknown-team", AccountsWorld.Details("bernd", team: "alt") },
        { "unknown-level", AccountsWorld.Details("bernd", level: (SigningLevel)9) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_named_and_nobody_is_created(string code, PersonDetails details)
    {
        var result = await world.Get<InvitePerson>().RunAsync(details, world.Ada, default);

        Assert.Equal(code, result.Problem?.Code);
        Assert.Equal(1, await world.Get<PeopleQueries>().CountAsync(new PeopleFilter { Status = PersonStatus.All }, default));
    }

    [Fact]
    public async Task Who_only_administers_needs_no_team()
    {
        var result = await world.Get<InvitePerson>().RunAsync(AccountsWorld.Details("berta", team: "", roles: [RoleCatalog.Administrator]), world.Ada, default);

        Assert.True(result.Succeeded);
    }
}
