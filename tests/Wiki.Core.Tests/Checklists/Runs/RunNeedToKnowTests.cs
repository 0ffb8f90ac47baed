using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>Editor, colleague, lead of the Fachstelle: for everybody else there is no run.</summary>
public sealed class RunNeedToKnowTests : IAsyncLifetime
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
    public async Task Only_the_editor_and_the_leads_of_the_fachstelle_find_it()
    {
        var run = await desk.StartAsync();

        var found = new List<string>();
        foreach (var person in world.Cast.Everybody)
        {
            if (await desk.OpenAsync(run, person) is { } view) found.Add($"{person.UserName} {view.Access}");
        }

        Assert.Equal(["alex Work", "bea Lead", "bernd Lead", "frida Lead"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lead_below_s3_is_none()
    {
        var run = await desk.StartAsync();

        Assert.Null(await desk.OpenAsync(run, world.Cast.Bernd with { Level = SigningLevel.S2 }));
    }

    [Fact]
    public async Task Practice_is_nobody_elses_business()
    {
        var run = await desk.StartAsync(RunDesk.Beginning(practice: true));

        Assert.Null(await desk.OpenAsync(run, world.Cast.Bernd));
        Assert.Empty(await world.Get<RunQueries>().OfTeamAsync(world.Cast.Bernd, Ct));
        Assert.True((await desk.ReadAsync(run)).IsPractice);
    }

    [Fact]
    public async Task An_editor_whose_role_no_longer_handles_cases_has_lost_it()
    {
        var run = await desk.StartAsync();

        Assert.Null(await desk.OpenAsync(run, world.Cast.Alex with { Rights = world.Cast.Emil.Rights }));
    }

    [Fact]
    public async Task Each_reading_by_a_lead_leaves_a_line_and_the_editors_own_does_not()
    {
        var run = await desk.StartAsync();

        await desk.OpenAsync(run);
        await desk.OpenAsync(run, world.Cast.Emil);
        await desk.OpenAsync(run, world.Cast.Bernd);
        await desk.OpenAsync(run, world.Cast.Bea);

        Assert.Equal(["run-started", "run-read", "run-read"], await desk.VerbsAsync(run));
    }

    [Fact]
    public async Task A_lead_looks_and_does_not_answer()
    {
        var run = await desk.StartAsync();

        Assert.Equal("gone", (await desk.TryAnswerAsync(run, "vertrag", "ja", 0, world.Cast.Bernd)).Problem?.Code);
        Assert.Equal("gone", (await desk.TryAnswerAsync(run, "vertrag", "ja", 0, world.Cast.Anna)).Problem?.Code);
        Assert.Equal("gone", (await world.Get<AbandonRun>().RunAsync(run, AbandonReason.Settled, 0, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("gone", (await world.Get<MoveRun>().RunAsync(run, 0, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("gone", (await world.Get<WriteRunNote>().RunAsync(run, "Text", 0, null, world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Handed_over_it_is_the_colleagues_too_and_taken_back_it_is_not()
    {
        var run = await desk.StartAsync();
        var hand = world.Get<HandOverRun>();

        await hand.RunAsync(run, world.Cast.Anna.Id, 0, world.Cast.Alex, Ct).Must();
        await desk.AnswerAsync(run, "vertrag", "ja", world.Cast.Anna);
        Assert.Equal([run], (await world.Get<RunQueries>().MineAsync(world.Cast.Anna, open: true, Ct)).Select(r => r.Id));

        await hand.RunAsync(run, null, (await desk.ReadAsync(run)).Version, world.Cast.Alex, Ct).Must();

        Assert.Null(await desk.OpenAsync(run, world.Cast.Anna));
        Assert.Empty(await world.Get<RunQueries>().MineAsync(world.Cast.Anna, open: true, Ct));
    }

    [Fact]
    public async Task The_lead_hands_over_what_an_absent_editor_left()
    {
        var run = await desk.StartAsync();

        await world.Get<HandOverRun>().RunAsync(run, world.Cast.Anna.Id, 0, world.Cast.Bernd, Ct).Must();

        Assert.Equal(RunAccess.Work, (await desk.OpenAsync(run, world.Cast.Anna))?.Access);
    }

    [Fact]
    public async Task Nobody_gets_a_run_who_handles_no_cases_or_is_gone()
    {
        var run = await desk.StartAsync();
        var hand = world.Get<HandOverRun>();

        Assert.Equal("no-colleague", (await hand.RunAsync(run, world.Cast.Emil.Id, 0, world.Cast.Alex, Ct)).Problem?.Code);
        Assert.Equal("no-colleague", (await hand.RunAsync(run, 999, 0, world.Cast.Alex, Ct)).Problem?.Code);
        Assert.Equal("gone", (await hand.RunAsync(run, world.Cast.Anna.Id, 0, world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("already-handed-over", (await hand.RunAsync(run, null, 0, world.Cast.Alex, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task The_record_holds_verb_and_number_and_nothing_else()
    {
        var run = await desk.StartAsync();
        await desk.CompleteAsync(run);
        await world.Get<WriteRunNote>().RunAsync(run, "Ein Vermerk.", (await desk.ReadAsync(run)).Version, null, world.Cast.Alex, Ct).Must();
        await desk.OpenAsync(run, world.Cast.Bernd);

        await using var db = await world.DbAsync();
        var lines = await db.History.Where(h => h.SubjectKind == RunHistory.Kind).ToListAsync(Ct);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Equal(("", null, 0), (line.SubjectTitle, line.Reason, line.Changes.Count)));
    }
}
