using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class SuggestTests(SpecIndex index) : IClassFixture<SpecIndex>
{
    [Theory]
    [InlineData("25b", "nachhaltige-integration-25b")]
    [InlineData("§ 60c", "ausbildung-duldung-60c-16g")]
    [InlineData("nachh", "nachhaltige-integration-25b")]
    [InlineData("nachh int", "nachhaltige-integration-25b")]
    [InlineData("NE", "niederlassungserlaubnis-9-18c")]
    [InlineData("fuehr", "fuehrerschein-umschreiben")]
    [InlineData("chancenauf", "chancen-aufenthaltsrecht-104c")]
    [InlineData("punkte", "chancenkarte-20a")]
    [InlineData("einbürgreung", "einbuergerung-10-stag")]
    [InlineData("gewalt", "eigenstaendiges-aufenthaltsrecht-31")]
    public async Task The_page_is_suggested_while_typing(string typed, string key)
    {
        var found = await index.World.Index.SuggestAsync(typed, 8, SearchWorld.Ct);

        Assert.Contains(key, found.Take(3).Select(suggestion => suggestion.Key));
    }

    [Fact]
    public async Task A_suggested_section_leads_there_and_marks_what_was_typed()
    {
        var found = await index.World.Index.SuggestAsync("häus", 8, SearchWorld.Ct);

        var section = Assert.Single(found);
        Assert.EndsWith("#haeusliche-gewalt", section.Url, StringComparison.Ordinal);
        Assert.Equal("[Häusliche] Gewalt", section.Heading.Marked());
    }

    [Fact]
    public async Task Pages_come_before_sections_and_never_twice()
    {
        var page = Article("a", "Duldung");
        await using var world = new SearchWorld();
        await world.SaveAsync(page, page with { Text = "Ohne Überschrift" }, page.Section("Duldung verlängern", "Text"));
        await world.StartAsync();

        var found = await world.Index.SuggestAsync("dul", 8, SearchWorld.Ct);

        Assert.Equal(["/artikel/a", "/artikel/a#duldung-verlaengern"], found.Select(suggestion => suggestion.Url));
    }
}
