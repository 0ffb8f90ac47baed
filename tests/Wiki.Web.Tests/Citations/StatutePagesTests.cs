using System.Net;
using Wiki.Core.Citations;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Citations;

/// <summary>Reading statutes through the real pages.</summary>
public sealed class StatutePagesTests : IAsyncLifetime
{
    private static readonly Actor Keeper = new() { Id = 1, UserName = "import", Name = "Import", Rights = new HashSet<Right> { Right.KeepLaw } };

    private readonly WebHost host = new();
    private FormClient client = null!;

    public async ValueTask InitializeAsync() => client = await host.SignedInAsync("sachbearbeitung");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_fresh_wiki_says_how_statutes_get_in()
    {
        Assert.Contains("Noch keine Gesetzestexte eingespielt", (await client.GetAsync("/normen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_the_days_of_sighting_and_never_calls_them_in_force()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen");

        Assert.Contains("Zuletzt gesichtet am 10.03.2026", string.Join(' ', page.Document.QuerySelectorAll("td").Select(cell => $"{cell.GetAttribute("data-label")} {cell.TextContent.Trim()}")), StringComparison.Ordinal);
        Assert.DoesNotContain("gültig ab", page.MainText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_law_shows_its_outline_and_what_the_portal_warns_of()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/wolkeng");

        Assert.Equal("WolkenG", page.Find("h1").TextContent);
        Assert.Contains("Änderung noch nicht berücksichtigt", page.Find(".banner--warn").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/normen/wolkeng/1", "/normen/wolkeng/2", "/normen/wolkeng/3"], page.Document.QuerySelectorAll(".law-outline a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_section_shows_numbered_Absaetze_to_link_to_and_its_neighbours()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/wolkeng/2");

        Assert.Equal("§ 2 WolkenG", page.Find("h1").TextContent);
        Assert.Contains("Wolken sind frei & leicht.", page.Find("#abs-1").TextContent, StringComparison.Ordinal);
        Assert.Equal("6 Jahre vergangen sind.", page.Find("#abs-2-satz-1-nr-2").ParentElement!.ParentElement!.QuerySelector("p")!.TextContent);
        Assert.Equal(["‹ § 1", "§ 3 ›"], page.Document.QuerySelectorAll("nav[aria-label=Nachbarn] a").Select(link => link.TextContent));
        Assert.Contains("Was haben wir zu § 2?", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["10.01.2026 erster Stand", "10.03.2026 Abs. 2 geändert"], page.Document.QuerySelectorAll(".states__item").Select(item => string.Join(' ', item.Children.Select(part => part.TextContent))));
    }

    [Fact]
    public async Task A_day_shows_the_wording_last_seen_by_then()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/wolkeng/2?stichtag=2026-02-01");

        Assert.Contains("8 Jahre vergangen sind.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("nicht der neueste Stand", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Für diesen Tag gibt es keinen Stand", (await client.GetAsync("/normen/wolkeng/2?stichtag=2020-02-01")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_and_new_stand_side_by_side_with_the_words_that_differ()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/wolkeng/2/vergleich?von=2026-01-10&bis=2026-03-10");

        Assert.Equal("8", page.Find(".synopsis del").TextContent);
        Assert.Equal("6", page.Find(".synopsis ins").TextContent);
        Assert.Equal("Abs.\u00A02 Satz\u00A01 Nr.\u00A02", page.Find(".synopsis__row:not(.synopsis__row--head) .synopsis__no").TextContent);
    }

    [Fact]
    public async Task The_changes_of_a_law_lead_to_the_sections()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/wolkeng/aenderungen");

        Assert.Equal(3, page.Document.QuerySelectorAll(".rows .item").Length);
        Assert.Contains("geändert Abs. 2", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wording_of_a_unit_is_a_page_and_a_fragment()
    {
        await ImportAsync();

        var page = await client.GetAsync("/normen/zitat/wolkeng/2/2/-/2");
        var fragment = await client.GetAsync("/normen/zitat/ausschnitt/wolkeng/2/2/1/2?rechtsstand=2026-08-12");

        Assert.Contains("2. 6 Jahre vergangen sind.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment.Html, StringComparison.Ordinal);
        Assert.Contains("Sie ziehen, wenn", fragment.Text, StringComparison.Ordinal);
        Assert.Contains("Gesichtet vor dem Rechtsstand 12.08.2026", fragment.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/normen/zitat/ausschnitt/wolkeng/99")).Status);
    }

    [Theory]
    [InlineData("/normen/gibtesnichtg")]
    [InlineData("/normen/wolkeng/99")]
    [InlineData("/normen/wolkeng/99/vergleich")]
    [InlineData("/normen/zitat/wolkeng/99")]
    [InlineData("/normen/gibtesnichtg/aenderungen")]
    public async Task What_the_wiki_does_not_know_is_not_found(string address)
    {
        await ImportAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_citation_of_a_law_without_text_still_leads_somewhere()
    {
        var page = await client.GetAsync("/normen/bgb/1353");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("noch nicht eingespielt", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_without_signing_in()
    {
        using var stranger = host.NewClient();

        Assert.Equal("/anmelden", (await stranger.GetAsync("/normen")).Path);
    }

    private async Task ImportAsync()
    {
        foreach (var (years, day) in new[] { ("8", "2026-01-10"), ("6", "2026-03-10") })
        {
            using var file = new MemoryStream(CloudLaw.With(years));
            await host.Get<ImportStatutes>().RunAsync($"{day}.xml", file, null, Keeper, null, TestContext.Current.CancellationToken);
        }
    }
}
