using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>
/// The signatures under a milestone: who, in which order, with what missing. The small plan's only milestone is its last, so it ends the plan;
/// it began on 20.10.2026, so today, 20.11.2026, is in its month.
/// </summary>
public sealed class MilestoneSigningTests : IAsyncLifetime
{
    private const string Because = "Sie vertritt schon eine Stelle allein.";

    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync
    private SignDesk sign = default!; // InitializeAsync
    private int plan;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
        plan = await desk.StartAsync(world.Today.AddMonths(-1));
        sign = new SignDesk(world, desk, plan);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Mentor_then_lead_sign_and_the_plan_ends_with_the_stepwise_authority()
    {
        await ReadyAsync();
        (string Code, Actor Actor)[] rows =
        [
            ("milestone-mentor-first", desk.Lead),
            ("milestone-not-yours", desk.Murat), // the mentor is there
            ("milestone-not-oneself", desk.Newcomer),
            ("gone", world.Cast.Bernd), // leads another Fachstelle
            ("gone", world.Cast.Alex),
            ("gone", world.Cast.Emil),
        ];
        foreach (var (code, actor) in rows) Assert.Equal((actor.Name, code), (actor.Name, (await sign.SignAsync(actor))?.Code));

        Assert.Null(await sign.SignAsync(desk.Petra));
        Assert.Equal("milestone-same-person", (await sign.SignAsync(desk.Petra))?.Code);
        var half = await sign.MilestoneAsync();
        Assert.Equal((false, PlanSigner.Lead, MilestoneTiming.OnTime), (half.IsSigned, half.Next!.Value, half.Timing));
        Assert.False(await sign.MaySignAsync());

        Assert.Null(await sign.SignAsync(desk.Lead));
        Assert.Null(await sign.SignAsync(desk.Lead, mark: half.Mark)); // the second click

        var view = await sign.ViewAsync();
        Assert.Equal((true, PlanStanding.Ended, world.Today), (view.FindMilestone("m2")!.IsSigned, view.Row.Standing, view.Row.LastDay));
        var verbs = await sign.VerbsAsync();
        Assert.Equal(["milestone-signed", "milestone-signed", "plan-ended"], verbs.Where(verb => verb.StartsWith("milestone", StringComparison.Ordinal) || verb == "plan-ended").Order());
        Assert.Contains("stepwise-authority-ended", verbs);
    }

    [Fact]
    public async Task A_deputy_signs_while_the_mentor_is_away_and_nobody_signs_who_was_deactivated()
    {
        await ReadyAsync();
        await world.Get<RecordAbsence>().RunAsync(desk.Petra.Id, world.Today, null, desk.Petra, Ct).Must();
        world.Clock.SetDay(world.Today.AddDays(10)); // an open absence counts once it is long

        Assert.Equal("milestone-not-yours", (await sign.SignAsync(desk.Petra, Because))?.Code);
        Assert.Null(await sign.SignAsync(desk.Murat, Because));
        await world.Get<DeactivatePerson>().RunAsync(desk.Lead.Id, world.Cast.Emil, Ct).Must();
        Assert.Equal("gone", (await sign.SignAsync(desk.Lead, Because))?.Code);
    }

    [Fact]
    public async Task While_something_is_missing_it_is_refused_with_the_list_or_signed_with_a_reason()
    {
        await sign.ReadAsync("leitbild");
        await sign.AccompanyAsync(2);
        var mark = (await sign.MilestoneAsync()).Mark;

        var refused = await sign.SignAsync(desk.Petra);
        Assert.Equal("milestone-conditions", refused?.Code);
        Assert.Equal(2, refused!.Details.Count);
        Assert.Equal("begleitete Termine: mindestens 3. Heute: 2", refused.Details[0]);
        Assert.Contains("Fiktion (noch nicht bestätigt)", refused.Details[1], StringComparison.Ordinal);
        Assert.Equal("milestone-reason", (await sign.SignAsync(desk.Petra, "kurz"))?.Code);
        Assert.Equal("personal-data", (await sign.SignAsync(desk.Petra, "Wegen Frau Yilmaz, geboren am 03.04.1988."))?.Code);
        Assert.Equal(mark, (await sign.MilestoneAsync()).Mark); // nothing happened

        Assert.Null(await sign.SignAsync(desk.Petra, Because));
        Assert.Equal("milestone-conditions", (await sign.SignAsync(desk.Lead))?.Code); // everybody says why for themselves
        Assert.Null(await sign.SignAsync(desk.Lead, Because));
        var signature = (await sign.MilestoneAsync()).Signatures[0];
        Assert.Equal((Because, 2), (signature.Reason, signature.UnmetPoints.Count));
    }

