using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Inbox;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>From the proposal to the signature: who may, who is asked instead, and what is kept of it.</summary>
public sealed class RunSigningTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync
    private SigningDesk signing = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Cast Cast => world.Cast;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        signing = new SigningDesk(world, desk);
        await desk.PublishAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Who_has_the_level_signs_alone_and_the_deletion_day_counts_from_then()
    {
        var run = await signing.CompleteAsync();

        await signing.SignAsync(run, Cast.Alex).Must();

        var view = await desk.ReadAsync(run);
        Assert.Equal((RunState.FullySigned, "ja", null), (view.State, view.Decision?.Outcome, view.Decision?.Deviation));
        Assert.Equal((Cast.Alex.Id, SigningLevel.S2, AuthoritySource.OwnLevel), (view.Signature!.By, view.Signature.Level, view.Signature.Source));
        Assert.Equal(world.Today.AddDays(180), (await signing.ViewAsync(run, Cast.Alex)).DeleteOn);
        Assert.Equal("run-closed", (await desk.TryAnswerAsync(run, "lohn", "1300")).Problem?.Code);
    }

    [Fact]
    public async Task Who_has_not_the_level_is_told_why_submits_and_the_second_person_gives_it_back_once_and_signs()
    {
        var run = await signing.CompleteAsync(Cast.Cem);
        var refused = await signing.SignAsync(run, Cast.Cem);
        Assert.Equal("run-may-not-sign", refused.Problem?.Code);
        Assert.Contains("Sie haben S0. Legen Sie den Lauf vor, zum Beispiel Anna Autorin.", refused.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Null((await desk.ReadAsync(run)).Signature);

        await signing.SubmitAsync(run, Cast.Anna, Cast.Cem).Must();
        Assert.Contains((await InboxAsync(Cast.Anna)).Of("zeichnen"), item => item.Url == $"/laeufe/{run}/ergebnis");
        Assert.Equal("run-own-submission", (await signing.CoSignAsync(run, Cast.Cem)).Problem?.Code);
        Assert.Equal("run-reason-missing", (await signing.ReturnAsync(run, Cast.Anna, null)).Problem?.Code);
        await signing.ReturnAsync(run, Cast.Anna).Must();
        Assert.Empty((await InboxAsync(Cast.Anna)).Of("zeichnen"));
        Assert.Contains((await InboxAsync(Cast.Cem)).Of("laeufe-uebergeben"), item => item.Note == "zurückgegeben");
        Assert.Null(await desk.OpenAsync(run, Cast.Anna)); // need to know ends with giving it back

        await signing.SubmitAsync(run, Cast.Anna, Cast.Cem).Must();
        await signing.CoSignAsync(run, Cast.Anna).Must();

        var view = await desk.ReadAsync(run);
        Assert.Equal((RunState.FullySigned, Cast.Anna.Id, null), (view.State, view.Signature!.By, view.CoSignature));
        Assert.Equal("Cem Neu", (await signing.ViewAsync(run, Cast.Cem)).Submission?.By);
        Assert.Equal(
            [RunHistory.Submitted, RunHistory.Returned, RunHistory.Submitted, RunHistory.SignatureAdded],
            (await desk.VerbsAsync(run)).Where(verb => verb is RunHistory.Submitted or RunHistory.Returned or RunHistory.SignatureAdded));
    }

    [Fact]
    public async Task A_rule_asks_for_a_second_signature_and_both_keep_the_version_of_the_rule()
    {
        var number = await signing.RuleAsync(SigningLevel.S2, coSign: SigningLevel.S3);
        var run = await signing.CompleteAsync();
        Assert.Equal("run-no-signer", (await signing.SignAsync(run, Cast.Alex)).Problem?.Code);
        Assert.Equal("run-no-signer", (await signing.SignAsync(run, Cast.Alex, Cast.Anna.Id)).Problem?.Code);

        await signing.SignAsync(run, Cast.Alex, Cast.Bernd.Id).Must();

        Assert.Equal(RunState.Submitted, (await desk.ReadAsync(run)).State);
        Assert.Equal("run-own-submission", (await signing.CoSignAsync(run, Cast.Alex)).Problem?.Code);
        await signing.CoSignAsync(run, Cast.Bea).Must(); // another lead, because Bernd is away
        var view = await desk.ReadAsync(run);
        Assert.Equal((RunState.FullySigned, Cast.Alex.Id, Cast.Bea.Id), (view.State, view.Signature!.By, view.CoSignature!.By));
        Assert.Equal((number, 1), (view.CoSignature.RuleNumber, view.CoSignature.RuleVersion));
    }

    [Fact]
    public async Task Given_back_before_the_second_signature_the_first_is_gone()
    {
        await signing.RuleAsync(SigningLevel.S2, coSign: SigningLevel.S3);
        var run = await signing.CompleteAsync();
        await signing.SignAsync(run, Cast.Alex, Cast.Bernd.Id).Must();

        await signing.ReturnAsync(run, Cast.Bernd, ReturnReason.Evidence).Must();

        var view = await desk.ReadAsync(run);
        Assert.Equal((RunState.Returned, null), (view.State, view.Signature));
        await desk.AnswerAsync(run, "lohn", "1300");
    }

    [Fact]
    public async Task Authority_is_asked_at_the_moment_of_signing_not_when_the_page_was_shown()
    {
        var run = await signing.CompleteAsync();
        Assert.True((await signing.ViewAsync(run, Cast.Alex)).Answer?.May);

        await signing.RuleAsync(SigningLevel.S3);

        Assert.Equal("run-may-not-sign", (await signing.SignAsync(run, Cast.Alex)).Problem?.Code);
        Assert.Equal(RunState.ReadyToDecide, (await desk.ReadAsync(run)).State);
    }

    [Fact]
    public async Task What_is_open_practice_or_on_an_old_version_is_not_signed()
    {
        var practice = await desk.StartAsync(RunDesk.Beginning(practice: true));
        var open = await desk.StartAsync();
        var run = await signing.CompleteAsync();

        Assert.Equal("run-practice", (await signing.SignAsync(practice, Cast.Alex)).Problem?.Code);
        Assert.Equal("run-blocked", (await signing.SignAsync(open, Cast.Alex)).Problem?.Code);
        await desk.CorrectValueAsync(1100);
        Assert.Equal("run-move-first", (await signing.SignAsync(run, Cast.Alex)).Problem?.Code);
        Assert.Equal("run-move-first", (await signing.SubmitAsync(run, Cast.Bernd, Cast.Alex)).Problem?.Code);
    }

    [Fact]
    public async Task A_deviation_needs_reason_and_vermerk_is_a_flag_for_the_rules_and_falls_with_the_answers()
    {
        await signing.RuleAsync(SigningLevel.S3, flag: SigningFlags.Deviation);
        var run = await signing.CompleteAsync();
        Assert.Equal("run-reason-missing", (await signing.DecideAsync(run, "nachfordern", null)).Problem?.Code);
        Assert.Equal("run-no-outcome", (await signing.DecideAsync(run, "gibt-es-nicht", DeviationReason.CaseLaw)).Problem?.Code);
        await signing.DecideAsync(run, "nachfordern", DeviationReason.EvidenceWeighed).Must();

        Assert.Equal("run-note-missing", (await signing.SignAsync(run, Cast.Alex)).Problem?.Code);
        await signing.NoteAsync(run);
        Assert.Equal("run-may-not-sign", (await signing.SignAsync(run, Cast.Alex)).Problem?.Code);
        await signing.SubmitAsync(run, Cast.Bernd, Cast.Alex).Must();
        await signing.RecallAsync(run, Cast.Alex).Must();
        Assert.Equal(DeviationReason.EvidenceWeighed, (await desk.ReadAsync(run)).Decision?.Deviation);

        await desk.AnswerAsync(run, "lohn", "1300");
        Assert.Null((await desk.ReadAsync(run)).Decision);
        await signing.SignAsync(run, Cast.Alex).Must();
    }

    [Fact]
    public async Task While_anything_is_unknown_nobody_decides_for_an_outcome_that_gives_something()
    {
        var run = await desk.StartAsync();

        Assert.Equal("run-no-outcome", (await signing.DecideAsync(run, "ja", DeviationReason.SpecialCase)).Problem?.Code);
        Assert.DoesNotContain((await signing.ViewAsync(run, Cast.Alex)).Alternatives, rule => rule.Id == "ja");
    }

    [Fact]
    public async Task Only_who_works_on_it_signs_submits_and_recalls_and_strangers_find_nothing()
    {
        var run = await signing.CompleteAsync();
        foreach (var stranger in new[] { Cast.Anna, Cast.Berta, Cast.Cem, Cast.Dora, Cast.Emil })
        {
            Assert.Equal("gone", (await signing.SignAsync(run, stranger)).Problem?.Code);
            Assert.Equal("gone", (await signing.DecideAsync(run, "nachfordern", DeviationReason.CaseLaw, stranger)).Problem?.Code);
            Assert.Null(await world.Get<RunSigningQueries>().FindAsync(run, stranger, Ct));
        }

        Assert.Equal("gone", (await signing.SignAsync(run, Cast.Bernd)).Problem?.Code); // the lead looks in, and signs what is submitted
        Assert.Equal("run-not-submitted", (await signing.CoSignAsync(run, Cast.Bernd)).Problem?.Code);
        await signing.SubmitAsync(run, Cast.Bernd, Cast.Alex).Must();
        Assert.Equal("run-not-yours", (await signing.RecallAsync(run, Cast.Bernd)).Problem?.Code);
        Assert.Equal("gone", (await signing.CoSignAsync(run, Cast.Anna)).Problem?.Code);
    }

    private Task<InboxView> InboxAsync(Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);
}
