using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

public sealed class ImportContentTests : IAsyncDisposable
{
    private World world = default!; // StartAsync sets it
    private string folder = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_an_approver_articles_are_valid_at_once_in_both_names()
    {
        await StartAsync();
        Put("eins", "Eins");

        var report = await ImportAsync(world.Cast.Berta);

        Assert.Equal((1, 1, 0, 0, true), (report.Files, report.Approved, report.Drafts, report.Unchanged, report.Clean));
        Assert.Equal("Berta Freigabe", (await world.ReadAsync("eins"))?.ApprovedBy);
        Assert.Equal(
            [("Einspielung", ArticleHistory.Started), ("Einspielung", ArticleHistory.Submitted), ("Berta Freigabe", ArticleHistory.Approved)],
            (await world.HistoryAsync("eins")).Select(line => (line.ActorName, line.Verb)));
    }

    [Fact]
    public async Task Without_an_approver_everything_becomes_a_draft()
    {
        await StartAsync();
        Put("eins", "Eins");

        var report = await ImportAsync(null);

        Assert.Equal((0, 1), (report.Approved, report.Drafts));
        Assert.Null(await world.ReadAsync("eins"));
        Assert.Equal("Einspielung", (await world.Get<DraftQueries>().FindAsync("eins", world.Cast.Anna, Ct))?.SavedBy);
    }

