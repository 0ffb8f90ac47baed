using Wiki.Core.History;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.SigningAuthority;

/// <summary>Who may set rules and grant authority, and what the record keeps of it.</summary>
public sealed class AuthorityVerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static RuleTerms Terms => new() { MinimumLevel = SigningLevel.S3, From = AuthorityDesk.FirstDay, Source = "DA 2/2026" };

    [Fact]
    public async Task Rules_are_set_by_the_Freigabe_for_its_own_Fachstelle_only()
    {
        await using var world = await World.NewAsync();
        var (cast, add) = (world.Cast, world.Get<AddAuthorityRule>());
        foreach (var other in new[] { cast.Anna, cast.Cem, cast.Dora, cast.Emil })
        {
            Assert.Equal("authority-not-allowed", (await add.RunAsync(Terms, other, Ct)).Problem?.Code);
        }

        var number = await add.RunAsync(Terms, cast.Bernd, Ct).Must();

        Assert.Equal("authority-not-allowed", (await world.Get<ChangeAuthorityRule>().RunAsync(number, 1, Terms with { Source = "x" }, cast.Berta, Ct)).Problem?.Code);
        Assert.Equal("authority-not-allowed", (await world.Get<EndAuthorityRule>().RunAsync(number, 1, cast.Berta, Ct)).Problem?.Code);
        var row = Assert.Single(await world.Get<AuthorityListQueries>().RulesAsync(Ct));
        Assert.Equal(("humanitaer", 1), (row.Team, row.Version));
    }

    [Fact]
    public async Task A_rule_that_is_incomplete_is_refused_and_nothing_is_stored()
    {
        await using var world = await World.NewAsync();
        var (lead, add, today) = (world.Cast.Bernd, world.Get<AddAuthorityRule>(), world.Today);

        Assert.Equal("rule-source", (await add.RunAsync(Terms with { Source = " " }, lead, Ct)).Problem?.Code);
        Assert.Equal("rule-source", (await add.RunAsync(Terms with { Source = new string('x', 201) }, lead, Ct)).Problem?.Code);
        Assert.Equal("rule-dates", (await add.RunAsync(Terms with { From = today.AddDays(-1) }, lead, Ct)).Problem?.Code);
        Assert.Equal("rule-dates", (await add.RunAsync(Terms with { From = today.AddDays(2), Until = today.AddDays(1) }, lead, Ct)).Problem?.Code);
        Assert.Equal("rule-case-type", (await add.RunAsync(Terms with { CaseType = "Bogen A" }, lead, Ct)).Problem?.Code);
        Assert.Equal("rule-flag", (await add.RunAsync(Terms with { Flag = new string('x', 81) }, lead, Ct)).Problem?.Code);
        Assert.Empty(await world.Get<AuthorityListQueries>().RulesAsync(Ct));
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_a_stale_form_changes_nothing()
    {
        await using var world = await World.NewAsync();
        var (lead, change, lists) = (world.Cast.Bernd, world.Get<ChangeAuthorityRule>(), world.Get<AuthorityListQueries>());
        var number = await world.Get<AddAuthorityRule>().RunAsync(Terms, lead, Ct).Must();
        await change.RunAsync(number, 1, Terms with { MinimumLevel = SigningLevel.S4 }, lead, Ct).Must();

        Assert.Equal("authority-changed-meanwhile", (await change.RunAsync(number, 1, Terms with { Source = "anders" }, world.Cast.Bea, Ct)).Problem?.Code);
        Assert.Equal("authority-changed-meanwhile", (await world.Get<EndAuthorityRule>().RunAsync(number, 1, world.Cast.Bea, Ct)).Problem?.Code);
        await change.RunAsync(number, 2, Terms with { MinimumLevel = SigningLevel.S4 }, lead, Ct).Must(); // says the same: no third version

        var versions = await lists.VersionsAsync(number, Ct);
        Assert.Equal([SigningLevel.S4, SigningLevel.S3], versions.Select(row => row.Terms.MinimumLevel));
    }

    [Fact]
    public async Task Two_leads_changing_one_rule_in_the_same_second_make_one_new_version()
    {
        await using var world = await World.NewAsync();
        var number = await world.Get<AddAuthorityRule>().RunAsync(Terms, world.Cast.Bernd, Ct).Must();

        var results = await Task.WhenAll(new[] { world.Cast.Bernd, world.Cast.Bea }.Select(lead =>
            Task.Run(() => world.Get<ChangeAuthorityRule>().RunAsync(number, 1, Terms with { Source = lead.Name }, lead, Ct), Ct)));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(2, (await world.Get<AuthorityListQueries>().VersionsAsync(number, Ct)).Count);
    }

    [Fact]
    public async Task An_ended_rule_stays_readable_and_ending_it_twice_is_one_line_of_record()
    {
        await using var world = await World.NewAsync();
        var (lead, end) = (world.Cast.Bernd, world.Get<EndAuthorityRule>());
        var number = await world.Get<AddAuthorityRule>().RunAsync(Terms, lead, Ct).Must();
        await end.RunAsync(number, 1, lead, Ct).Must();
        await end.RunAsync(number, 1, world.Cast.Bea, Ct).Must();

        Assert.Empty(await world.Get<AuthorityListQueries>().RulesAsync(Ct));
        Assert.Equal("Bernd Freigabe", Assert.Single(await world.Get<AuthorityListQueries>().FormerRulesAsync(Ct)).EndedBy);
        Assert.Equal("authority-changed-meanwhile", (await world.Get<ChangeAuthorityRule>().RunAsync(number, 1, Terms with { Source = "x" }, lead, Ct)).Problem?.Code);
        var record = await world.Get<HistoryQueries>().OfAsync(AuthorityHistory.RuleKind, number, Ct);
        Assert.Equal([AuthorityHistory.RuleEnded, AuthorityHistory.RuleAdded], record.Select(line => line.Verb));
    }

    [Fact]
    public async Task Nobody_grants_to_themselves_to_strangers_or_more_than_they_have()
    {
        await using var world = await World.NewAsync();
        var (cast, grant, desk) = (world.Cast, world.Get<GrantAuthority>(), new AuthorityDesk(world));
        async Task<string?> CodeAsync(GrantInput input, Actor lead) => (await grant.RunAsync(input, lead, Ct)).Problem?.Code;

        Assert.Equal("authority-not-allowed", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S2), cast.Anna));
        Assert.Equal("authority-not-oneself", await CodeAsync(desk.Grant(cast.Bernd, SigningLevel.S3), cast.Bernd));
        Assert.Equal("grant-unfit", await CodeAsync(desk.Grant(cast.Alex, SigningLevel.S3), cast.Bernd));
        Assert.Equal("grant-unfit", await CodeAsync(desk.Grant(cast.Dora, SigningLevel.S3), cast.Bernd));
        Assert.Equal("grant-level", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S4), cast.Bernd));
        Assert.Equal("grant-level", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S0), cast.Bernd));
        Assert.Equal("grant-scope", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S3) with { AllCases = false }, cast.Bernd));
        Assert.Equal("grant-title", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S3) with { Title = " " }, cast.Bernd));
        Assert.Equal("grant-dates", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S3) with { From = world.Today.AddDays(-1) }, cast.Bernd));
        Assert.Equal("grant-dates", await CodeAsync(desk.Grant(cast.Anna, SigningLevel.S3) with { Until = world.Today.AddDays(-1) }, cast.Bernd));
        Assert.Empty(await world.Get<AuthorityListQueries>().TeamGrantsAsync(cast.Bernd, Ct));
    }

    [Fact]
    public async Task A_double_click_grants_once_and_names_one_deputy()
    {
        await using var world = await World.NewAsync();
        var (cast, desk, today) = (world.Cast, new AuthorityDesk(world), world.Today);
        await desk.GrantAsync(cast.Anna, SigningLevel.S3);
        await desk.DeputyAsync(cast.Anna, cast.Bernd);

        Assert.Equal("grant-twice", (await world.Get<GrantAuthority>().RunAsync(desk.Grant(cast.Anna, SigningLevel.S3), cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("signing-deputy-twice", (await world.Get<NameSigningDeputy>().RunAsync(cast.Anna.Id, cast.Bernd.Id, today, today, cast.Bea, Ct)).Problem?.Code);
        Assert.Single(await world.Get<AuthorityListQueries>().OwnGrantsAsync(cast.Anna, Ct));
        Assert.Single(await world.Get<AuthorityListQueries>().DeputiesAsync(cast.Anna, Ct));
    }

    [Fact]
    public async Task Who_names_signing_deputies_has_limits()
    {
        await using var world = await World.NewAsync();
        var (cast, name, today) = (world.Cast, world.Get<NameSigningDeputy>(), world.Today);
        async Task<string?> CodeAsync(Actor person, Actor away, DateOnly from, DateOnly until, Actor lead) => (await name.RunAsync(person.Id, away.Id, from, until, lead, Ct)).Problem?.Code;

        Assert.Equal("authority-not-allowed", await CodeAsync(cast.Alex, cast.Anna, today, today, cast.Anna));
        Assert.Equal("authority-not-oneself", await CodeAsync(cast.Bernd, cast.Bea, today, today, cast.Bernd));
        Assert.Equal("signing-deputy-unfit", await CodeAsync(cast.Anna, cast.Berta, today, today, cast.Bernd));
        Assert.Equal("signing-deputy-unfit", await CodeAsync(cast.Dora, cast.Anna, today, today, cast.Bernd));
        Assert.Equal("signing-deputy-unfit", await CodeAsync(cast.Anna, cast.Anna, today, today, cast.Bernd));
        Assert.Equal("signing-deputy-dates", await CodeAsync(cast.Anna, cast.Bea, today.AddDays(1), today, cast.Bernd));
        Assert.Equal("signing-deputy-dates", await CodeAsync(cast.Anna, cast.Bea, today, today.AddYears(1).AddDays(1), cast.Bernd));
    }

    [Fact]
    public async Task Others_neither_end_what_was_granted_nor_see_it()
    {
        await using var world = await World.NewAsync();
        var (cast, lists) = (world.Cast, world.Get<AuthorityListQueries>());
        await new AuthorityDesk(world).GrantAsync(cast.Anna, SigningLevel.S3);
        var grant = Assert.Single(await lists.TeamGrantsAsync(cast.Bernd, Ct));

        Assert.Equal("authority-not-allowed", (await world.Get<EndAuthority>().RunAsync(grant.Id, cast.Berta, Ct)).Problem?.Code);
        Assert.Equal("authority-not-allowed", (await world.Get<EndAuthority>().RunAsync(grant.Id, cast.Anna, Ct)).Problem?.Code);
        foreach (var other in new[] { cast.Alex, cast.Berta, cast.Dora, cast.Emil }) Assert.Empty(await lists.TeamGrantsAsync(other, Ct));
        Assert.Empty(await lists.OwnGrantsAsync(cast.Alex, Ct));
    }

    [Fact]
    public async Task The_record_of_a_competence_holds_verb_and_number_only()
    {
        await using var world = await World.NewAsync();
        var (cast, desk) = (world.Cast, new AuthorityDesk(world));
        await desk.StepwiseAsync(cast.Cem);
        await desk.StepwiseAsync(cast.Cem);
        await desk.ReleaseAsync(cast.Cem, "verlaengerung", SigningLevel.S1, "bogen-a");
        await desk.ReleaseAsync(cast.Cem, "verlaengerung", SigningLevel.S1, "bogen-a");
        await desk.WithdrawAsync(cast.Cem, "verlaengerung");

        var record = await world.Get<HistoryQueries>().OfAsync(AuthorityHistory.GrantKind, cast.Cem.Id, Ct);

        Assert.Equal([AuthorityHistory.CompetenceWithdrawn, AuthorityHistory.CompetenceReleased, AuthorityHistory.StepwiseStarted], record.Select(line => line.Verb));
        Assert.All(record, line => Assert.True(line.SubjectTitle.Length == 0 && line.Changes.Count == 0 && line.Reason is null));
    }

    [Fact]
    public async Task Cases_go_to_the_own_Fachstelle_first_and_to_the_lowest_sufficient_level()
    {
        await using var world = await World.NewAsync();
        var request = new SigningRequest("bogen-a", OutcomeKind.Favourable, SigningLevel.S2, [], "humanitaer");

        var answer = await world.Get<AuthorityQueries>().MayISignAsync(request, world.Cast.Cem, Ct);

        Assert.Equal(["anna", "bea", "bernd", "frida"], answer.Signers.Select(signer => signer.UserName)); // nobody of another Fachstelle
    }
}
