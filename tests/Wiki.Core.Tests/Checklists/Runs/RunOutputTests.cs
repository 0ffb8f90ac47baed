using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Runs.Output;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>A signed run leaves a print that can be checked for ever, and on its day everything else is gone.</summary>
public sealed class RunOutputTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync
    private SigningDesk signing = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Cast Cast => world.Cast;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        signing = new SigningDesk(world, desk);
        await desk.PublishAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Number_and_code_of_a_signed_print_are_confirmed_and_one_other_sign_is_not()
    {
        var (run, number, code) = await SignedAsync();

        Assert.Equal(world.Today, await CheckAsync(number, code));
        Assert.Equal(world.Today, await CheckAsync($" {number} ", code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)));
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != '-') Assert.Null(await CheckAsync(number, code[..i] + (code[i] == '0' ? '1' : '0') + code[(i + 1)..]));
        }

        for (var i = 0; i < number.Length; i++) Assert.Null(await CheckAsync(number[..i] + (number[i] == '7' ? '8' : '7') + number[(i + 1)..], code));
        Assert.Equal(code, await world.Get<RunCheckCodes>().FindAsync(run, Cast.Alex, Ct));
    }

    [Fact]
    public async Task The_code_stays_the_same_when_the_run_is_taken_into_the_file()
    {
        var (run, _, code) = await SignedAsync();

        await world.Get<TakeRunIntoFile>().RunAsync(run, (await desk.ReadAsync(run)).Version, Cast.Alex, Ct).Must();

        Assert.Equal(code, await world.Get<RunCheckCodes>().FindAsync(run, Cast.Alex, Ct));
    }

    [Fact]
    public async Task An_unsigned_run_has_no_code_and_neither_has_one_for_strangers()
    {
        var open = await signing.CompleteAsync();
        var (signed, _, _) = await SignedAsync();

        Assert.Null(await world.Get<RunCheckCodes>().FindAsync(open, Cast.Alex, Ct));
        Assert.Null(await world.Get<RunCheckCodes>().FindAsync(signed, Cast.Cem, Ct));
    }

    [Theory]
    [InlineData("", "aaaaabbbbbcccccddddd", "file-number-missing")]
    [InlineData("33-1/26", "", "check-code-length")]
    [InlineData("33-1/26", "aaaaa-bbbbb", "check-code-length")]
    public async Task What_cannot_be_checked_is_said(string number, string code, string problem)
    {
        var answer = await world.Get<CheckPrint>().RunAsync(number, code, Cast.Cem, Ct);

        Assert.Equal(problem, answer.Problem?.Code);
    }

    [Fact]
    public async Task On_the_day_of_deletion_nothing_is_left_but_digest_day_and_counts()
    {
        var (run, number, code) = await SignedAsync();
        var issued = world.Today;
        var due = (await signing.ViewAsync(run, Cast.Alex)).DeleteOn!.Value; // it is signed

        world.Clock.SetDay(due.AddDays(-1));
        Assert.Equal(0, await world.Get<DeleteDueRuns>().RunAsync(Ct));
        world.Clock.SetDay(due);
        Assert.Equal(1, await world.Get<DeleteDueRuns>().RunAsync(Ct));
        Assert.Equal(0, await world.Get<DeleteDueRuns>().RunAsync(Ct));

        Assert.Equal(issued, await CheckAsync(number, code));
        await using var db = await world.DbAsync();
        Assert.Empty(await db.ItemAnswers.ToListAsync(Ct));
        Assert.Empty(await db.RunDocuments.ToListAsync(Ct));
        var lines = await db.History.Where(h => h.SubjectKind == RunHistory.Kind && h.SubjectId == run).ToListAsync(Ct);
        Assert.Contains(lines, line => line.Verb == RunHistory.Deleted);
        foreach (var file in new[] { world.Folder.Database, world.Folder.Database + "-wal" }.Where(File.Exists))
        {
            var text = System.Text.Encoding.Latin1.GetString(await ReadAsync(file));
            Assert.DoesNotContain(number, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Idle_abandoned_and_practice_runs_go_after_their_time_and_touched_ones_stay()
    {
        var idle = await desk.StartAsync();
        var touched = await desk.StartAsync();
        world.Clock.Advance(TimeSpan.FromDays(60));
        await desk.AnswerAsync(touched, "verfahren", "nein");
        world.Clock.Advance(TimeSpan.FromDays(31));

        await world.Get<DeleteDueRuns>().RunAsync(Ct);

        await using var db = await world.DbAsync();
        Assert.Equal([touched], await db.ChecklistRuns.Select(r => r.Id).ToListAsync(Ct));
        Assert.DoesNotContain(idle, await db.ChecklistRuns.Select(r => r.Id).ToListAsync(Ct));
    }

    [Fact]
    public async Task Small_counts_stay_unsaid_and_a_single_one_cannot_be_worked_out()
    {
        for (var i = 0; i < 5; i++) await SignedAsync();
        var abandoned = await desk.StartAsync();
        await world.Get<AbandonRun>().RunAsync(abandoned, AbandonReason.Withdrawn, (await desk.ReadAsync(abandoned)).Version, Cast.Alex, Ct).Must();

        var figures = await world.Get<RunFigureQueries>().FindAsync(RunDesk.Slug, Cast.Cem, Ct);

        Assert.NotNull(figures);
        Assert.Equal(6, figures.Total);
        Assert.All(figures.Outcomes, cell => Assert.Null(cell.Count)); // 5 would give the 1 away
        Assert.Equal(0, figures.MedianDays);
        Assert.Equal(0, figures.Deviated);
    }

    [Fact]
    public async Task Switched_off_nothing_is_counted()
    {
        var before = await world.Get<SettingsQueries>().SettingsAsync(Ct);
        await world.Get<SaveOfficeSettings>().RunAsync(before, before with { CountsRuns = false }, Cast.Emil, Ct).Must();
        await SignedAsync();

        var figures = await world.Get<RunFigureQueries>().FindAsync(RunDesk.Slug, Cast.Cem, Ct);

        Assert.Equal((0, false), (figures!.Total, figures.AreKept)); // it exists
    }

    private async Task<(int Run, string Number, string Code)> SignedAsync()
    {
        var run = await signing.CompleteAsync();
        (await signing.SignAsync(run, Cast.Alex)).Must();
        var number = (await desk.ReadAsync(run)).FileNumber!; // not practice
        return (run, number, (await world.Get<RunCheckCodes>().FindAsync(run, Cast.Alex, Ct))!); // it is signed
    }

    private async Task<DateOnly?> CheckAsync(string number, string code) => (await world.Get<CheckPrint>().RunAsync(number, code, Cast.Cem, Ct)).Value;

    /// <summary>The server has it open.</summary>
    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Ct);
        return bytes;
    }
}
