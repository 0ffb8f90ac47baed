using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>
/// A milestone that is not the plan's last, as M6 is: with both signatures the plan goes on. It asks for a released competence; what the newcomer
/// may sign follows that release, at once. The plan began on 09.11.2026, so today, 20.11.2026, lies in its first month and first phase.
/// </summary>
public sealed class MilestoneInTheMiddleTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync
    private SignDesk sign = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
        await desk.ArticlesAsync();
        await desk.HireAsync();
        await desk.ApproveAsync(await desk.SubmitTemplateAsync(Plans.WithFirstMilestone(PlanFixtures.Yaml)));
        sign = new SignDesk(world, desk, await desk.TryStartAsync(world.Today.AddDays(-11)).Must(), "m1");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task While_reading_is_open_or_no_competence_is_released_it_is_refused_with_the_list()
    {
        await sign.ReadAsync("fiktion");
        await sign.AccompanyAsync();

        var refused = await sign.SignAsync(desk.Petra);

        Assert.Equal("milestone-conditions", refused?.Code);
        Assert.Contains("Leitbild (noch nicht bestätigt)", refused!.Details[0], StringComparison.Ordinal);
        Assert.StartsWith("freigegebene Kompetenzen: mindestens 1", refused.Details[1], StringComparison.Ordinal);
        Assert.Empty((await sign.MilestoneAsync()).Signatures);
    }

    [Fact]
    public async Task With_both_signatures_the_plan_goes_on_into_its_next_phase_with_the_last_milestone_open()
    {
        await ReleasedAsync();
        Assert.False((await sign.MilestoneAsync()).EndsPlan);

        Assert.Null(await sign.SignAsync(desk.Petra));
        Assert.Null(await sign.SignAsync(desk.Lead));

        var view = await sign.ViewAsync();
        Assert.Equal((true, PlanStanding.Running, "p0"), (view.FindMilestone("m1")!.IsSigned, view.Row.Standing, view.Row.Phase!.Phase.Code));
        Assert.Equal((false, PlanSigner.Mentor, MilestoneTiming.Early), Standing(view.FindMilestone("m2")!));
        Assert.DoesNotContain(PlanHistory.Ended, await sign.VerbsAsync());
        world.Clock.SetDay(world.Today.AddDays(3)); // the third week
        var next = await sign.ViewAsync();
        Assert.Equal((PlanStanding.Running, "p1", 2), (next.Row.Standing, next.Row.Phase!.Phase.Code, next.TargetToday));
        await sign.AccompanyAsync(1); // still logged in

        static (bool, PlanSigner, MilestoneTiming) Standing(MilestoneStanding milestone) => (milestone.IsSigned, milestone.Next!.Value, milestone.Timing);
    }

    [Fact]
    public async Task The_newcomer_signs_what_was_released_at_once_and_nothing_else_before_and_after_the_milestone()
    {
        Assert.False(await sign.MaySignAsync());
        await ReleasedAsync();
        Assert.True(await sign.MaySignAsync());

        Assert.Null(await sign.SignAsync(desk.Petra));
        Assert.Null(await sign.SignAsync(desk.Lead));
        Assert.Equal((true, false), (await sign.MaySignAsync(), await sign.MaySignAsync("bogen-25b")));
        Assert.DoesNotContain(AuthorityHistory.StepwiseEnded, await sign.VerbsAsync());

        Assert.Null(await sign.WithdrawAsync(desk.Petra));
        Assert.False(await sign.MaySignAsync());
        Assert.True((await sign.MilestoneAsync()).IsSigned); // what was signed stays signed
    }

    /// <summary>Everything the milestone asks for.</summary>
    private async Task ReleasedAsync()
    {
        await sign.ReadAsync("leitbild");
        await sign.PrepareAsync();
        Assert.Null(await sign.ReleaseAsync(desk.Petra));
    }
}
