using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Values;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists;

/// <summary>The table rules: proposed by one, approved by another, corrected in the open; a missing value grants nothing.</summary>
public sealed class YearlyValueTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ChecklistDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new ChecklistDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_proposal_counts_only_after_a_second_person_approved_it()
    {
        var id = await world.Get<ProposeYearlyValue>().RunAsync(Value(1000), world.Cast.Bea, Ct).Must();

        Assert.Null((await TableAsync()).Find("grenze", world.Today));
        Assert.Equal("four-eyes", (await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Bea, Ct)).Problem?.Code);
        await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Bernd, Ct).Must();

        Assert.Equal(Rational.From(1000), (await TableAsync()).Find("grenze", world.Today));
        Assert.Equal("already-decided", (await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Rights_decide_who_proposes_and_who_approves()
    {
        Assert.Equal("not-allowed", (await world.Get<ProposeYearlyValue>().RunAsync(Value(1), world.Cast.Anna, Ct)).Problem?.Code);
        var id = await world.Get<ProposeYearlyValue>().RunAsync(Value(1), world.Cast.Emil, Ct).Must();
        Assert.Equal("not-allowed", (await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_the_wrong_value_and_names_the_versions_it_touches()
    {
        await desk.PublishAsync();
        var touched = await world.Get<ValueUseQueries>().TouchedAsync("grenze", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Ct);

        await desk.ValueAsync(1100);

        Assert.Equal(("probe", 1), (Assert.Single(touched).Slug, touched[0].Number));
        Assert.Empty(await world.Get<ValueUseQueries>().TouchedAsync("grenze", new DateOnly(2027, 1, 1), null, Ct));
        Assert.Equal("nachfordern", (await desk.EvaluateAsync("""{"lohn":1000}""")).Evaluation.Outcome);
        var rows = await world.Get<YearlyValueQueries>().ListAsync(world.Cast.Cem, Ct);
        Assert.Equal([(true, "1100"), (false, "1000")], rows.Select(row => (row.Counts, row.Number.ToString())));
        Assert.Equal(rows[0].Id, rows[1].ReplacedBy);
    }

    [Fact]
    public async Task The_table_rules_over_the_file_and_a_missing_value_blocks()
    {
        await desk.PublishAsync();

        var inside = await desk.EvaluateAsync("""{"lohn":1000}""");
        var nextYear = await desk.EvaluateAsync("""{"lohn":1000}""", new DateOnly(2027, 2, 1));

        Assert.Equal("ja", inside.Evaluation.Outcome);
        Assert.True(nextYear.Evaluation.IsBlocked);
        Assert.Equal(["open-condition:lohn", "open-rule:nachfordern", "missing-value:grenze", "outside-validity"], nextYear.Evaluation.BlockedBy.Select(b => b.ToString()));
    }

    [Fact]
    public async Task Before_the_first_day_of_the_first_version_nothing_is_granted()
    {
        await desk.ValueAsync();
        await desk.StartAsync();
        await desk.TryApproveAsync(await desk.SubmitAsync(), world.Cast.Bernd, world.Today).Must();

        var yesterday = await desk.EvaluateAsync("""{"lohn":1000}""", world.Today.AddDays(-1));

        Assert.Equal(["outside-validity"], yesterday.Evaluation.BlockedBy.Select(b => b.ToString()));
    }

    [Fact]
    public async Task In_December_the_next_years_value_is_asked_for()
    {
        await desk.ValueAsync();
        await desk.StartAsync(ChecklistDesk.Input(ChecklistDesk.Yaml.Replace("bis: 2026-12-31", "bis: null", StringComparison.Ordinal)));
        await desk.TryApproveAsync(await desk.SubmitAsync(), world.Cast.Bernd).Must();

        Assert.Empty(await world.Get<ValueUseQueries>().MissingAsync(Ct));
        world.Clock.SetDay(new DateOnly(2026, 12, 1));
        var missing = Assert.Single(await world.Get<ValueUseQueries>().MissingAsync(Ct));

        Assert.Equal(("grenze", new DateOnly(2027, 1, 1), "probe"), (missing.Name, missing.From, missing.Slug));
    }

    [Theory]
    [InlineData("Grenze Ä", "Quelle", "bad-name")]
    [InlineData("und", "Quelle", "bad-name")]
    [InlineData("grenze", "  ", "source-missing")]
    public async Task A_proposal_that_nobody_could_check_is_refused(string name, string source, string code)
    {
        var input = Value(1) with { Name = name, Source = source };

        Assert.Equal(code, (await world.Get<ProposeYearlyValue>().RunAsync(input, world.Cast.Bea, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task One_proposal_a_day_and_never_the_same_value_again()
    {
        var id = await world.Get<ProposeYearlyValue>().RunAsync(Value(1000), world.Cast.Bea, Ct).Must();

        Assert.Equal("proposal-open", (await world.Get<ProposeYearlyValue>().RunAsync(Value(1100), world.Cast.Emil, Ct)).Problem?.Code);
        await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Bernd, Ct).Must();
        Assert.Equal("same-value", (await world.Get<ProposeYearlyValue>().RunAsync(Value(1000), world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("ends-before-it-begins", (await world.Get<ProposeYearlyValue>().RunAsync(Value(2) with { Until = new DateOnly(2025, 1, 1) }, world.Cast.Emil, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_ones_own_proposal_is_taken_back_without()
    {
        var first = await world.Get<ProposeYearlyValue>().RunAsync(Value(1000), world.Cast.Bea, Ct).Must();
        Assert.Equal("reason-missing", (await world.Get<RejectYearlyValue>().RunAsync(first, " ", world.Cast.Bernd, Ct)).Problem?.Code);
        await world.Get<RejectYearlyValue>().RunAsync(first, "Zahl stimmt nicht", world.Cast.Bernd, Ct).Must();

        var second = await world.Get<ProposeYearlyValue>().RunAsync(Value(1000), world.Cast.Bea, Ct).Must();
        await world.Get<RejectYearlyValue>().RunAsync(second, "", world.Cast.Bea, Ct).Must();

        Assert.Equal(ValueVerdict.Rejected, (await world.Get<YearlyValueQueries>().FindAsync(first, world.Cast.Cem, Ct))?.Verdict);
        Assert.Equal(ValueVerdict.Withdrawn, (await world.Get<YearlyValueQueries>().FindAsync(second, world.Cast.Cem, Ct))?.Verdict);
        Assert.Null((await TableAsync()).Find("grenze", world.Today));
    }

    private static ValueInput Value(long number) => new("grenze", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Rational.From(number), "Bekanntmachung");

    private Task<ValueTable> TableAsync() => world.Get<YearlyValueQueries>().TableAsync(Ct);
}
