using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Inbox;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>Two clicks, two people, one second: one signature.</summary>
public sealed class SigningAtOnceTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync
    private SigningDesk signing = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        signing = new SigningDesk(world, desk);
        await desk.PublishAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_double_click_signs_once()
    {
        var run = await signing.CompleteAsync();
        var seen = (await desk.ReadAsync(run)).Version;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<SignRun>().RunAsync(run, null, seen, world.Cast.Alex, Ct), Ct)));

        Assert.Equal(RunState.FullySigned, (await desk.ReadAsync(run)).State);
        Assert.Single(await desk.VerbsAsync(run), RunHistory.SignatureAdded);
        Assert.True((await world.Get<SignRun>().RunAsync(run, null, seen, world.Cast.Alex, Ct)).Succeeded); // the late second click is no error
    }

    [Fact]
    public async Task One_lead_signs_while_another_gives_back_and_exactly_one_of_them_wins()
    {
        var run = await signing.CompleteAsync();
        await signing.SubmitAsync(run, world.Cast.Bernd, world.Cast.Alex).Must();
        var seen = (await desk.ReadAsync(run)).Version;

        var results = await Task.WhenAll(
            Task.Run(() => world.Get<CoSignRun>().RunAsync(run, null, seen, world.Cast.Bernd, Ct), Ct),
            Task.Run(() => world.Get<ReturnRun>().RunAsync(run, ReturnReason.Talk, seen, world.Cast.Bea, Ct), Ct));

        Assert.Single(results, result => result.Succeeded);
        var view = await desk.ReadAsync(run);
        Assert.Equal(view.State == RunState.FullySigned, view.Signature is not null);
    }

    [Fact]
    public async Task An_answer_given_while_the_page_was_open_makes_the_signature_stale()
    {
        var run = await signing.CompleteAsync();
        var seen = (await desk.ReadAsync(run)).Version;
        await desk.AnswerAsync(run, "lohn", "900");

        Assert.Equal("stale-run", (await signing.SignAsync(run, world.Cast.Alex, seen: seen)).Problem?.Code);
        Assert.Null((await desk.ReadAsync(run)).Signature);
    }

    [Fact]
    public async Task The_header_counts_a_submitted_run_at_once_and_no_more_once_it_is_signed()
    {
        var (inbox, bernd) = (world.Get<InboxQueries>(), world.Cast.Bernd);
        var run = await signing.CompleteAsync();
        var before = await inbox.CountAsync(bernd, Ct);

        await signing.SubmitAsync(run, bernd, world.Cast.Alex).Must();
        Assert.Equal(before + 1, await inbox.CountAsync(bernd, Ct));
        await signing.CoSignAsync(run, bernd).Must();
        Assert.Equal(before, await inbox.CountAsync(bernd, Ct));
    }
}
