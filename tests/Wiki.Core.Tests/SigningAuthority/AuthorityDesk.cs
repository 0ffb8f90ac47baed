using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.SigningAuthority;

/// <summary>Gives and takes authority in a world through the real verbs; humanitaer's Bernd does it unless another is named.</summary>
internal sealed class AuthorityDesk(World world)
{
    public Cast Cast => world.Cast;

    public DateOnly Today => world.Today;

    /// <summary>The day every world starts on.</summary>
    public static DateOnly FirstDay { get; } = Core.Shared.Today.In(new TestClock());

    /// <summary>Lets days go by.</summary>
    public void Pass(int days) => world.Clock.Advance(TimeSpan.FromDays(days));

    /// <returns>Number of the rule.</returns>
    public Task<int> RuleAsync(RuleTerms terms, Actor? by = null) => world.Get<AddAuthorityRule>().RunAsync(terms, by ?? Cast.Bernd, default).Must();

    public Task ChangeRuleAsync(int number, RuleTerms terms) => world.Get<ChangeAuthorityRule>().RunAsync(number, 1, terms, Cast.Bernd, default).Must();

    public Task EndRuleAsync(int number, int version) => world.Get<EndAuthorityRule>().RunAsync(number, version, Cast.Bernd, default).Must();

    /// <param name="sheet">Null for every checklist.</param>
    public Task GrantAsync(Actor person, SigningLevel level, string? sheet = null, DateOnly? from = null, DateOnly? until = null, Actor? by = null) =>
        world.Get<GrantAuthority>().RunAsync(Grant(person, level, sheet) with { From = from ?? Today, Until = until }, by ?? Cast.Bernd, default).Must();

    public GrantInput Grant(Actor person, SigningLevel level, string? sheet = null) => new()
    {
        PersonId = person.Id,
        AllCases = sheet is null,
        CaseTypes = sheet is null ? [] : [sheet],
        Level = level,
        From = Today,
        Title = "Verfügung vom 1. November",
    };

    public async Task EndGrantsAsync(Actor person)
    {
        foreach (var grant in await world.Get<AuthorityListQueries>().OwnGrantsAsync(person, default)) await world.Get<EndAuthority>().RunAsync(grant.Id, Cast.Bernd, default).Must();
    }

    public Task DeputyAsync(Actor person, Actor inPlaceOf, int first = 0, int last = 10) =>
        world.Get<NameSigningDeputy>().RunAsync(person.Id, inPlaceOf.Id, Today.AddDays(first), Today.AddDays(last), Cast.Bea, default).Must();

    public async Task EndDeputiesAsync(Actor inPlaceOf)
    {
        foreach (var row in await world.Get<AuthorityListQueries>().DeputiesAsync(inPlaceOf, default)) await world.Get<EndSigningDeputy>().RunAsync(row.Id, Cast.Bea, default).Must();
    }

    public Task ReleaseAsync(Actor person, string code, SigningLevel level, string sheet) => SaveAsync(async db =>
        Assert.True((await CompetenceGrants.ReleaseAsync(db, person.Id, code, code, [sheet], level, Cast.Berta, Now, default)).Succeeded));

    public Task WithdrawAsync(Actor person, string code) => SaveAsync(db => CompetenceGrants.WithdrawAsync(db, person.Id, code, Cast.Berta, Now, default));

    public Task StepwiseAsync(Actor person) => SaveAsync(db => CompetenceGrants.StartAsync(db, person.Id, Cast.Berta, Now, default));

    public Task FinishAsync(Actor person) => SaveAsync(db => CompetenceGrants.FinishAsync(db, person.Id, Cast.Berta, Now, default));

    private DateTime Now => world.Clock.GetUtcNow().UtcDateTime;

    private async Task SaveAsync(Func<WikiDbContext, Task> change)
    {
        await using var db = await world.DbAsync();
        await change(db);
        await db.SaveChangesAsync();
    }
}
