using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Core.Tests.People;

/// <summary>Signing in, lockout, limits and one's own password.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "falsches Passwort hier";

    private AccountsWorld world = default!; // InitializeAsync
    private int bernd;

    public async ValueTask InitializeAsync()
    {
        world = await AccountsWorld.NewAsync();
        bernd = await world.PersonAsync("bernd");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_sign_in_remembers_this_and_the_previous_time()
    {
        var first = world.Now;
        await world.SignInAsync("bernd");
        world.Clock.Advance(TimeSpan.FromDays(3));
        await world.SignInAsync("bernd");

        var user = await world.UserAsync(bernd);
        Assert.Equal(world.Now, user.LastSignInAt);
        Assert.Equal(first, user.PreviousSignInAt);
    }

    [Fact]
    public async Task Unknown_name_wrong_password_no_password_yet_and_system_actor_get_the_same_answer()
    {
        await world.InviteAsync(AccountsWorld.Details("neu"));

        var answers = new[]
        {
            await world.SignInAsync("niemand", Wrong), await world.SignInAsync("bernd", Wrong),
            await world.SignInAsync("neu", Wrong), await world.SignInAsync("system", Wrong), await world.SignInAsync("bernd", ""),
        };

        Assert.All(answers, answer => Assert.Equal(PeopleProblems.SignInRefused, answer.Problem));
    }

    /// <summary>Measured by what is computed, not by a stopwatch: one comparison of the same strength each time.</summary>
    [Theory]
    [InlineData("niemand", Wrong)]
    [InlineData("bernd", Wrong)]
    [InlineData("neu", Wrong)]
    [InlineData("fort", Wrong)]
    [InlineData("system", Wrong)]
    [InlineData("", "")]
    public async Task A_refusal_costs_one_comparison_whoever_is_named(string userName, string password)
    {
        await world.InviteAsync(AccountsWorld.Details("neu"));
        (await world.Get<DeactivatePerson>().RunAsync(await world.PersonAsync("fort"), world.Ada, default)).Must();
        world.Compared.Clear();

        Assert.Equal(PeopleProblems.SignInRefused, (await world.SignInAsync(userName, password)).Problem);

        Assert.Equal([1_000], world.Compared);
    }

    [Fact]
    public async Task Unknown_names_and_known_ones_reach_the_limit_after_the_same_number_of_failures()
    {
        for (var n = 0; n < 5; n++)
        {
            Assert.Equal("sign-in-refused", (await world.SignInAsync("niemand", Wrong)).Problem?.Code);
            Assert.Equal("sign-in-refused", (await world.SignInAsync("bernd", Wrong)).Problem?.Code);
        }

        Assert.Equal("too-many-attempts", (await world.SignInAsync("niemand", Wrong)).Problem?.Code);
        Assert.Equal("too-many-attempts", (await world.SignInAsync(" BERND ")).Problem?.Code);
    }

    [Fact]
    public async Task The_lockout_lasts_fifteen_minutes_survives_a_restart_and_is_recorded()
    {
        for (var n = 0; n < 5; n++) await world.SignInAsync("bernd", Wrong);
        var signIn = WithFreshLimiter();

        Assert.Equal("too-many-attempts", (await signIn.RunAsync("bernd", AccountsWorld.Password, "10.0.0.1", default)).Problem?.Code);
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await signIn.RunAsync("bernd", AccountsWorld.Password, "10.0.0.1", default)).Succeeded);

        var row = Assert.Single(await world.HistoryAsync(bernd), h => h.Verb == "person-locked-out");
        Assert.Equal("System", row.ActorName);
    }

    [Fact]
    public async Task Many_guesses_at_once_get_no_further_than_five()
    {
        var guesses = Enumerable.Range(0, 40).Select(n => Task.Run(() => world.SignInAsync("bernd", $"{Wrong} {n}", $"10.0.0.{n}"))); // no right one among them: it would start the count anew

        var answers = await Task.WhenAll(guesses);

        Assert.InRange(answers.Count(answer => answer.Problem?.Code != "too-many-attempts"), 1, 5);
    }

    [Fact]
    public async Task The_account_itself_counts_guesses_that_arrive_together_even_where_no_limiter_stands_before_it()
    {
        var guesses = Enumerable.Range(0, 20).Select(n => Task.Run(() => WithFreshLimiter().RunAsync("bernd", $"{Wrong} {n}", "10.0.0.1", default)));

        var answers = await Task.WhenAll(guesses);

        Assert.Equal(5, answers.Count(answer => answer.Problem?.Code == "sign-in-refused"));
        Assert.Equal(15, answers.Count(answer => answer.Problem?.Code == "too-many-attempts"));
    }

    [Fact]
    public async Task The_entity_stays_locked_for_guesses_that_passed_the_limiter_in_time()
    {
        var user = await world.UserAsync(bernd);

        var locked = Enumerable.Range(0, 5).Select(_ => user.SignInFailed(world.Now)).ToArray();

        Assert.Equal([false, false, false, false, true], locked);
        Assert.True(user.IsLockedOut(world.Now.AddMinutes(15).AddTicks(-1)));
        Assert.False(user.IsLockedOut(world.Now.AddMinutes(15)));
    }

    [Fact]
    public async Task A_success_forgets_earlier_failures()
    {
        for (var n = 0; n < 4; n++) await world.SignInAsync("bernd", Wrong);
        Assert.True((await world.SignInAsync("bernd")).Succeeded);

        for (var n = 0; n < 4; n++) await world.SignInAsync("bernd", Wrong);
        Assert.True((await world.SignInAsync("bernd")).Succeeded);
    }

    [Fact]
    public async Task One_address_may_fail_fifty_times_with_changing_names_and_successes_cost_nothing()
    {
        for (var n = 0; n < 50; n++) Assert.Equal("sign-in-refused", (await world.SignInAsync($"name{n}", Wrong)).Problem?.Code);

        Assert.Equal("too-many-attempts", (await world.SignInAsync("bernd")).Problem?.Code);
        for (var n = 0; n < 60; n++) Assert.True((await world.SignInAsync("bernd", address: "10.0.0.2")).Succeeded);
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await world.SignInAsync("bernd")).Succeeded);
    }

    [Fact]
    public async Task A_new_link_lifts_the_lockout()
    {
        for (var n = 0; n < 6; n++) await world.SignInAsync("bernd", Wrong);
        var link = (await world.Get<RenewInvitation>().RunAsync(bernd, world.Ada, default)).Value;

        await world.Get<AcceptInvitation>().RunAsync(link.Token, "ein neues Passwort", default);

        Assert.True((await world.SignInAsync("bernd", "ein neues Passwort")).Succeeded);
    }

    [Fact]
    public void An_unknown_name_costs_the_same_hash_as_a_known_one()
    {
        var counting = new CountingHasher();
        var passwords = new Passwords(counting);
        passwords.Matches(null, Wrong, out _); // makes the decoy once
        var before = counting.Verified;

        Assert.False(passwords.Matches(null, Wrong, out _));
        Assert.False(passwords.Matches(counting.HashPassword(default!, "x"), Wrong, out _));

        Assert.Equal(2, counting.Verified - before);
    }

    [Fact]
    public void A_password_is_the_same_however_its_umlauts_are_composed()
    {
        var passwords = world.Get<Passwords>();
        var hash = passwords.Hash("Gr\u00fcne W\u00f6rter f\u00fcr alle");

        Assert.True(passwords.Matches(hash, "Gru\u0308ne Wo\u0308rter fu\u0308r alle", out _));
        Assert.False(passwords.Matches(hash, "grüne Wörter für alle", out _));
    }

    [Fact]
    public async Task An_outdated_hash_is_renewed_on_sign_in()
    {
        var options = Options.Create(new PasswordHasherOptions { IterationCount = 500 });
        var weak = new PasswordHasher<User>(options).HashPassword(default!, AccountsWorld.Password);
        await using (var db = await world.DbAsync())
        {
            (await db.Users.FindAsync(bernd))!.PasswordHash = weak;
            await db.SaveChangesAsync();
        }

        Assert.True((await world.SignInAsync("bernd")).Succeeded);

        Assert.NotEqual(weak, (await world.UserAsync(bernd)).PasswordHash);
        Assert.True((await world.SignInAsync("bernd")).Succeeded);
    }

    [Fact]
    public async Task Changing_ones_own_password_asks_for_the_old_one_and_ends_other_sessions()
    {
        var other = (await world.SignInAsync("bernd")).Value;
        var actor = await world.ActorAsync("bernd");

        Assert.Equal("wrong-current-password", (await world.Get<ChangePassword>().RunAsync(Wrong, "neues Passwort 1", actor, default)).Problem?.Code);
        Assert.Equal("password-too-short", (await world.Get<ChangePassword>().RunAsync(AccountsWorld.Password, "elf Zeichen", actor, default)).Problem?.Code);
        var changed = await world.Get<ChangePassword>().RunAsync(AccountsWorld.Password, "neues Passwort 1", actor, default);

        Assert.True(changed.Succeeded);
        Assert.Null(await world.Get<ActorDirectory>().FindSignedInAsync(other, default));
        Assert.NotNull(await world.Get<ActorDirectory>().FindSignedInAsync(changed.Value, default));
        Assert.Single(await world.HistoryAsync(bernd), h => h.Verb == "person-password-changed");
    }

    [Fact]
    public async Task A_stolen_session_cannot_guess_the_password()
    {
        var actor = await world.ActorAsync("bernd");
        for (var n = 0; n < 5; n++) await world.Get<ChangePassword>().RunAsync($"{Wrong} {n}", "neues Passwort 1", actor, default);

        Assert.Equal("too-many-attempts", (await world.Get<ChangePassword>().RunAsync(AccountsWorld.Password, "neues Passwort 1", actor, default)).Problem?.Code);
    }

    /// <summary>As after a restart: what was counted in memory is gone.</summary>
    private SignIn WithFreshLimiter() => new(
        world.Get<IDbContextFactory<WikiDbContext>>(), world.Get<SystemActors>(), world.Get<Passwords>(), new SignInLimiter(world.Clock),
        world.Get<IOptions<SignInPace>>(), world.Clock);

    private sealed class CountingHasher : IPasswordHasher<User>
    {
        private readonly PasswordHasher<User> real = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));

        public int Verified { get; private set; }

        public string HashPassword(User user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
