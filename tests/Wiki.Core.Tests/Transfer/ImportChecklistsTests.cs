using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Shared;
using Wiki.Core.Tests.Checklists;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>content/boegen goes in and comes out again, byte for byte.</summary>
public sealed class ImportChecklistsTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(world.Folder.Root, "inhalt");

    public async ValueTask InitializeAsync() => world = await World.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_repositorys_checklists_pass_the_gate_and_come_out_as_they_went_in()
    {
        foreach (var file in Directory.EnumerateFiles(ChecklistFixtures.ContentFolder)) Put(Path.GetFileName(file), await File.ReadAllTextAsync(file, Ct));
        var approver = world.Cast.Bernd;

        var report = await ImportAsync(approver);
        var again = await ImportAsync(approver);
        var target = Path.Combine(world.Folder.Root, "ausgabe");
        await world.Get<ExportContent>().RunAsync(target, null, Ct);

        Assert.Empty(report.Faults.Select(fault => fault.ToString()));
        Assert.Equal((0, report.Files), (again.Approved, again.Unchanged));
        foreach (var file in Directory.EnumerateFiles(ChecklistFixtures.ContentFolder))
        {
            Assert.Equal(await File.ReadAllBytesAsync(file, Ct), await File.ReadAllBytesAsync(Path.Combine(target, "boegen", Path.GetFileName(file)), Ct));
        }
    }

    [Fact]
    public async Task Without_an_approver_a_file_becomes_a_draft_and_its_values_become_proposals()
    {
        Put("probe.yaml", ChecklistDesk.Yaml);

        var report = await ImportAsync(null);

        await using var db = await world.DbAsync();
        Assert.Equal((1, 0), (report.Drafts, report.Approved));
        Assert.Null((await db.YearlyValues.SingleAsync(Ct)).Decision);
        Assert.Equal("Einspielung", (await world.Get<TemplateDraftQueries>().FindAsync("probe", world.Cast.Anna, Ct))?.SavedBy);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_with_file_line_and_key_and_the_rest_goes_in()
    {
        Put("eins.yaml", ChecklistDesk.Yaml.Replace("rolle: S2", "rolle: S9", StringComparison.Ordinal));
        Put("probe.yaml", ChecklistDesk.Yaml);
        Put("probe.tests.yaml", ChecklistDesk.Tests.Replace("ergebnis: ja", "ergebnis: nachfordern", StringComparison.Ordinal));
        Put("zwei.yaml", ChecklistDesk.Yaml.Replace("id: probe", "id: zwei", StringComparison.Ordinal).Replace("quelle:", "quele:", StringComparison.Ordinal));
        Put("drei.yaml", ChecklistDesk.Yaml.Replace("id: probe", "id: drei", StringComparison.Ordinal));
        Put("drei.tests.yaml", ChecklistDesk.Tests.Replace("bogen: probe", "bogen: drei", StringComparison.Ordinal));

        var report = await ImportAsync(world.Cast.Bernd);

        Assert.Equal(1, report.Approved);
        Assert.Contains(report.Faults, fault => fault is { File: "boegen/eins.yaml", Key: "ergebnisse.ja.rolle" });
        Assert.Contains(report.Faults, fault => fault is { File: "boegen/probe.tests.yaml", Line: 4, Key: "faelle.reicht" });
        Assert.Contains(report.Faults, fault => fault.File == "boegen/zwei.yaml");
        Assert.NotNull(await world.Get<ChecklistQueries>().FindAsync("drei", world.Today, Ct));
    }

    [Fact]
    public async Task The_file_does_not_change_what_the_table_says()
    {
        await new ChecklistDesk(world).ValueAsync(999);
        Put("probe.yaml", ChecklistDesk.Yaml);
        Put("probe.tests.yaml", ChecklistDesk.Tests);

        var report = await ImportAsync(world.Cast.Bernd);

        Assert.Contains("freigegeben ist 999", Assert.Single(report.Faults).Expected, StringComparison.Ordinal);
    }

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "boegen"));
        File.WriteAllText(Path.Combine(Folder, "boegen", name), text);
    }

    private async Task<ImportReport> ImportAsync(Actor? approver)
    {
        var report = await world.Get<ImportContent>().RunAsync(Folder, approver, null, Ct).Must();
        return report with { Faults = [.. report.Faults.Select(fault => fault with { File = fault.File.Replace('\\', '/') })] };
    }
}
