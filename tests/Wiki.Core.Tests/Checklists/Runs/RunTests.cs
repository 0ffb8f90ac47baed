using Wiki.Core.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>From „Lauf beginnen“ to a proposal: what is kept, in which state it puts the run, and who meets whom.</summary>
public sealed class RunTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        await desk.PublishAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_run_begins_with_everything_open_and_knows_who_began_it()
    {
        var run = await desk.ReadAsync(await desk.StartAsync());

        Assert.Equal(("33-4711/26", 1, RunState.Begun, "Alex Autor"), (run.FileNumber, run.Number, run.State, run.Editor));
        Assert.Equal(["vertrag", "lohn", "seit", "sprache", "ausweis", "verfahren"], run.Evaluation.OpenItems);
        Assert.True(run.Evaluation.IsBlocked);
    }

    [Fact]
    public async Task A_second_click_on_the_button_finds_the_first_run()
    {
        var start = RunDesk.Beginning();

        var first = await desk.StartAsync(start);

        Assert.Equal(first, await desk.StartAsync(start));
        Assert.Equal(["run-started"], await desk.VerbsAsync(first));
    }

    [Theory]
    [InlineData(null, "file-number-missing")]
    [InlineData("   ", "file-number-missing")]
    [InlineData("12345678901234567890123456789012345678901", "file-number-too-long")]
    [InlineData("33\n4711", "file-number-too-long")]
    public async Task Without_a_fitting_file_number_nothing_begins(string? typed, string code)
    {
        var refused = await world.Get<StartRun>().RunAsync(RunDesk.Beginning(typed), world.Cast.Alex, Ct);

        Assert.Equal(code, refused.Problem?.Code);
    }

    [Theory]
    [InlineData("33-A-00000", "33-B-04711", true)]
    [InlineData("33-A-00000", "33-Ä-04711", true)]
    [InlineData("33-A-00000", "33-4-04711", false)]
    [InlineData("33-A-00000", "33-B-0471", false)]
    [InlineData("33-A-00000", "33-B-0471x", false)]
    [InlineData("", "was auch immer", true)]
    public void The_form_of_the_office_decides_about_file_numbers(string pattern, string typed, bool fits) =>
        Assert.Equal(fits, FileNumberForm.Objection(pattern, typed) is null);

    [Fact]
    public async Task Outside_the_validity_of_the_checklist_nothing_begins()
    {
        var refused = await world.Get<StartRun>().RunAsync(RunDesk.Beginning(day: new DateOnly(2027, 1, 1)), world.Cast.Alex, Ct);

        Assert.Equal("outside-validity", refused.Problem?.Code);
    }

    [Fact]
    public async Task Who_handles_no_cases_begins_no_run()
    {
        Assert.Equal("not-allowed", (await world.Get<StartRun>().RunAsync(RunDesk.Beginning(), world.Cast.Dora, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.Get<StartRun>().RunAsync(RunDesk.Beginning(), world.Cast.Emil, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Answers_of_every_kind_come_back_as_they_were_given()
    {
        var run = await desk.StartAsync();
        await desk.CompleteAsync(run);
        await desk.AnswerAsync(run, "lohn", "1480.50");

        var view = await desk.ReadAsync(run);

        Assert.Equal(
            ["ausweis=wahr", "lohn=1480.5", "seit=2026-01-01", "sprache=b1", "verfahren=falsch", "vertrag=wahr"],
            view.Answers.Select(a => $"{a.Key}={a.Value.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(("ja", RunState.ReadyToDecide), (view.Evaluation.Outcome, view.State));
    }

    [Fact]
    public async Task An_answer_taken_back_is_open_again()
    {
        var run = await desk.StartAsync();
        await desk.CompleteAsync(run);

        await desk.AnswerAsync(run, "sprache", "");

        var view = await desk.ReadAsync(run);
        Assert.Equal(["sprache"], view.Evaluation.OpenItems);
        Assert.Equal((RunState.InProgress, "gesperrt"), (view.State, view.Evaluation.Outcome));
    }

    [Theory]
    [InlineData("sprache", "c9", "bad-answer")]
    [InlineData("gibtsnicht", "ja", "unknown-answer")]
    public async Task An_answer_that_does_not_fit_changes_nothing(string item, string text, string code)
    {
        var run = await desk.StartAsync();

        Assert.Equal(code, (await desk.TryAnswerAsync(run, item, text)).Problem?.Code);
        Assert.Empty((await desk.ReadAsync(run)).Answers);
    }

    [Fact]
    public async Task A_requested_document_makes_the_run_wait_until_it_is_there()
    {
        var run = await desk.StartAsync();
        await desk.CompleteAsync(run);

        await desk.SayAsync(run, "arbeitsvertrag", DocumentState.Requested);
        var waiting = await desk.ReadAsync(run);
        await desk.SayAsync(run, "arbeitsvertrag", DocumentState.Present);

        Assert.Equal((RunState.AwaitingDocuments, new DateOnly(2026, 11, 20)), (waiting.State, waiting.Documents["arbeitsvertrag"].RequestedOn));
        Assert.Equal(RunState.ReadyToDecide, (await desk.ReadAsync(run)).State);
    }

    [Fact]
    public async Task A_document_the_checklist_does_not_know_is_left_out()
    {
        var run = await desk.StartAsync();

        await desk.SayAsync(run, "liebesbrief", DocumentState.Present);

        Assert.Empty((await desk.ReadAsync(run)).Documents);
    }

    [Fact]
    public async Task What_the_rules_want_to_wait_for_suspends_the_run()
    {
        var run = await desk.StartAsync();
        await desk.CompleteAsync(run);

        await desk.AnswerAsync(run, "verfahren", "ja");

        Assert.Equal(RunState.Suspended, (await desk.ReadAsync(run)).State);
    }

    [Fact]
    public async Task Two_people_at_different_questions_both_save()
    {
        var run = await desk.StartAsync();
        await world.Get<HandOverRun>().RunAsync(run, world.Cast.Anna.Id, 0, world.Cast.Alex, Ct).Must();

        await Task.WhenAll(desk.AnswerAsync(run, "vertrag", "ja"), desk.AnswerAsync(run, "sprache", "b1", world.Cast.Anna), desk.AnswerAsync(run, "verfahren", "nein"));

        Assert.Equal(["sprache Anna Autorin", "verfahren Alex Autor", "vertrag Alex Autor"], (await desk.ReadAsync(run)).Answers.Select(a => $"{a.Key} {a.Value.ChangedBy}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_people_at_one_question_the_second_is_asked_and_the_same_answer_is_no_conflict()
    {
        var run = await desk.StartAsync();
        await world.Get<HandOverRun>().RunAsync(run, world.Cast.Anna.Id, 0, world.Cast.Alex, Ct).Must();
        await desk.TryAnswerAsync(run, "vertrag", "ja", version: 0).Must();

        var second = await desk.TryAnswerAsync(run, "vertrag", "nein", version: 0, world.Cast.Anna).Must();
        var same = await desk.TryAnswerAsync(run, "vertrag", "ja", version: 0, world.Cast.Anna).Must();

        Assert.Equal(["vertrag"], second.Overtaken);
        Assert.Empty(same.Overtaken);
        Assert.Equal("wahr", $"{(await desk.ReadAsync(run)).Answers["vertrag"].Value}");
    }

    [Fact]
    public async Task An_abandoned_run_takes_no_answer_and_only_knows_why()
    {
        var run = await desk.StartAsync();

        await world.Get<AbandonRun>().RunAsync(run, AbandonReason.Mistake, 0, world.Cast.Alex, Ct).Must();

        Assert.Equal("run-closed", (await desk.TryAnswerAsync(run, "vertrag", "ja")).Problem?.Code);
        Assert.Equal((RunState.Abandoned, AbandonReason.Mistake), ((await desk.ReadAsync(run)).State, (await desk.ReadAsync(run)).Abandoned));
        Assert.Equal("run-closed", (await world.Get<AbandonRun>().RunAsync(run, AbandonReason.Mistake, 1, world.Cast.Alex, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Whoever_decides_about_a_run_has_seen_its_last_answer()
    {
        var run = await desk.StartAsync();
        var seen = (await desk.ReadAsync(run)).Version;
        await desk.AnswerAsync(run, "vertrag", "ja");

        Assert.Equal("stale-run", (await world.Get<AbandonRun>().RunAsync(run, AbandonReason.Mistake, seen, world.Cast.Alex, Ct)).Problem?.Code);
    }
}
