using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>A run has room for codes, numbers, dates and booleans; its one free text is encrypted.</summary>
public sealed class RunPrivacyTests : IAsyncLifetime
{
    private const string Words = "Die Lücke von drei Wochen wiegt gering.";

    /// <summary>Every text column of the tables of runs and what stands in it. A new one has to be argued for here.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["ChecklistRun.Team"] = "code",
        ["ChecklistRun.FileNumber"] = "reference",
        ["ChecklistRun.State"] = "enum",
        ["ChecklistRun.ProposedOutcome"] = "code",
        ["ChecklistRun.Abandoned"] = "enum",
        ["ChecklistRun.EncryptedNote"] = "encrypted",
        ["ChecklistRun.StartKey"] = "key",
        ["ChecklistRun.ValueIds"] = "numbers",
        ["RunDecision.Outcome"] = "code",
        ["RunDecision.Kind"] = "enum",
        ["RunDecision.Deviation"] = "enum",
        ["RunDecision.RequiredLevel"] = "enum",
        ["RunSignature.Level"] = "enum",
        ["RunSignature.Source"] = "enum",
        ["RunSubmission.Returned"] = "enum",
        ["ItemAnswer.ItemId"] = "code",
        ["ItemAnswer.Code"] = "code",
        ["ItemAnswer.Number"] = "number",
        ["RunDocument.Code"] = "code",
        ["RunDocument.State"] = "enum",
        ["RunPrint.Digest"] = "digest",
        ["RunFigure.Outcome"] = "code",
        ["RunFigure.StalledAt"] = "code",
        ["ItemFigure.ItemId"] = "code",
    };

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
    public async Task The_tables_of_runs_have_exactly_one_free_text_and_it_is_encrypted()
    {
        await using var db = await world.DbAsync();
        var found =
            from type in db.Model.GetEntityTypes()
            where type.ClrType.Namespace!.StartsWith(typeof(ChecklistRun).Namespace!, StringComparison.Ordinal) // prints and figures too
            from property in type.GetProperties()
            where property.GetColumnType() is "TEXT" or "BLOB"
            let value = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
            where value != typeof(DateTime) && value != typeof(DateOnly)
            select $"{type.ClrType.Name}.{property.Name}";

        Assert.Equal(Texts.Keys.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
        Assert.Single(Texts.Values, kind => kind == "encrypted");
    }

    [Fact]
    public async Task No_word_of_the_vermerk_stands_in_the_database()
    {
        var run = await NotedAsync();

        await using (var db = await world.DbAsync()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct);
        var bytes = await File.ReadAllBytesAsync(world.Folder.Database, Ct);

        Assert.Equal(-1, bytes.AsSpan().IndexOf("wiegt gering"u8));
        Assert.Equal(Words, (await world.Get<RunNoteQueries>().FindAsync(run, world.Cast.Alex, Ct))?.Text);
    }

    [Fact]
    public async Task The_cipher_text_of_one_run_is_worthless_in_another()
    {
        var cipher = world.Get<INoteCipher>();

        Assert.Null(cipher.Reveal(2, cipher.Protect(1, Words)));
    }

    [Fact]
    public async Task While_the_case_is_open_the_vermerk_is_the_editors()
    {
        var run = await NotedAsync();
        var notes = world.Get<RunNoteQueries>();

        Assert.Null(await notes.FindAsync(run, world.Cast.Bernd, Ct));
        Assert.Null(await notes.FindAsync(run, world.Cast.Emil, Ct));
        Assert.Null(await notes.FindAsync(run, world.Cast.Anna, Ct));
    }

    [Fact]
    public async Task An_abandoned_run_loses_its_vermerk_with_a_line()
    {
        var run = await NotedAsync();

        await world.Get<AbandonRun>().RunAsync(run, AbandonReason.Withdrawn, 1, world.Cast.Alex, Ct).Must();

        Assert.False((await desk.ReadAsync(run)).HasNote);
        Assert.Equal(["run-started", "run-note-written", "run-abandoned", "run-note-destroyed"], await desk.VerbsAsync(run));
    }

    [Fact]
    public async Task Taken_into_the_file_the_signed_run_loses_its_vermerk_with_a_line()
    {
        var run = await NotedAsync();
        await using (var db = await world.DbAsync()) await db.ChecklistRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RunState.FullySigned), Ct);

        await world.Get<TakeRunIntoFile>().RunAsync(run, 1, world.Cast.Alex, Ct).Must();

        Assert.False((await desk.ReadAsync(run)).HasNote);
        Assert.Equal(["run-started", "run-note-written", "run-taken-into-file", "run-note-destroyed"], await desk.VerbsAsync(run));
        Assert.Equal("not-signed", (await world.Get<TakeRunIntoFile>().RunAsync(run, 2, world.Cast.Alex, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Nothing_goes_into_the_file_before_it_is_signed()
    {
        var run = await NotedAsync();

        Assert.Equal("not-signed", (await world.Get<TakeRunIntoFile>().RunAsync(run, 1, world.Cast.Alex, Ct)).Problem?.Code);
        Assert.True((await desk.ReadAsync(run)).HasNote);
    }

    [Theory]
    [InlineData("Müller, Hans")]
    [InlineData("geb. 12.03.1985")]
    public async Task A_file_number_that_looks_like_a_person_passes_only_with_a_reason(string typed)
    {
        var start = RunDesk.Beginning(typed);

        Assert.Equal("personal-data", (await world.Get<StartRun>().RunAsync(start, world.Cast.Alex, Ct)).Problem?.Code);
        var run = await desk.StartAsync(start with { Pass = RunPass.NoPerson });

        Assert.Equal(["run-started", "run-pass-no-person"], await desk.VerbsAsync(run));
    }

    [Fact]
    public async Task A_vermerk_that_names_a_person_passes_only_with_a_reason()
    {
        var run = await desk.StartAsync();
        var write = world.Get<WriteRunNote>();

        Assert.Equal("personal-data", (await write.RunAsync(run, "Erreichbar unter hans@example.org.", 0, null, world.Cast.Alex, Ct)).Problem?.Code);
        await write.RunAsync(run, "Erreichbar unter hans@example.org.", 0, RunPass.OfficeData, world.Cast.Alex, Ct).Must();

        Assert.Equal(["run-started", "run-note-written", "run-pass-office-data"], await desk.VerbsAsync(run));
    }

    private async Task<int> NotedAsync()
    {
        var run = await desk.StartAsync();
        await world.Get<WriteRunNote>().RunAsync(run, Words, 0, null, world.Cast.Alex, Ct).Must();
        return run;
    }
}
