using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Milestones;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>M6 and M12 of the specified plan: each condition met, not met or open, with the reason.</summary>
public sealed class MilestoneCheckTests
{
    private static readonly MilestoneFacts Facts = new(Accompanied: 34, ReadingDone: true, CompetencesFree: 4, WeeklyAppointments: 25, Target: 25, OpenFindings: null);

    [Fact]
    public void A_milestone_is_met_when_every_condition_is()
    {
        var verdict = Judge("m6", Facts);

        Assert.Equal(Ternary.True, verdict.Met);
        Assert.Equal([Ternary.True, Ternary.True, Ternary.True], verdict.Points.Select(point => point.Met));
        Assert.Equal("begleitete Termine: mindestens 30", verdict.Points[0].Asked);
        Assert.Equal("34", verdict.Points[0].Found);
    }

    [Theory]
    [InlineData(29, true, 4, 0)]
    [InlineData(30, false, 4, 1)]
    [InlineData(30, true, 3, 2)]
    public void One_condition_that_is_not_met_refuses_the_milestone_and_is_named(int accompanied, bool read, int free, int missing)
    {
        var verdict = Judge("m6", Facts with { Accompanied = accompanied, ReadingDone = read, CompetencesFree = free });

        Assert.Equal(Ternary.False, verdict.Met);
        Assert.Equal([missing], verdict.Points.Index().Where(point => point.Item.Met == Ternary.False).Select(point => point.Index));
    }

    [Fact]
    public void What_nobody_knows_is_open_and_never_counts_as_met()
    {
        var verdict = Judge("m12", Facts with { CompetencesFree = 12 });

        Assert.Equal(Ternary.Open, verdict.Met);
        Assert.Equal([Ternary.True, Ternary.Open, Ternary.True], verdict.Points.Select(point => point.Met));
        Assert.Equal("noch nicht bekannt", verdict.Points[1].Found);
        Assert.Equal(Ternary.True, Judge("m12", Facts with { CompetencesFree = 12, OpenFindings = 0 }).Met);
        Assert.Equal(Ternary.False, Judge("m12", Facts with { CompetencesFree = null, WeeklyAppointments = 24 }).Met); // one no is enough
    }

    private static ConditionVerdict Judge(string milestone, MilestoneFacts facts) => MilestoneCheck.Of(PlanFixtures.Specified().FindMilestone(milestone)!, facts);
}