    [Theory]
    [InlineData(-5, MilestoneTiming.Early)]
    [InlineData(10, MilestoneTiming.OnTime)]
    [InlineData(40, MilestoneTiming.Late)]
    public async Task Before_and_after_its_month_a_milestone_asks_for_a_reason(int days, MilestoneTiming timing)
    {
        await ReadyAsync();
        world.Clock.SetDay(world.Today.AddDays(days));

        Assert.Equal(timing, (await sign.MilestoneAsync()).Timing);
        Assert.Equal(timing == MilestoneTiming.OnTime ? null : "milestone-conditions", (await sign.SignAsync(desk.Petra))?.Code);
        if (timing != MilestoneTiming.OnTime) Assert.Null(await sign.SignAsync(desk.Petra, Because));
    }

    [Fact]
    public async Task What_changed_between_page_and_click_or_between_two_signatures_is_asked_again()
    {
        await ReadyAsync();
        var mark = (await sign.MilestoneAsync()).Mark;
        await new ReadingDesk(world).RevisedAsync("fiktion", "Fiktion", "Die Frist beträgt drei Wochen.");
        Assert.Equal("stale-milestone", (await sign.SignAsync(desk.Petra, mark: mark))?.Code);
        await sign.ReadAsync("fiktion", 2);
        Assert.Null(await sign.SignAsync(desk.Petra, mark: mark)); // as the page showed it again

        await new ReadingDesk(world).RevisedAsync("fiktion", "Fiktion", "Die Frist beträgt vier Wochen.");
        var overtaken = await sign.MilestoneAsync();
        Assert.Equal((PlanSigner.Mentor, true), (overtaken.Next!.Value, overtaken.Seats[0].IsOvertaken));
        Assert.Equal("milestone-mentor-first", (await sign.SignAsync(desk.Lead, Because))?.Code);
        Assert.Null(await sign.SignAsync(desk.Petra, Because)); // again, knowing what is missing
        Assert.Null(await sign.SignAsync(desk.Lead, Because));
        Assert.Equal((true, 3), ((await sign.MilestoneAsync()).IsSigned, (await sign.MilestoneAsync()).Signatures.Count));
    }

    [Fact]
    public async Task A_signature_is_taken_back_by_its_owner_while_another_is_missing()
    {
        await ReadyAsync();
        Assert.Null(await sign.SignAsync(desk.Petra));
        var signature = (await sign.MilestoneAsync()).Signatures[0].Id;

        Assert.Equal("milestone-not-your-signature", await sign.TakeBackAsync(desk.Lead, signature));
        Assert.Equal("gone", await sign.TakeBackAsync(world.Cast.Alex, signature));
        Assert.Null(await sign.TakeBackAsync(desk.Petra, signature));
        Assert.Null(await sign.TakeBackAsync(desk.Petra, signature)); // the second click
        Assert.Equal("milestone-mentor-first", (await sign.SignAsync(desk.Lead))?.Code);

        Assert.Null(await sign.SignAsync(desk.Petra));
        var last = (await sign.MilestoneAsync()).Signatures[0].Id;
        Assert.Null(await sign.SignAsync(desk.Lead));
        Assert.Equal("milestone-complete", await sign.TakeBackAsync(desk.Petra, last));
    }

    [Fact]
    public async Task Two_clicks_at_once_sign_once_and_a_lead_who_also_mentors_does_not_sign_for_both()
    {
        await ReadyAsync();
        var mark = (await sign.MilestoneAsync()).Mark;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => sign.SignAsync(desk.Petra, mark: mark), Ct)));

        Assert.All(results, Assert.Null);
        Assert.Single((await sign.MilestoneAsync()).Signatures);
        var both = desk.Petra with { Rights = desk.Lead.Rights.Append(Right.Mentor).ToHashSet() }; // Petra got the role Freigabe on top
        Assert.Equal("milestone-same-person", (await sign.SignAsync(both))?.Code);
        Assert.False((await sign.MilestoneAsync()).IsSigned);
    }

    /// <summary>Everything the milestone asks for.</summary>
    private async Task ReadyAsync()
    {
        await sign.ReadAsync("leitbild");
        await sign.PrepareAsync();
        Assert.Equal(Ternary.True, (await sign.MilestoneAsync()).Verdict.Met);
    }
}
