using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.People;

/// <summary>Changing, deactivating and reactivating people.</summary>
public sealed class ChangePersonTests : IAsyncLifetime
{
    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_change_is_recorded_with_old_and_new_value_and_only_what_changed()
    {
        var id = await world.PersonAsync("bernd");

        var result = await ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: "Bernd Ölke", level: SigningLevel.S3));

        Assert.True(result.Succeeded);
        var row = (await world.HistoryAsync(id))[^1];
        Assert.Equal("person-changed", row.Verb);
        Assert.Equal([new("name", "bernd", "Bernd Ölke"), new("level", "S2", "S3")], row.Changes);
        Assert.Equal("Bernd Ölke", (await world.ActorAsync("bernd")).Name);
    }

    [Fact]
    public async Task Saving_without_a_change_leaves_no_trace()
    {
        var id = await world.PersonAsync("bernd");

        Assert.True((await ChangeAsync(id, 0, AccountsWorld.Details("bernd"))).Succeeded);

        Assert.DoesNotContain(await world.HistoryAsync(id), h => h.Verb == "person-changed");
        Assert.Equal(0, (await world.UserAsync(id)).Version);
    }

    [Fact]
    public async Task A_stale_form_is_refused()
    {
        var id = await world.PersonAsync("bernd");
        await ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: "Erster"));

        var second = await ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: "Zweiter"));

        Assert.Equal("person-changed-meanwhile", second.Problem?.Code);
        Assert.Equal("Erster", (await world.UserAsync(id)).DisplayName);
    }

    [Fact]
    public async Task Two_administrators_in_the_same_second_make_one_change()
    {
        var id = await world.PersonAsync("bernd");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => Task.Run(() => ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: $"Name {n}")))));

        Assert.Single(both, result => result.Succeeded);
        Assert.Single(both, result => result.Problem?.Code == "person-changed-meanwhile");
        Assert.Single(await world.HistoryAsync(id), h => h.Verb == "person-changed");
    }

    [Fact]
    public async Task A_sign_in_does_not_make_the_form_stale()
    {
        var id = await world.PersonAsync("bernd");
        await world.SignInAsync("bernd");

        Assert.True((await ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: "Bernd"))).Succeeded);
    }

    [Fact]
    public async Task Other_roles_end_the_sessions_and_a_new_name_does_not()
    {
        var id = await world.PersonAsync("bernd");
        var session = (await world.SignInAsync("bernd")).Value;
        await ChangeAsync(id, 0, AccountsWorld.Details("bernd", name: "Bernd"));
        Assert.Equal("Bernd", (await world.Get<ActorDirectory>().FindSignedInAsync(session, default))?.Name);

        await ChangeAsync(id, 1, AccountsWorld.Details("bernd", name: "Bernd", roles: [RoleCatalog.Reader]));

        Assert.Null(await world.Get<ActorDirectory>().FindSignedInAsync(session, default));
        Assert.False((await world.ActorAsync("bernd")).May(Right.WriteDrafts));
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_level_or_team()
    {
        await world.PersonAsync("berta", RoleCatalog.Administrator);

        Assert.Equal("own-rights", (await ChangeAsync(world.Ada.Id, 0, Own(roles: [RoleCatalog.Administrator, RoleCatalog.Approver], team: "humanitaer"))).Problem?.Code);
        Assert.Equal("own-rights", (await ChangeAsync(world.Ada.Id, 0, Own(level: SigningLevel.S4))).Problem?.Code);
        Assert.Equal("own-rights", (await ChangeAsync(world.Ada.Id, 0, Own(team: "humanitaer"))).Problem?.Code);
        Assert.True((await ChangeAsync(world.Ada.Id, 0, Own() with { DisplayName = "Ada Neu" })).Succeeded);
    }

    [Fact]
    public async Task Internal_control_and_administration_never_meet_in_one_person()
    {
        var id = await world.PersonAsync("iris", RoleCatalog.Auditor);

        var result = await ChangeAsync(id, 0, AccountsWorld.Details("iris", roles: [RoleCatalog.Auditor, RoleCatalog.Administrator]));

        Assert.Equal("auditor-and-administrator", result.Problem?.Code);
    }

    [Fact]
    public async Task The_last_administrator_stays_whoever_asks()
    {
        var system = await world.Get<SystemActors>().SystemAsync(default);
        await world.InviteAsync(AccountsWorld.Details("berta", team: "", roles: [RoleCatalog.Administrator])); // never set a password

        var demoted = await world.Get<ChangePerson>().RunAsync(world.Ada.Id, 0, AccountsWorld.Details("ada", roles: [RoleCatalog.Reader]), system, default);
        var deactivated = await world.Get<DeactivatePerson>().RunAsync(world.Ada.Id, system, default);

        Assert.Equal("last-administrator", demoted.Problem?.Code);
        Assert.Equal("last-administrator", deactivated.Problem?.Code);
        Assert.True((await world.SignInAsync("ada")).Succeeded);
    }

    [Fact]
    public async Task Two_administrators_who_deactivate_each_other_at_once_leave_one()
    {
        var bertaId = await world.PersonAsync("berta", RoleCatalog.Administrator);
        var berta = await world.ActorAsync("berta");

        var both = await Task.WhenAll(
            Task.Run(() => world.Get<DeactivatePerson>().RunAsync(bertaId, world.Ada, default)),
            Task.Run(() => world.Get<DeactivatePerson>().RunAsync(world.Ada.Id, berta, default)));

        Assert.Single(both, result => result.Succeeded);
        Assert.Single(both, result => result.Problem?.Code == "last-administrator");
    }

    [Fact]
    public async Task Deactivating_ends_sessions_and_open_links_at_once_and_happens_once()
    {
        var id = await world.PersonAsync("bernd");
        var session = (await world.SignInAsync("bernd")).Value;
        var link = (await world.Get<RenewInvitation>().RunAsync(id, world.Ada, default)).Value;

        Assert.True((await world.Get<DeactivatePerson>().RunAsync(id, world.Ada, default)).Succeeded);
        Assert.True((await world.Get<DeactivatePerson>().RunAsync(id, world.Ada, default)).Succeeded);

        Assert.Null(await world.Get<ActorDirectory>().FindSignedInAsync(session, default));
        Assert.Equal("sign-in-refused", (await world.SignInAsync("bernd")).Problem?.Code);
        Assert.Equal("invitation-unknown", (await world.Get<AcceptInvitation>().RunAsync(link.Token, AccountsWorld.Password, default)).Problem?.Code);
        Assert.Equal("person-inactive", (await world.Get<RenewInvitation>().RunAsync(id, world.Ada, default)).Problem?.Code);
        Assert.Single(await world.HistoryAsync(id), h => h.Verb == "person-deactivated");
    }

    [Fact]
    public async Task A_reactivated_person_signs_in_again_but_old_sessions_stay_dead()
    {
        var id = await world.PersonAsync("bernd");
        var session = (await world.SignInAsync("bernd")).Value;
        await world.Get<DeactivatePerson>().RunAsync(id, world.Ada, default);

        await world.Get<ReactivatePerson>().RunAsync(id, world.Ada, default);
        await world.Get<ReactivatePerson>().RunAsync(id, world.Ada, default);

        Assert.True((await world.SignInAsync("bernd")).Succeeded);
        Assert.Null(await world.Get<ActorDirectory>().FindSignedInAsync(session, default));
        Assert.Single(await world.HistoryAsync(id), h => h.Verb == "person-reactivated");
    }

    [Fact]
    public async Task Nobody_deactivates_themselves()
    {
        await world.PersonAsync("berta", RoleCatalog.Administrator);

        Assert.Equal("not-oneself", (await world.Get<DeactivatePerson>().RunAsync(world.Ada.Id, world.Ada, default)).Problem?.Code);
    }

    [Fact]
    public async Task Without_the_right_every_verb_says_no_and_system_actors_are_out_of_reach()
    {
        var id = await world.PersonAsync("bernd");
        var bernd = await world.ActorAsync("bernd");
        var system = await world.Get<SystemActors>().SystemAsync(default);

        Assert.Equal("people-not-allowed", (await world.Get<ChangePerson>().RunAsync(id, 0, AccountsWorld.Details("bernd"), bernd, default)).Problem?.Code);
        Assert.Equal("people-not-allowed", (await world.Get<DeactivatePerson>().RunAsync(world.Ada.Id, bernd, default)).Problem?.Code);
        Assert.Equal("people-not-allowed", (await world.Get<ReactivatePerson>().RunAsync(id, bernd, default)).Problem?.Code);
        Assert.Equal("people-not-allowed", (await world.Get<EndSessions>().RunAsync(world.Ada.Id, bernd, default)).Problem?.Code);
        Assert.Equal("person-gone", (await world.Get<DeactivatePerson>().RunAsync(system.Id, world.Ada, default)).Problem?.Code);
        Assert.Equal("person-gone", (await world.Get<RenewInvitation>().RunAsync(system.Id, world.Ada, default)).Problem?.Code);
    }

    private static PersonDetails Own(SigningLevel level = SigningLevel.S2, string team = "", string[]? roles = null) =>
        AccountsWorld.Details("ada", team: team, level: level, roles: roles ?? [RoleCatalog.Administrator]);

    private Task<Result> ChangeAsync(int id, int version, PersonDetails details) =>
        world.Get<ChangePerson>().RunAsync(id, version, details, world.Ada, default);
}
