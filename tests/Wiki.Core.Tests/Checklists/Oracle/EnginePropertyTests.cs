namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>Each property holds for the engine, and is shown to fail for an engine that lacks the rule it guards (<see cref="Mutation"/>).</summary>
public sealed class EnginePropertyTests
{
    private const int Templates = 2_000;

    [Fact]
    public void An_unknown_never_allows_a_favourable_outcome() =>
        Assert.Null(EngineProperties.UnknownNeverGrants(RealEngine.Run, Templates));

    [Theory]
    [InlineData(Mutation.UnknownMayGrant)]
    [InlineData(Mutation.OpenRuleForgotten)]
    [InlineData(Mutation.MissingValueForgotten)]
    internal void That_property_fails_when_the_rule_is_removed(Mutation mutation) =>
        Assert.NotNull(EngineProperties.UnknownNeverGrants(OracleEngine.With(mutation), Templates));

    [Fact]
    public void The_order_of_answers_does_not_matter() =>
        Assert.Null(EngineProperties.OrderDoesNotMatter(RealEngine.Run, Templates));

    [Fact]
    public void The_order_property_fails_for_an_engine_that_takes_answers_as_they_come() =>
        Assert.NotNull(EngineProperties.OrderDoesNotMatter(OracleEngine.With(Mutation.AnswersInOrder), Templates));

    [Fact]
    public void A_hidden_item_leaves_no_trace() =>
        Assert.Null(EngineProperties.HiddenLeavesNoTrace(RealEngine.Run, Templates));

    [Fact]
    public void The_hidden_property_fails_for_an_engine_that_keeps_hidden_answers() =>
        Assert.NotNull(EngineProperties.HiddenLeavesNoTrace(OracleEngine.With(Mutation.HiddenKeepsAnswer), Templates));

    [Fact]
    public void Answering_an_open_item_never_turns_around_what_was_decided() =>
        Assert.Null(EngineProperties.AnsweringNeverTurnsAround(RealEngine.Run, Templates));

    [Fact]
    public void The_turning_property_fails_for_an_engine_that_reads_unknown_as_no() =>
        Assert.NotNull(EngineProperties.AnsweringNeverTurnsAround(OracleEngine.With(Mutation.OpenIsFalse), Templates));
}
