using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.SigningAuthority;

/// <summary>Every case of the signing rules is a row: what was given, who asks for what, and the answer.</summary>
public sealed class SigningRuleTests
{
    private const string Sheet = "bogen-a";
    private const string OtherSheet = "bogen-b";

    private static readonly Row[] Rows =
    [
        new("the own level is enough", "anna", S(2), true, S(2)),
        new("a higher level is more than enough", "bernd", S(1), true, S(1)),
        new("the level is too low", "anna", S(3), false, S(3), Says: "Sie haben S2."),
        new("S0 signs what asks for S0", "cem", S(0), true, S(0)),
        new("S0 signs nothing else", "cem", S(1), false, S(1)),
        new("the own level holds in every Fachstelle", "alex", S(2), true, S(2)),
        new("internal control does not sign", "dora", S(0), false, S(0), Says: "Ihre Rolle sieht das Zeichnen nicht vor."),
        new("administrators do not sign", "emil", S(0), false, S(0)),

        new("a rule raises the level", "anna", S(2), false, S(3), Given: d => d.RuleAsync(Rule(S(3))), Says: "nach Befugnisregel 1 (DA 2/2026)"),
        new("a rule never lowers it", "anna", S(3), false, S(3), Given: d => d.RuleAsync(Rule(S(1)))),
        new("a rule of another Fachstelle is no rule here", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(4)), d.Cast.Berta)),
        new("a rule for another checklist", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(4)) with { CaseType = OtherSheet })),
        new("a rule for this checklist", "anna", S(2), false, S(3), Given: d => d.RuleAsync(Rule(S(3)) with { CaseType = Sheet })),
        new("a rule for another outcome", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(4)) with { Outcome = OutcomeKind.Unfavourable })),
        new("a rule for this outcome", "anna", S(2), false, S(3), Given: d => d.RuleAsync(Rule(S(3)) with { Outcome = OutcomeKind.Favourable })),
        new("a rule for a flag the case has", "anna", S(2), false, S(3), Given: d => d.RuleAsync(Rule(S(3)) with { Flag = "identitaet_offen" }), Flags: ["identitaet_offen"]),
        new("a rule for a flag the case lacks", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(3)) with { Flag = "identitaet_offen" }), Flags: ["anderes"]),
        new("the strictest of several rules holds", "bernd", S(1), false, S(4), Given: async d => { await d.RuleAsync(Rule(S(2))); await d.RuleAsync(Rule(S(4))); }),
        new("a rule that has not begun", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(3)) with { From = d.Today.AddDays(1) })),
        new("a rule on its last day", "anna", S(2), false, S(3), Given: async d => { await d.RuleAsync(Rule(S(3)) with { Until = d.Today.AddDays(2) }); d.Pass(2); }),
        new("a rule after its last day", "anna", S(2), true, S(2), Given: async d => { await d.RuleAsync(Rule(S(3)) with { Until = d.Today.AddDays(2) }); d.Pass(3); }),
        new("a rule that was ended", "anna", S(2), true, S(2), Given: async d => await d.EndRuleAsync(await d.RuleAsync(Rule(S(3))), 1)),
        new("the next version of a rule", "anna", S(2), true, S(2), Given: async d => await d.ChangeRuleAsync(await d.RuleAsync(Rule(S(3))), Rule(S(2)))),
        new("a next version that has not begun leaves the one before", "anna", S(2), false, S(3), Given: async d => await d.ChangeRuleAsync(await d.RuleAsync(Rule(S(3))), Rule(S(2)) with { From = d.Today.AddDays(1) })),
        new("a next version that is over does not bring the one before back", "anna", S(2), true, S(2), Given: async d => { await d.ChangeRuleAsync(await d.RuleAsync(Rule(S(3))), Rule(S(4)) with { Until = d.Today }); d.Pass(1); }),

        new("granted for every checklist", "anna", S(3), true, S(3), Given: d => d.GrantAsync(d.Cast.Anna, S(3)), Source: AuthoritySource.Grant),
        new("granted for this checklist", "anna", S(3), true, S(3), Given: d => d.GrantAsync(d.Cast.Anna, S(3), Sheet), Source: AuthoritySource.Grant),
        new("granted for another checklist", "anna", S(3), false, S(3), Given: d => d.GrantAsync(d.Cast.Anna, S(3), OtherSheet)),
        new("a grant below the own level takes nothing away", "bernd", S(3), true, S(3), Given: d => d.GrantAsync(d.Cast.Bernd, S(1), by: d.Cast.Bea)),
        new("a grant that has not begun", "anna", S(3), false, S(3), Given: d => d.GrantAsync(d.Cast.Anna, S(3), from: d.Today.AddDays(1))),
        new("a grant on its last day", "anna", S(3), true, S(3), Given: async d => { await d.GrantAsync(d.Cast.Anna, S(3), until: d.Today.AddDays(2)); d.Pass(2); }, Source: AuthoritySource.Grant),
        new("an expired grant", "anna", S(3), false, S(3), Given: async d => { await d.GrantAsync(d.Cast.Anna, S(3), until: d.Today.AddDays(2)); d.Pass(3); }, Says: "befristet; jetzt haben Sie S2."),
        new("a grant that was taken back", "anna", S(3), false, S(3), Given: async d => { await d.GrantAsync(d.Cast.Anna, S(3)); await d.EndGrantsAsync(d.Cast.Anna); }),

        new("a released competence", "cem", S(1), true, S(1), Given: d => d.ReleaseAsync(d.Cast.Cem, "verlaengerung", S(1), Sheet), Source: AuthoritySource.Competence, Says: "Kompetenz „verlaengerung“"),
        new("a competence for another checklist", "cem", S(1), false, S(1), Given: d => d.ReleaseAsync(d.Cast.Cem, "verlaengerung", S(1), OtherSheet)),
        new("a competence of a lower level", "cem", S(2), false, S(2), Given: d => d.ReleaseAsync(d.Cast.Cem, "verlaengerung", S(1), Sheet), Source: AuthoritySource.Competence, Says: "Sie haben S1."),
        new("a withdrawn competence", "cem", S(1), false, S(1), Given: async d => { await d.ReleaseAsync(d.Cast.Cem, "verlaengerung", S(1), Sheet); await d.WithdrawAsync(d.Cast.Cem, "verlaengerung"); }),
        new("in onboarding the own level does not count", "anna", S(1), false, S(1), Given: d => d.StepwiseAsync(d.Cast.Anna), Says: "keine Kompetenz freigegeben"),
        new("in onboarding a released competence counts", "anna", S(2), true, S(2), Given: async d => { await d.StepwiseAsync(d.Cast.Anna); await d.ReleaseAsync(d.Cast.Anna, "k", S(2), Sheet); }, Source: AuthoritySource.Competence),
        new("after onboarding the own level counts again", "anna", S(2), true, S(2), Given: async d => { await d.StepwiseAsync(d.Cast.Anna); await d.FinishAsync(d.Cast.Anna); }),

        new("in the place of somebody who is away", "anna", S(3), true, S(3), Given: d => d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd), Source: AuthoritySource.Deputy, Says: "in Vertretung von Bernd Freigabe"),
        new("before the first day of a deputyship", "anna", S(3), false, S(3), Given: d => d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd, first: 1)),
        new("on the last day of a deputyship", "anna", S(3), true, S(3), Given: async d => { await d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd, last: 2); d.Pass(2); }, Source: AuthoritySource.Deputy),
        new("after the last day of a deputyship", "anna", S(3), false, S(3), Given: async d => { await d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd, last: 2); d.Pass(3); }),
        new("a deputyship that was ended", "anna", S(3), false, S(3), Given: async d => { await d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd); await d.EndDeputiesAsync(d.Cast.Bernd); }),
        new("a deputy has no more than the represented", "anna", S(4), false, S(4), Given: d => d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd), Source: AuthoritySource.Deputy, Says: "Sie haben S3."),
        new("a deputy has what the represented was granted", "alex", S(3), true, S(3), Given: async d => { await d.GrantAsync(d.Cast.Anna, S(3), Sheet); await d.DeputyAsync(d.Cast.Alex, d.Cast.Anna); }, Source: AuthoritySource.Deputy),
        new("a deputy of a deputy has nothing of it", "alex", S(3), false, S(3), Given: async d => { await d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd); await d.DeputyAsync(d.Cast.Alex, d.Cast.Anna); }),

        new("a rule asks for a second signature", "anna", S(2), true, S(2), Given: d => d.RuleAsync(Rule(S(2)) with { CoSignLevel = S(3) }), CoSign: S(3)),
        new("a second signature asks for no less than the first", "bernd", S(3), true, S(3), Given: d => d.RuleAsync(Rule(S(0)) with { CoSignLevel = S(1) }), CoSign: S(3)),
        new("no co-signing of one's own signature", "bernd", S(2), false, S(2), SignedBy: ["bernd"], Says: "zweite Person"),
        new("a second person co-signs", "bea", S(2), true, S(2), SignedBy: ["bernd"]),
        new("a co-signer needs the level of the rule", "anna", S(2), false, S(3), Given: d => d.RuleAsync(Rule(S(2)) with { CoSignLevel = S(3) }), SignedBy: ["alex"], Says: "Mitzeichnen darf hier nach Befugnisregel 1"),
        new("a co-signer with the level of the rule", "bernd", S(2), true, S(3), Given: d => d.RuleAsync(Rule(S(2)) with { CoSignLevel = S(3) }), SignedBy: ["anna"]),
        new("a deputy co-signs, but not the own signature", "anna", S(3), false, S(3), Given: d => d.DeputyAsync(d.Cast.Anna, d.Cast.Bernd), SignedBy: ["anna"], Source: AuthoritySource.Deputy),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names() => [.. Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_as_the_rules_say(string name)
    {
        var row = Rows.Single(r => r.Name == name);
        await using var world = await World.NewAsync();
        var desk = new AuthorityDesk(world);
        if (row.Given is not null) await row.Given(desk);
        var people = world.Cast.Everybody.ToDictionary(actor => actor.UserName);
        var request = new SigningRequest(Sheet, OutcomeKind.Favourable, row.Asks, row.Flags ?? [], "humanitaer") { SignedBy = [.. (row.SignedBy ?? []).Select(who => people[who].Id)] };

        var answer = await world.Get<AuthorityQueries>().MayISignAsync(request, people[row.Who], Ct);

        Assert.Equal((row.May, row.Required, row.CoSign, row.Source), (answer.May, answer.Required, answer.CoSignLevel, answer.Source));
        Assert.Contains(row.Says ?? (row.May ? "Sie haben" : ""), answer.Because, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Signers, signer => signer.UserName == row.Who || row.SignedBy?.Contains(signer.UserName) == true);
    }

    private static SigningLevel S(int level) => (SigningLevel)level;

    private static RuleTerms Rule(SigningLevel minimum) => new() { MinimumLevel = minimum, From = AuthorityDesk.FirstDay, Source = "DA 2/2026" };

    private sealed record Row(
        string Name, string Who, SigningLevel Asks, bool May, SigningLevel Required, Func<AuthorityDesk, Task>? Given = null, string[]? Flags = null,
        string[]? SignedBy = null, SigningLevel? CoSign = null, AuthoritySource Source = AuthoritySource.OwnLevel, string? Says = null);
}
