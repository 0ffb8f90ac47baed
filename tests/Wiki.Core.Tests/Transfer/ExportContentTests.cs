using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Shared;
using Wiki.Core.Tests.HousePlan;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

public sealed class ExportContentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_starter_content_goes_in_and_out_and_in_and_out_as_the_same_bytes()
    {
        await using var first = await World.NewAsync();
        await using var second = await World.NewAsync();
        var report = await ImportAsync(first, Path.Combine(SourceFile.Checkout, "content"));
        Assert.True(report.Clean, string.Join('\n', report.Faults));
        Assert.True(report.Approved > 20);

        var once = await ExportAsync(first);
        Assert.True((await ImportAsync(second, Path.Combine(first.Folder.Root, "ausgabe"))).Clean);
        var twice = await ExportAsync(second);

        Assert.Equal(report.Approved + 2, once.Keys.Count(file => !file.EndsWith(".tests.yaml", StringComparison.Ordinal))); // test cases go in with their checklist; two lists
        Assert.Equal(once, twice);
        foreach (var list in new[] { "suchwoerter.yaml", "norm-ausnahmen.yaml" })
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(SourceFile.Checkout, "content", list), Ct), once[list]);
        }
    }

    [Fact]
    public async Task Taking_the_own_export_in_changes_nothing()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Ohne Vorschlag");
        await world.PublishedArticleAsync("Anderer Tag", from: world.Today.AddDays(7));
        var blanks = World.Text("Offene Frage");
        await world.PublishedArticleAsync(blanks with { Fields = blanks.Fields with { OpenQuestions = [new OpenQuestion(" Gilt das? ", null, "Ja. ", "")] } });
        await ExportAsync(world);

        var report = await ImportAsync(world, Path.Combine(world.Folder.Root, "ausgabe"));

        Assert.Equal((0, 3), (report.Approved, report.Unchanged));
    }

    [Fact]
    public async Task Only_approved_text_is_written()
    {
        await using var world = await World.NewAsync();
        await world.DraftAsync("Entwurf");
        await world.SubmittedAsync(World.Text("Eingereicht"));
        var slug = await world.PublishedArticleAsync("Gültig", "eins");
        await world.SavedAsync(slug, World.Text("Gültig", "zwei"));

        var files = await ExportAsync(world);

        var (path, text) = Assert.Single(files);
        Assert.Equal($"artikel/{slug}/{slug}.md", path);
        Assert.Contains("eins", text, StringComparison.Ordinal);
    }

    /// <summary>A revision for days long past documents what applied then; a new wiki must not start from it.</summary>
    [Fact]
    public async Task The_text_in_charge_is_written_not_a_documented_earlier_state()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Heute.", world.Today.AddYears(-1));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Früher."), world.Today.AddYears(-3), LaterVersion.Stays);

        var text = Assert.Single(await ExportAsync(world)).Value;

        Assert.Contains("Heute.", text, StringComparison.Ordinal);
        Assert.Contains($"gueltig_ab: {world.Today.AddYears(-1):yyyy-MM-dd}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_over_an_older_one_replaces_its_files_and_leaves_no_others()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "alt");
        await ExportAsync(world);
        await world.RevisedAsync(slug, World.Text("Beispiel", "neu"));

        Assert.Contains("neu", Assert.Single(await ExportAsync(world)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_go_out_beside_their_text_and_in_and_out_again_as_the_same_bytes()
    {
        await using var first = await World.NewAsync();
        await using var second = await World.NewAsync();
        var slug = await first.DraftAsync(World.Text("Mit Dateien", "![Ablauf der Prüfung](datei:ablauf.png), [Merkblatt](datei:merkblatt.pdf)"));
        foreach (var (name, content) in new[] { ("ablauf.png", TestFiles.PngWith(("eXIf", TestFiles.Exif(6)))), ("merkblatt.pdf", TestFiles.Pdf()), ("vorlage.docx", TestFiles.Docx()) })
        {
            await first.Get<AttachFile>().RunAsync(slug, name, content, first.Cast.Anna, Ct).Must();
        }

        await first.ApprovedAsync(await first.SubmittedAsync(slug));
        var once = await ExportAsync(first);
        var report = await ImportAsync(second, Path.Combine(first.Folder.Root, "ausgabe"));
        Assert.True(report.Clean, string.Join('\n', report.Faults));
        var twice = await ExportAsync(second);

        Assert.Equal([$"artikel/{slug}/ablauf.png", $"artikel/{slug}/merkblatt.pdf", $"artikel/{slug}/{slug}.md", $"artikel/{slug}/vorlage.docx"], once.Keys);
        Assert.Equal(once, twice);
        Assert.Equal((await first.ReadAsync(slug))!.Texts.Body.Unpack().Value, (await second.ReadAsync(slug))!.Texts.Body.Unpack().Value);
        Assert.Equal(1, (await ImportAsync(second, Path.Combine(first.Folder.Root, "ausgabe"))).Unchanged);
    }

    private static Task<ImportReport> ImportAsync(World world, string folder) =>
        world.Get<ImportContent>().RunAsync(folder, world.Cast.Bernd, null, Ct).Must();

    private static async Task<SortedDictionary<string, string>> ExportAsync(World world)
    {
        var folder = Path.Combine(world.Folder.Root, "ausgabe");
        var written = await world.Get<ExportContent>().RunAsync(folder, null, Ct);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal)
                ? Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, Ct))
                : Convert.ToBase64String(await File.ReadAllBytesAsync(file, Ct));
        }

        Assert.Equal(written, files.Count);
        return files;
    }
}
