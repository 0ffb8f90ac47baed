using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>The checklist or a yearly value changes while a run is under way.</summary>
public sealed class RunTemplateChangeTests : IAsyncLifetime
{
    private static readonly string Reworded = RunDesk.Yaml.Replace("Wie hoch ist der Lohn?", "Wie hoch ist der Nettolohn?", StringComparison.Ordinal);

    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync
    private int run;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        await desk.PublishAsync();
        run = await desk.StartAsync();
        await desk.CompleteAsync(run);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Redaktionell_the_run_goes_on_as_if_nothing_had_happened()
    {
        await desk.ReviseAsync(Reworded, ChangeKind.Editorial);

        var view = await desk.ReadAsync(run);
        await desk.AnswerAsync(run, "lohn", "1300");

        Assert.Equal((1, false, ChangeKind.Editorial), (view.Number, view.Standing.ShouldMove, view.Standing.Change));
        Assert.Equal("ja", (await desk.ReadAsync(run)).Evaluation.Outcome);
    }

    [Fact]
    public async Task Inhaltlich_it_shows_what_changed_keeps_the_answers_and_asks_these_again()
    {
        await desk.ReviseAsync(Reworded, ChangeKind.Substantive);
        var before = await desk.ReadAsync(run);

        await world.Get<MoveRun>().RunAsync(run, before.Version, world.Cast.Alex, Ct).Must();

        var after = await desk.ReadAsync(run);
        Assert.Equal(["Wie hoch ist der Nettolohn?"], before.ChangedQuestions);
        Assert.Null(before.AnswerObjection);
        Assert.Equal((2, "1200", true), (after.Number, $"{after.Answers["lohn"].Value}", after.Answers["lohn"].AskAgain));
        Assert.Equal(["lohn"], after.Evaluation.OpenItems);
        Assert.True(after.Evaluation.IsBlocked);

        await desk.AnswerAsync(run, "lohn", "1200");
        Assert.Equal(("ja", false), ((await desk.ReadAsync(run)).Evaluation.Outcome, (await desk.ReadAsync(run)).Answers["lohn"].AskAgain));
        Assert.Contains("run-moved", await desk.VerbsAsync(run));
    }

    [Fact]
    public async Task Dringlich_nothing_is_answered_until_it_is_moved()
    {
        await desk.ReviseAsync(Reworded, ChangeKind.Urgent);

        var locked = await desk.ReadAsync(run);
        Assert.Equal("must-move", (await desk.TryAnswerAsync(run, "lohn", "1300")).Problem?.Code);
        Assert.Equal("must-move", locked.AnswerObjection?.Code);

        await world.Get<MoveRun>().RunAsync(run, locked.Version, world.Cast.Alex, Ct).Must();
        await desk.AnswerAsync(run, "lohn", "1300");
    }

    [Fact]
    public async Task An_urgent_change_is_not_hidden_by_an_editorial_one_after_it()
    {
        await desk.ReviseAsync(Reworded, ChangeKind.Urgent);
        await desk.ReviseAsync(Reworded.Replace("Nettolohn", "Netto-Lohn", StringComparison.Ordinal), ChangeKind.Editorial);

        Assert.True((await desk.ReadAsync(run)).Standing.IsLocked);
    }

    [Fact]
    public async Task A_version_for_later_days_leaves_a_run_with_an_earlier_stichtag_alone()
    {
        world.Clock.SetDay(new DateOnly(2026, 12, 2));
        await desk.ReviseAsync(
            Reworded.Replace("ab: 2026-01-01", "ab: 2026-12-01", StringComparison.Ordinal), ChangeKind.Urgent,
            RunDesk.Tests.Replace("stichtag: 2026-11-20", "stichtag: 2026-12-05", StringComparison.Ordinal));

        Assert.Null((await desk.ReadAsync(run)).Standing.Change);
        Assert.Equal(2, (await desk.ReadAsync(await desk.StartAsync(RunDesk.Beginning(day: new DateOnly(2026, 12, 2))))).Number);
        Assert.Equal(1, (await desk.ReadAsync(await desk.StartAsync(RunDesk.Beginning(day: new DateOnly(2026, 11, 30))))).Number);
    }

    [Fact]
    public async Task There_is_nothing_to_move_while_nothing_changed_and_a_second_click_finds_that()
    {
        Assert.Equal("nothing-to-move", (await world.Get<MoveRun>().RunAsync(run, (await desk.ReadAsync(run)).Version, world.Cast.Alex, Ct)).Problem?.Code);
        await desk.ReviseAsync(Reworded, ChangeKind.Substantive);
        var seen = (await desk.ReadAsync(run)).Version;

        await world.Get<MoveRun>().RunAsync(run, seen, world.Cast.Alex, Ct).Must();

        Assert.Equal("stale-run", (await world.Get<MoveRun>().RunAsync(run, seen, world.Cast.Alex, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_corrected_value_changes_an_open_run_only_when_it_is_moved()
    {
        await desk.CorrectValueAsync(1300);
        var before = await desk.ReadAsync(run);

        await world.Get<MoveRun>().RunAsync(run, before.Version, world.Cast.Alex, Ct).Must();

        Assert.Equal((true, "ja"), (before.Standing.ValuesMoved, before.Evaluation.Outcome));
        Assert.Equal("nachfordern", (await desk.ReadAsync(run)).Evaluation.Outcome);
    }

    [Fact]
    public async Task A_value_corrected_after_signing_flags_the_run()
    {
        await using (var db = await world.DbAsync()) await db.ChecklistRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RunState.FullySigned), Ct);
        Assert.False((await desk.ReadAsync(run)).IsFlagged);

        await desk.CorrectValueAsync(1300);

        Assert.True((await desk.ReadAsync(run)).IsFlagged);
        Assert.Equal("ja", (await desk.ReadAsync(run)).Evaluation.Outcome);
    }

    [Fact]
    public async Task A_locked_article_lets_no_run_of_its_checklist_begin()
    {
        var slug = await world.PublishedArticleAsync(World.Text("Probe"));
        Assert.Equal("probe", slug);
        await world.Get<LockArticle>().RunAsync(slug, "Gericht hat entschieden.", world.Cast.Bernd, Ct).Must();

        Assert.Equal("article-locked", (await world.Get<StartRun>().RunAsync(RunDesk.Beginning(), world.Cast.Alex, Ct)).Problem?.Code);
        Assert.Equal("article-locked", (await world.Get<RunQueries>().OfferAsync(RunDesk.Slug, world.Today, Ct))?.Objection?.Code);
    }
}
