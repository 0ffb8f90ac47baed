using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Releasing and withdrawing a competence: who, when, and what it does to the signing authority. Today is Friday, 20.11.2026.</summary>
public sealed class CompetenceTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync
    private SignDesk sign = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
        sign = new SignDesk(world, desk, await desk.StartAsync());
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Who_accompanies_today_releases_and_nobody_else()
    {
        await sign.PrepareAsync();
        (string? Code, Actor Actor)[] rows =
        [
            ("competence-not-yours", desk.Murat), // the mentor is there
            ("competence-not-yours", desk.Lead),
            ("competence-not-oneself", desk.Newcomer),
            ("gone", world.Cast.Bernd), // leads another Fachstelle
            ("gone", world.Cast.Alex), // a colleague
            ("gone", world.Cast.Emil), // an administrator
            ("gone", world.Cast.Dora),
        ];
        foreach (var (code, actor) in rows) Assert.Equal((actor.Name, code), (actor.Name, await sign.ReleaseAsync(actor)));

        await world.Get<RecordAbsence>().RunAsync(desk.Petra.Id, world.Today, world.Today.AddDays(10), desk.Petra, Ct).Must();
        Assert.Equal("competence-not-yours", await sign.ReleaseAsync(desk.Petra)); // away for long: the deputy has taken over
        Assert.False(await sign.MaySignAsync());
        Assert.Null(await sign.ReleaseAsync(desk.Murat));

        var release = (await sign.CompetenceAsync()).Valid!;
        Assert.Equal(("Murat Pate", 3), (release.By, release.Cases));
        Assert.True(await sign.MaySignAsync());
    }

    [Fact]
    public async Task A_deactivated_mentor_releases_nothing()
    {
        await sign.PrepareAsync();
        await world.Get<DeactivatePerson>().RunAsync(desk.Petra.Id, world.Cast.Emil, Ct).Must();

        Assert.Equal("gone", await sign.ReleaseAsync(desk.Petra)); // an answer that was still on its way
        Assert.Null(await sign.ReleaseAsync(desk.Murat));
    }

    [Fact]
    public async Task Every_condition_is_said_with_its_reason_and_one_missing_refuses()
    {
        var nothing = (await sign.CompetenceAsync()).Verdict!;
        Assert.Equal([Ternary.False, Ternary.False], SignDesk.Met(nothing));
        Assert.Equal("Fiktion (noch nicht bestätigt)", Assert.Single(nothing.Points[0].Details));
        Assert.Equal("0 von 3", nothing.Points[1].Found);

        await sign.ReadAsync("fiktion");
        await sign.AccompanyAsync(2, role: AppointmentRole.Observed);
        await sign.AccompanyAsync(5, role: AppointmentRole.Own); // own ones don't count
        await sign.AccompanyAsync(4, "studium"); // nor those on another topic
        Assert.Equal((CompetenceStand.Accompanied, 2), ((await sign.CompetenceAsync()).Stand, (await sign.CompetenceAsync()).Accompanied));
        Assert.Equal("competence-conditions", await sign.ReleaseAsync(desk.Petra));
        await sign.AccompanyAsync(1);

        await new ReadingDesk(world).RevisedAsync("fiktion", "Fiktion", "Die Frist beträgt drei Wochen.");
        var reopened = (await sign.CompetenceAsync()).Verdict!;
        Assert.Equal([Ternary.False, Ternary.True], SignDesk.Met(reopened));
        Assert.Equal("Fiktion (geändert, seit er bestätigt wurde)", Assert.Single(reopened.Points[0].Details));
        var refused = await world.Get<ReleaseCompetence>().RunAsync((await sign.ViewAsync()).Row.Id, "fiktion", 0, desk.Petra, Ct);
        Assert.Contains("Fiktion (geändert", Assert.Single(refused.Problem!.Details), StringComparison.Ordinal);

        await sign.ReadAsync("fiktion", 2);
        Assert.Null(await sign.ReleaseAsync(desk.Petra));
        Assert.Equal("no-such-competence", await sign.ReleaseAsync(desk.Petra, "gibt-es-nicht"));
    }

    [Theory]
    [InlineData(ReadingStatus.Read, 1, Ternary.True)]
    [InlineData(ReadingStatus.Read, null, Ternary.Open)] // read once, and no revision is valid today
    [InlineData(ReadingStatus.Unread, 1, Ternary.False)]
    [InlineData(ReadingStatus.Reopened, 1, Ternary.False)]
    [InlineData(ReadingStatus.Waiting, null, Ternary.Open)]
    [InlineData(ReadingStatus.Locked, 1, Ternary.Open)]
    [InlineData(ReadingStatus.Retired, null, Ternary.True)] // asks for nothing any more
    [InlineData(null, null, Ternary.Open)] // not written, or not assigned
    public void Reading_counts_when_it_is_known_to_be_current(ReadingStatus? status, int? revision, Ternary met)
    {
        var item = new ReadingItem
        {
            PersonId = 1,
            AssignmentId = 1,
            ArticleId = 1,
            Slug = "fiktion",
            Title = "Fiktion",
            Status = status ?? ReadingStatus.Unread,
            DueOn = null,
            RevisionId = revision,
            Number = null,
            ReadRevisionId = null,
            ReadNumber = null,
            ReadOn = null,
        };
        var competence = PlanFixtures.Outline(PlanFixtures.Yaml).FindCompetence("fiktion")!;

        var verdict = CompetenceCheck.Of(competence, status is null ? [] : [item], 3);

        Assert.Equal([met, Ternary.True], SignDesk.Met(verdict));
        Assert.Equal(met, verdict.Met);
    }

    [Fact]
    public async Task Release_and_withdrawal_change_the_authority_at_once_and_are_safe_to_repeat()
    {
        await sign.PrepareAsync();
        Assert.False(await sign.MaySignAsync());

        Assert.Null(await sign.ReleaseAsync(desk.Petra, seen: 0));
        Assert.Null(await sign.ReleaseAsync(desk.Petra, seen: 0)); // the second click
        Assert.Equal((true, false), (await sign.MaySignAsync(), await sign.MaySignAsync("bogen-18g")));

        foreach (var stranger in new[] { desk.Murat, desk.Newcomer }) Assert.Equal("competence-withdraw-not-yours", await sign.WithdrawAsync(stranger));
        foreach (var stranger in new[] { world.Cast.Bernd, world.Cast.Emil, world.Cast.Alex }) Assert.Equal("gone", await sign.WithdrawAsync(stranger));
        Assert.Equal("competence-reason", await sign.WithdrawAsync(desk.Lead, " "));
        Assert.Equal("personal-data", await sign.WithdrawAsync(desk.Lead, "Bei Frau Yilmaz, geboren am 03.04.1988, ging es schief."));
        Assert.True(await sign.MaySignAsync());
        var release = (await sign.CompetenceAsync()).Seen;
        Assert.Null(await sign.WithdrawAsync(desk.Lead, release: release));
        Assert.Null(await sign.WithdrawAsync(desk.Lead, release: release)); // the second click

        var state = await sign.CompetenceAsync();
        Assert.Equal((CompetenceStand.Withdrawn, "Zwei Fälle gingen daneben.", "Berta Freigabe"), (state.Stand, state.Releases[0].Reason, state.Releases[0].WithdrawnBy));
        Assert.False(await sign.MaySignAsync());
        Assert.Equal("stale-competence", await sign.ReleaseAsync(desk.Petra, seen: 0)); // a page from before the withdrawal
        Assert.Null(await sign.ReleaseAsync(desk.Petra));
        Assert.True(await sign.MaySignAsync());
    }

    [Fact]
    public async Task Two_clicks_at_once_release_once_with_one_authority()
    {
        await sign.PrepareAsync();
        var plan = (await sign.ViewAsync()).Row.Id;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<ReleaseCompetence>().RunAsync(plan, "fiktion", 0, desk.Petra, Ct), Ct)));

        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Single((await sign.CompetenceAsync()).Releases);
        var verbs = await sign.VerbsAsync();
        Assert.Equal((1, 1), (verbs.Count(verb => verb == "competence-released"), verbs.Count(verb => verb == "competence-authority-given")));
    }

    [Fact]
    public async Task What_is_stopped_before_the_end_leaves_neither_release_nor_authority()
    {
        await sign.PrepareAsync();
        var plan = (await sign.ViewAsync()).Row.Id;
        await using (var db = await world.DbAsync())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database, "CREATE TRIGGER broken BEFORE INSERT ON CompetenceReleases BEGIN SELECT RAISE(ABORT, 'disk full'); END", Ct);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => world.Get<ReleaseCompetence>().RunAsync(plan, "fiktion", 0, desk.Petra, Ct));

        Assert.Null((await sign.CompetenceAsync()).Valid);
        Assert.False(await sign.MaySignAsync());
        Assert.DoesNotContain("competence-released", await sign.VerbsAsync());
    }

    [Fact]
    public async Task An_ended_plan_is_changed_no_more_and_ending_it_early_frees_nobody()
    {
        await sign.PrepareAsync();
        await world.Get<EndPlan>().RunAsync((await sign.ViewAsync()).Row.Id, 0, desk.Lead, Ct).Must();

        Assert.Equal("plan-ended", await sign.ReleaseAsync(desk.Petra));
        Assert.False(await sign.MaySignAsync());
    }
}