    [Fact]
    public async Task The_approver_needs_the_right_and_the_folder_must_exist()
    {
        await StartAsync();

        Assert.Equal("may-not-approve", (await world.Get<ImportContent>().RunAsync(folder, world.Cast.Anna, null, Ct)).Problem?.Code);
        Assert.Equal("no-folder", (await world.Get<ImportContent>().RunAsync(folder + "x", world.Cast.Bernd, null, Ct)).Problem?.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Repeating_an_import_changes_nothing(bool approves)
    {
        await StartAsync();
        Put("eins", "Eins");
        Put("zwei", "Zwei");
        var approver = approves ? world.Cast.Bernd : null;
        await ImportAsync(approver);
        var before = await StateAsync(world);

        var again = await ImportAsync(approver);

        Assert.Equal((0, 0, 2), (again.Approved, again.Drafts, again.Unchanged));
        Assert.Equal(before, await StateAsync(world));
    }

    /// <summary>Somebody worked on the article since: the old file does not undo it.</summary>
    [Fact]
    public async Task An_old_file_does_not_undo_a_newer_revision()
    {
        await StartAsync();
        Put("eins", "Eins");
        await ImportAsync(world.Cast.Bernd);
        await world.RevisedAsync("eins", World.Text("Eins", "weitergeschrieben"));

        var again = await ImportAsync(world.Cast.Bernd);

        Assert.Equal(1, again.Unchanged);
        Assert.Equal(2, (await world.ReadAsync("eins"))?.Number);
    }

    [Fact]
    public async Task A_changed_file_becomes_the_next_revision()
    {
        await StartAsync();
        Put("eins", "Eins");
        await ImportAsync(world.Cast.Bernd);
        Put("eins", "Eins", "geändert");

        var report = await ImportAsync(world.Cast.Bernd);

        Assert.Equal(1, report.Approved);
        Assert.Equal(2, (await world.ReadAsync("eins"))?.Number);
    }

    [Fact]
    public async Task A_draft_somebody_is_writing_is_not_overwritten()
    {
        await StartAsync();
        await world.DraftAsync(World.Text("Eins", "meins"));
        Put("eins", "Eins", "aus der Datei");

        var report = await ImportAsync(null);

        Assert.Equal(ArticleProblems.DraftExists.Sentence, Assert.Single(report.Faults).Expected);
        Assert.Contains("meins", (await world.Get<DraftQueries>().FindAsync("eins", world.Cast.Anna, Ct))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_files_are_named_and_the_rest_goes_in()
    {
        await StartAsync();
        Put("a", "A");
        Put("b", "B", change: text => text.Replace("fachstelle: humanitaer", "fachstelle:", StringComparison.Ordinal));
        Put("c", "C", change: text => text.Replace("## Kurzantwort", "## Überblick", StringComparison.Ordinal));
        Put("d", "D", change: _ => "Kein Artikel.");
        Put("e", "E");

        var report = await ImportAsync(world.Cast.Bernd);

        Assert.Equal((5, 2), (report.Files, report.Approved));
        Assert.Equal(
            [("b/b.md", 5, "fachstelle"), ("c/c.md", 1, ""), ("d/d.md", 1, "")],
            report.Faults.Select(fault => (fault.File.Replace('\\', '/'), fault.Line, fault.Key)));
        Assert.Equal(["a", "e"], (await StateAsync(world)).Select(article => article.Slug));
    }

    [Fact]
    public async Task Files_that_are_too_big_not_utf8_or_too_long_in_a_field_are_refused()
    {
        await StartAsync();
        Put("a-gross", "A", new string('x', 1 << 20));
        Put("b-latin", "B");
        var latin = PathOf("b-latin");
        await File.WriteAllBytesAsync(latin, Encoding.Latin1.GetBytes(await File.ReadAllTextAsync(latin, Ct)), Ct);
        Put("c-titel", new string('T', 201));

        var report = await ImportAsync(null);

        Assert.Equal(["a-gross/a-gross.md", "b-latin/b-latin.md", "c-titel/c-titel.md"], report.Faults.Select(fault => fault.File.Replace('\\', '/')));
        Assert.Empty(await StateAsync(world));
    }

    [Fact]
    public async Task Two_files_with_one_kennung_are_a_mistake()
    {
        await StartAsync();
        Put("eins", "Eins");
        Put("kopie", "Kopie", change: text => text.Replace("kennung: kopie", "kennung: eins", StringComparison.Ordinal));

        var report = await ImportAsync(world.Cast.Bernd);

        Assert.Equal(1, report.Approved);
        var fault = Assert.Single(report.Faults);
        Assert.Equal(("kopie/kopie.md", 2, "kennung"), (fault.File.Replace('\\', '/'), fault.Line, fault.Key));
        Assert.Contains("eins", fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task An_interrupted_import_that_is_repeated_ends_as_if_nothing_had_happened(int filesBeforeTheEnd)
    {
        await StartAsync();
        var files = Enumerable.Range(0, Core.Transfer.ImportArticles.MostPerHeap + 20).Select(number => $"text-{number:d3}").ToList();
        foreach (var name in files) Put(name, name.ToUpperInvariant(), "§ 5 Abs. 1 AufenthG und [[text-000]].");
        using var end = new CancellationTokenSource();
        var told = 0;
        var progress = new Callback(step =>
        {
            told = step.Done;
            if (step.Done == filesBeforeTheEnd) end.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Get<ImportContent>().RunAsync(folder, world.Cast.Bernd, progress, end.Token));
        var stored = (await StateAsync(world)).Length;
        Assert.InRange(stored, filesBeforeTheEnd, files.Count - 1);
        Assert.Equal(told, stored); // what was counted is there, and nothing else
        await ImportAsync(world.Cast.Bernd);

        await using var undisturbed = await World.NewAsync();
        await undisturbed.Get<ImportContent>().RunAsync(folder, undisturbed.Cast.Bernd, null, Ct).Must();
        Assert.Equal(await StateAsync(undisturbed), await StateAsync(world));
    }

    [Fact]
    public async Task Progress_counts_every_file()
    {
        await StartAsync();
        Put("a", "A");
        Put("b", "B");
        var steps = new List<TransferProgress>();

        await world.Get<ImportContent>().RunAsync(folder, null, new Callback(steps.Add), Ct).Must();

        Assert.Equal([new TransferProgress(1, 2), new TransferProgress(2, 2)], steps);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    /// <summary>Articles with newest number and checksums, drafts and lines of history: what an import may change.</summary>
    private static async Task<(string Slug, int LastNumber, string Hashes, int Drafts, int Lines)[]> StateAsync(World world)
    {
        await using var db = await world.DbAsync();
        var articles = await db.Articles.OrderBy(a => a.Slug).ToListAsync(Ct);
        var state = new List<(string, int, string, int, int)>();
        foreach (var article in articles)
        {
            var hashes = await db.Revisions.Where(r => r.ArticleId == article.Id).OrderBy(r => r.Number).Select(r => r.Hash).ToListAsync(Ct);
            state.Add((
                article.Slug, article.LastNumber, string.Join(' ', hashes), await db.Drafts.CountAsync(d => d.ArticleId == article.Id, Ct),
                await db.History.CountAsync(h => h.SubjectKind == ArticleHistory.Kind && h.SubjectId == article.Id, Ct)));
        }

        return [.. state];
    }

    private async Task StartAsync()
    {
        world = await World.NewAsync();
        folder = Directory.CreateDirectory(Path.Combine(world.Folder.Root, "inhalt")).FullName;
    }

    private Task<ImportReport> ImportAsync(Actor? approver) => world.Get<ImportContent>().RunAsync(folder, approver, null, Ct).Must();

    private string PathOf(string slug) => Path.Combine(folder, slug, slug + ".md");

    private void Put(string slug, string title, string body = "Text.", Func<string, string>? change = null)
    {
        var text = World.Text(title, body);
        var file = ArticleFileWriter.Write(new ArticleFile(slug, text.Fields with { ValidFrom = world.Today }, text.Markdown));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(slug))!); // below the folder
        File.WriteAllText(PathOf(slug), change is null ? file : change(file));
    }

    private sealed class Callback(Action<TransferProgress> report) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => report(value);
    }
}
