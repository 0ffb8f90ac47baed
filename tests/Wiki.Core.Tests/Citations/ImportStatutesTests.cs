using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations;
using Wiki.Core.Search;

namespace Wiki.Core.Tests.Citations;

public sealed class ImportStatutesTests : IAsyncDisposable
{
    private readonly Library library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var law = new MadeUpLaw().Sections(1, 5);
        await library.ImportAsync(law, "2026-01-10");
        var before = await CountsAsync();

        var second = await library.ImportAsync(law, "2026-01-10");

        Assert.Equal(ImportKind.Unchanged, second.Kind);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task The_same_text_in_another_serialisation_is_the_same_state()
    {
        var law = new MadeUpLaw().Section("§ 1", "Regen", "<P>Es<BR/>regnet.</P>");
        await library.ImportAsync(law, "2026-01-10");

        var other = await library.ImportAsync(Encoding.UTF8.GetBytes(law.Xml(withDoctype: false).Replace("<BR/>", "<BR></BR>", StringComparison.Ordinal)), "2026-01-10");

        Assert.Equal(ImportKind.Unchanged, other.Kind);
    }

    [Fact]
    public async Task Another_text_of_the_same_day_is_refused()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 2), "2026-01-10");

        var other = await library.ImportAsync(new MadeUpLaw().Sections(1, 2, "Anders."), "2026-01-10");

        Assert.Equal("statutes-other-text-same-day", other.Problem?.Code);
    }

    [Fact]
    public async Task Equal_texts_of_several_states_are_stored_once()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 9), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 9).Section("§ 10", "Neu", "<P>Neu.</P>"), "2026-02-10");

        await using var db = library.Open();
        Assert.Equal(2, await db.StatuteStates.CountAsync(Ct));
        Assert.Equal(10, await db.StatuteTexts.CountAsync(Ct));
        Assert.Equal(10, await db.StatuteSections.CountAsync(Ct));
    }

    [Fact]
    public async Task The_day_of_a_file_without_date_is_the_one_the_portal_wrote_it()
    {
        using var stream = new MemoryStream(new MadeUpLaw { BuildDate = "20260203120000" }.Sections(1, 1).Bytes());

        var report = await library.Get<ImportStatutes>().RunAsync("BJNR000010026.xml", stream, null, Library.Keeper, null, Ct);

        Assert.Equal(new DateOnly(2026, 2, 3), report.Value.Files.Single().SeenOn);
    }

    [Fact]
    public async Task A_sighting_in_the_future_is_refused()
    {
        Assert.Equal("statutes-in-the-future", (await library.ImportAsync(new MadeUpLaw().Sections(1, 1), "2026-11-21")).Problem?.Code);
    }

    [Fact]
    public async Task Readers_import_nothing()
    {
        using var stream = new MemoryStream(new MadeUpLaw().Sections(1, 1).Bytes());

        var result = await library.Get<ImportStatutes>().RunAsync("a.xml", stream, null, Library.Reader, null, Ct);

        Assert.Equal("statutes-not-allowed", result.Problem?.Code);
    }

    [Fact]
    public async Task A_bad_file_in_a_folder_leaves_the_others_standing()
    {
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder.Root, "gesetze", "wolkeng")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "2026-01-10.xml"), new MadeUpLaw().Sections(1, 3).Bytes(), Ct);
        await File.WriteAllBytesAsync(Path.Combine(folder, "2026-02-10.xml"), new MadeUpLaw().Sections(1, 3).Bytes()[..400], Ct);
        var steps = new List<ImportProgress>();

        var report = await library.Get<ImportStatutes>().RunAsync(Path.GetDirectoryName(folder)!, null, Library.Keeper, new Steps(steps), Ct);

        Assert.Equal([ImportKind.Imported, ImportKind.Refused], report.Value.Files.Select(file => file.Kind));
        Assert.Equal("statutes-broken", report.Value.Files[1].Problem?.Code);
        Assert.Equal([(1, 2), (2, 2)], steps.Select(step => (step.Done, step.Total)));
    }

    [Fact]
    public async Task A_zip_is_read_and_pictures_in_it_are_left_out()
    {
        var zip = Zip(("wolke.jpg", [1, 2, 3]), ("2026-01-10.xml", new MadeUpLaw().Sections(1, 2).Bytes()));

        var report = await library.Get<ImportStatutes>().RunAsync("gesetze.zip", zip, null, Library.Keeper, null, Ct);

        Assert.Equal(new DateOnly(2026, 1, 10), report.Value.Files.Single().SeenOn);
    }

    [Fact]
    public async Task A_zip_with_too_many_files_is_refused_whole()
    {
        var files = Enumerable.Range(0, StatuteSources.MaxZipEntries).Select(i => ($"{i}.txt", Array.Empty<byte>())).Append(("2026-01-10.xml", new MadeUpLaw().Sections(1, 2).Bytes()));

        var report = await library.Get<ImportStatutes>().RunAsync("gesetze.zip", Zip([.. files]), null, Library.Keeper, null, Ct);

        Assert.Equal("statutes-zip-too-many", report.Problem?.Code);
        Assert.Equal(0, (await CountsAsync()).States);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_anything_is_read_from_it()
    {
        var zip = Zip(("2026-01-10.xml", new MadeUpLaw().Sections(1, 2).Bytes()), ("null.bin", new byte[StatuteSources.MaxZipBytes + 1]));

        var report = await library.Get<ImportStatutes>().RunAsync("gesetze.zip", zip, null, Library.Keeper, null, Ct);

        Assert.Equal("statutes-zip-too-large", report.Problem?.Code);
        Assert.Equal(0, (await CountsAsync()).States);
    }

    [Fact]
    public async Task A_damaged_zip_is_refused()
    {
        using var zip = new MemoryStream([0x50, 0x4B, 3, 4, 5, 6]);

        Assert.Equal("statutes-zip-broken", (await library.Get<ImportStatutes>().RunAsync("a.zip", zip, null, Library.Keeper, null, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_state_that_lost_many_sections_waits_for_the_administrator()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 40), "2026-01-10");

        var short29 = await library.ImportAsync(new MadeUpLaw().Sections(1, 29), "2026-02-10");

        Assert.Equal(ImportKind.Held, short29.Kind);
        var held = Assert.Single(await library.Get<StatuteQueries>().ListHeldAsync(Ct));
        Assert.StartsWith("11 von 40", held.Because, StringComparison.Ordinal);
        Assert.Single((await library.Get<StatuteQueries>().ListAsync(Ct)).Single().States);
        Assert.Equal("statutes-decide-not-allowed", (await library.Get<DecideHeldState>().AcceptAsync(held.Id, Library.Keeper, Ct)).Problem?.Code);
        Assert.True((await library.Get<DecideHeldState>().AcceptAsync(held.Id, Library.Administrator, Ct)).Succeeded);
        Assert.Equal(2, (await library.Get<StatuteQueries>().ListAsync(Ct)).Single().States.Count);
    }

    [Fact]
    public async Task A_rejected_state_leaves_only_its_line_of_record()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 40), "2026-01-10");
        var before = await CountsAsync();
        await library.ImportAsync(new MadeUpLaw().Sections(1, 5, "Anders."), "2026-02-10");
        var held = (await library.Get<StatuteQueries>().ListHeldAsync(Ct)).Single();

        var rejected = await library.Get<DecideHeldState>().RejectAsync(held.Id, "abgeschnitten", Library.Administrator, Ct);

        Assert.True(rejected.Succeeded);
        Assert.Equal(before, await CountsAsync());
        await using var db = library.Open();
        Assert.Equal(["statute-imported", "statute-held", "statute-rejected"], await db.History.OrderBy(entry => entry.Id).Select(entry => entry.Verb).ToListAsync(Ct));
    }

    [Fact]
    public async Task Sections_inside_a_collective_entry_are_not_lost()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 40), "2026-01-10");

        var merged = await library.ImportAsync(new MadeUpLaw().Sections(1, 20).Section("(XXXX) §§ 21 bis 40", "(weggefallen)", ""), "2026-02-10");

        Assert.Equal(ImportKind.Imported, merged.Kind);
    }

    [Fact]
    public async Task Only_sections_that_read_otherwise_are_announced_to_the_search()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 3), "2026-01-10");
        await using var db = library.Open();
        var last = await db.SearchChanges.MaxAsync(change => change.Seq, Ct);

        await library.ImportAsync(new MadeUpLaw().Sections(1, 2).Section("§ 3", "Anders", "<P>Anders.</P>"), "2026-02-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 3, "Uralt."), "2020-02-10");

        Assert.Equal(["wolkeng/3"], await db.SearchChanges.Where(change => change.Seq > last).Select(change => change.Key).ToListAsync(Ct));
        var found = await library.Get<IEnumerable<ISearchSource>>().Single(source => source.Kind == "statute").FindAsync("wolkeng/3", Ct);
        Assert.Equal("§ 3 WolkenG: Anders", found.Single().Title);
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private static MemoryStream Zip(params (string Name, byte[] Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private async Task<(int States, int Entries, int Texts, int Sections)> CountsAsync()
    {
        await using var db = library.Open();
        return (await db.StatuteStates.CountAsync(Ct), await db.StatuteEntries.CountAsync(Ct), await db.StatuteTexts.CountAsync(Ct), await db.StatuteSections.CountAsync(Ct));
    }

    private sealed class Steps(List<ImportProgress> steps) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => steps.Add(value);
    }
}
