using Microsoft.EntityFrameworkCore;
using Wiki.Core.People;

namespace Wiki.Core.Tests.People;

/// <summary>Inviting a person and setting the first password.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task An_invited_person_sets_a_password_and_signs_in_with_it()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("Bernd.K"));

        var accepted = await world.Get<AcceptInvitation>().RunAsync(invited.Token, AccountsWorld.Password, default);

        Assert.True(accepted.Succeeded);
        Assert.True((await world.SignInAsync("BERND.k")).Succeeded);
        Assert.Equal("bernd.k", (await world.UserAsync(invited.UserId)).UserName);
        Assert.Equal(["person-invited", "person-invitation-accepted"], (await world.HistoryAsync(invited.UserId)).Select(h => h.Verb));
    }

    [Fact]
    public async Task The_history_row_names_who_invited_and_with_which_roles()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd"));

        var row = Assert.Single(await world.HistoryAsync(invited.UserId));
        Assert.Equal("ada", row.ActorName);
        Assert.Contains(row.Changes, change => change is { Field: "roles", Old: null, New: "Autor" });
    }

    [Fact]
    public async Task The_token_is_stored_only_as_a_hash()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd"));

        await using var db = await world.DbAsync();
        var stored = await db.Invitations.SingleAsync(i => i.UserId == invited.UserId);
        Assert.DoesNotContain(invited.Token, stored.TokenHash, StringComparison.Ordinal);
        Assert.Equal(64, stored.TokenHash.Length);
        Assert.DoesNotContain(invited.Token, invited.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd"));
        await world.Get<AcceptInvitation>().RunAsync(invited.Token, AccountsWorld.Password, default);

        var second = await world.Get<AcceptInvitation>().RunAsync(invited.Token, "ein ganz anderes Passwort", default);

        Assert.Equal("invitation-used", second.Problem?.Code);
        Assert.True((await world.SignInAsync("bernd")).Succeeded);
    }

    [Fact]
    public async Task A_double_click_uses_the_link_once()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd"));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => world.Get<AcceptInvitation>().RunAsync(invited.Token, AccountsWorld.Password, default))));

        Assert.Single(both, result => result.Succeeded);
        Assert.Single(both, result => result.Problem?.Code == "invitation-used");
        Assert.Single(await world.HistoryAsync(invited.UserId), h => h.Verb == "person-invitation-accepted");
    }

    [Fact]
    public async Task A_link_runs_out_after_72_hours()
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd"));
        world.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.True((await world.Get<AcceptInvitation>().FindAsync(invited.Token, default)).Succeeded);

        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("invitation-expired", (await world.Get<AcceptInvitation>().FindAsync(invited.Token, default)).Problem?.Code);
        Assert.Equal("invitation-expired", (await world.Get<AcceptInvitation>().RunAsync(invited.Token, AccountsWorld.Password, default)).Problem?.Code);
    }

    [Fact]
    public async Task A_new_link_makes_the_older_one_worthless()
    {
        var first = await world.InviteAsync(AccountsWorld.Details("bernd"));
        var second = (await world.Get<RenewInvitation>().RunAsync(first.UserId, world.Ada, default)).Value;

        Assert.Equal("invitation-unknown", (await world.Get<AcceptInvitation>().RunAsync(first.Token, AccountsWorld.Password, default)).Problem?.Code);
        Assert.True((await world.Get<AcceptInvitation>().RunAsync(second.Token, AccountsWorld.Password, default)).Succeeded);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_new_link_and_its_sessions_end()
    {
        var id = await world.PersonAsync("bernd");
        var session = (await world.SignInAsync("bernd")).Value;
        var link = (await world.Get<RenewInvitation>().RunAsync(id, world.Ada, default)).Value;
        Assert.True((await world.SignInAsync("bernd")).Succeeded);

        await world.Get<AcceptInvitation>().RunAsync(link.Token, "jetzt ein anderes Passwort", default);

        Assert.Equal("sign-in-refused", (await world.SignInAsync("bernd")).Problem?.Code);
        Assert.True((await world.SignInAsync("bernd", "jetzt ein anderes Passwort")).Succeeded);
        Assert.Null(await world.Get<ActorDirectory>().FindSignedInAsync(session, default));
    }

    [Theory]
    [InlineData("zu kurz", "password-too-short")]
    [InlineData("Bernd-Ludwigbernd-ludwig", "password-is-user-name")]
    [InlineData("bernd-ludwig2026", "password-is-user-name")]
    public async Task A_weak_password_is_refused_and_the_link_stays_good(string password, string code)
    {
        var invited = await world.InviteAsync(AccountsWorld.Details("bernd-ludwig"));

        Assert.Equal(code, (await world.Get<AcceptInvitation>().RunAsync(invited.Token, password, default)).Problem?.Code);
        Assert.True((await world.Get<AcceptInvitation>().RunAsync(invited.Token, "zwölf zeichen", default)).Succeeded);
    }

    [Fact]
    public async Task A_user_name_is_given_once_and_never_to_a_system_actor()
    {
        await world.InviteAsync(AccountsWorld.Details("bernd"));
        await world.Get<SystemActors>().ImportAsync(default);

        Assert.Equal("user-name-taken", (await world.Get<InvitePerson>().RunAsync(AccountsWorld.Details("BERND"), world.Ada, default)).Problem?.Code);
        Assert.Equal("user-name-taken", (await world.Get<InvitePerson>().RunAsync(AccountsWorld.Details("import"), world.Ada, default)).Problem?.Code);
    }

    [Fact]
    public async Task A_double_click_on_invite_makes_one_person_with_one_line_of_history()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => world.Get<InvitePerson>().RunAsync(AccountsWorld.Details("bernd"), world.Ada, default))));

        var made = Assert.Single(both, result => result.Succeeded);
        Assert.Single(both, result => result.Problem?.Code == "user-name-taken");
        Assert.Single(await world.HistoryAsync(made.Value.UserId));
    }

    [Fact]
    public async Task Only_administrators_invite()
    {
        await world.PersonAsync("lea", RoleCatalog.Approver);
        var lea = await world.ActorAsync("lea");

        Assert.Equal("people-not-allowed", (await world.Get<InvitePerson>().RunAsync(AccountsWorld.Details("x1"), lea, default)).Problem?.Code);
        Assert.Equal("people-not-allowed", (await world.Get<RenewInvitation>().RunAsync(world.Ada.Id, lea, default)).Problem?.Code);
    }
}
