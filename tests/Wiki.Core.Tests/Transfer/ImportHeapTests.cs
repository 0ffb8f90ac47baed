using Microsoft.EntityFrameworkCore;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>Articles are stored a heap at a time: what that must not change.</summary>
public sealed class ImportHeapTests : IAsyncDisposable
{
    private World world = default!; // every test begins with StartAsync
    private string folder = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_is_refused_while_storing_leaves_the_others_of_its_heap_alone()
    {
        await StartAsync();
        Put("a", "A");
        Put("b", "B");
        Put("c", "C", "§ 25b Abs. 1 AufenthG und [[a]].");
        await world.DraftAsync(World.Text("D"));
        Put("d", "D", "aus der Datei");

        var report = await ImportAsync(null);

        Assert.Equal(3, report.Drafts);
        Assert.Equal("d/d.md", Assert.Single(report.Faults).File.Replace('\\', '/'));
        Assert.Equal(["a", "b", "c", "d"], await SlugsAsync());
    }

    [Fact]
    public async Task Citations_and_links_are_recorded_as_an_approval_on_the_page_records_them()
    {
        await StartAsync();
        const string body = "§ 25b Abs. 1 Satz 2 Nr. 3 AufenthG, § 25b Abs. 1 AufenthG, § 5 AufenthG, dazu [[ziel]].";
        Put("aus-der-datei", "Eins", body);
        await ImportAsync(world.Cast.Bernd);
        var onThePage = await world.PublishedArticleAsync("Zwei", body, world.Today);

        await using var db = await world.DbAsync();
        var recorded = await db.Citations.Select(c => new { c.CitingText.Address, c.Law, c.Key, c.Section, c.Subsection, c.Sentence, c.Number, c.Letter, c.Mentions, c.Places, c.ValidFrom, c.EndsOn }).ToListAsync(Ct);
        var byAddress = recorded.ToLookup(c => c.Address, c => c with { Address = "" });
        Assert.Equal(3, byAddress["/artikel/aus-der-datei"].Count());
        Assert.Equal(byAddress[$"/artikel/{onThePage}"].OrderBy(c => c.Key), byAddress["/artikel/aus-der-datei"].OrderBy(c => c.Key));
        Assert.Equal(2, await db.ArticleLinks.CountAsync(link => link.TargetSlug == "ziel", Ct));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task StartAsync()
    {
        world = await World.NewAsync();
        folder = Directory.CreateDirectory(Path.Combine(world.Folder.Root, "inhalt")).FullName;
    }

    private Task<ImportReport> ImportAsync(Actor? approver) => world.Get<ImportContent>().RunAsync(folder, approver, null, Ct).Must();

    private async Task<List<string>> SlugsAsync()
    {
        await using var db = await world.DbAsync();
        return await db.Articles.OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync(Ct);
    }

    private void Put(string slug, string title, string body = "Text.")
    {
        var text = World.Text(title, body);
        Directory.CreateDirectory(Path.Combine(folder, slug));
        File.WriteAllText(Path.Combine(folder, slug, slug + ".md"), ArticleFileWriter.Write(new ArticleFile(slug, text.Fields with { ValidFrom = world.Today }, text.Markdown)));
    }
}
