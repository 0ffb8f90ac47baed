using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Core.Shared;
using Wiki.Core.Tests.Citations;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>An import that approves asks of citations what submitting asks.</summary>
public sealed class ImportCitationsTests : IAsyncDisposable
{
    private World world = default!; // StartAsync sets it
    private string folder = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citation_the_law_does_not_have_is_refused_by_file_line_and_citation()
    {
        await StartAsync("2026-11-10");
        Put("Nach § 2 Abs. 1 AufenthG.\n\nUnd nach § 999 AufenthG nicht.");

        var report = await ImportAsync(world.Cast.Bernd);

        var fault = Assert.Single(report.Faults);
        var line = (await File.ReadAllLinesAsync(Path.Combine(folder, "eins.md"), Ct)).ToList().FindIndex(text => text.Contains("999", StringComparison.Ordinal)) + 1;
        Assert.Equal(("eins.md", line, "§ 999 AufenthG"), (fault.File, fault.Line, fault.Key));
        Assert.Contains("gibt es nicht", fault.Expected, StringComparison.Ordinal);
        Assert.Null(await world.ReadAsync("eins"));
    }

    [Fact]
    public async Task As_a_draft_it_comes_in_and_an_exemption_in_the_same_folder_lets_it_pass()
    {
        await StartAsync("2026-11-10");
        Put("Nach § 999 AufenthG.");
        Assert.Equal(1, (await ImportAsync(null)).Drafts);

        await File.WriteAllTextAsync(
            Path.Combine(folder, "norm-ausnahmen.yaml"), "format: abh-norm-ausnahmen/1\nausnahmen:\n  - {norm: \"§ 999 AufenthG\", artikel: eins, grund: \"neu\"}\n", Ct);

        Assert.Equal(1, (await ImportAsync(world.Cast.Bernd)).Approved);
    }

    [Fact]
    public async Task What_only_older_states_could_say_is_no_reason_to_refuse()
    {
        await StartAsync("2026-01-10");
        Put("Nach § 999 AufenthG.");

        Assert.Equal(1, (await ImportAsync(world.Cast.Bernd)).Approved);
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    private async Task StartAsync(string seenOn)
    {
        world = await World.NewAsync();
        folder = Directory.CreateDirectory(Path.Combine(world.Folder.Root, "inhalt")).FullName;
        using var law = new MemoryStream(new MadeUpLaw("AufenthG").Sections(1, 4).Bytes());
        await world.Get<ImportStatutes>().RunAsync($"aufenthg-{seenOn}.xml", law, null, world.Cast.Emil, null, Ct).Must();
        Assert.NotNull(await world.Get<NormQueries>().UnitTextAsync(NormAddress.Key(new NormRef("aufenthg", "2")), null, Ct));
    }

    private void Put(string body)
    {
        var text = World.Text("Eins", body); // its Rechtsstand is 1 November 2026
        File.WriteAllText(Path.Combine(folder, "eins.md"), ArticleFileWriter.Write(new ArticleFile("eins", text.Fields with { ValidFrom = world.Today }, text.Markdown)));
    }

    private Task<Core.Transfer.ImportReport> ImportAsync(Actor? approver) => world.Get<ImportContent>().RunAsync(folder, approver, null, Ct).Must();
}
