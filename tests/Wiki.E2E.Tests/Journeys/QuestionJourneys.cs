using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A question at a passage goes its way: parked, answered, worked in, approved, and who asked is told.</summary>
public sealed class QuestionJourneys(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_asks_at_a_passage_and_hears_of_answer_and_new_revision(bool scripts)
    {
        var slug = await stage.Office.PublishedAsync("Fristen", Office.Text("Die Frist beträgt drei Monate."));
        var reader = await stage.SignedInAsync("sachbearbeitung", scripts);
        await reader.GotoAsync($"/artikel/{slug}");
        if (scripts) await reader.Locator(".wiki-prose .ask-here[href*='abschnitt=voraussetzungen']").ClickAsync();
        else await reader.Locator(".outline__ask[href*='abschnitt=voraussetzungen']").ClickAsync();
        await reader.GetByLabel("Ihre Frage").FillAsync("Gilt die Frist auch für Kinder?");
        await reader.PressButtonAsync("Rückfrage parken");
        await reader.HearAsync("Geparkt.");
        var address = new Uri(reader.Url).AbsolutePath;

        var owner = await stage.SignedInAsync("autorin", scripts);
        await owner.GotoAsync("/aufgaben");
        await owner.Locator($"main a[href='{address}']").ClickAsync();
        await owner.GetByLabel("Antwort, oder Grund beim Schließen").FillAsync("Ja, ab der Geburt.");
        await owner.PressButtonAsync("Antworten");
        await owner.HearAsync("Antwort gespeichert.");
        await owner.PressButtonAsync("In den Entwurf");
        await owner.HearAsync("Im Entwurf steht jetzt ein Hinweis");
        await owner.GetByLabel("Text in Markdown").FillAsync(Office.Text("Die Frist beträgt drei Monate, bei Kindern ab der Geburt."));
        await owner.PressButtonAsync("Zur Freigabe");
        await owner.HearAsync("Eingereicht.");

        await reader.GotoAsync("/aufgaben");
        await reader.SeeAsync("beantwortet");
        var review = new Uri(owner.Url).Segments[^1];
        await stage.Office.ApproveAsync(int.Parse(review, System.Globalization.CultureInfo.InvariantCulture));

        await reader.GotoAsync("/aufgaben");
        await reader.SeeAsync("umgesetzt in Fassung 2");
        await reader.Locator($"main a[href='{address}']").First.ClickAsync();
        await reader.SeeAsync("Ja, ab der Geburt.");
        await reader.SeeAsync("Umgesetzt in Fassung 2.");
        foreach (var page in new[] { reader, owner }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Marked_text_becomes_the_passage_of_the_question()
    {
        var slug = await stage.Office.PublishedAsync("Markieren", Office.Text("Ein ganz unklarer Satz."));
        var reader = await stage.SignedInAsync("sachbearbeitung");
        await reader.GotoAsync($"/artikel/{slug}");

        await reader.Locator(".wiki-prose p", new PageLocatorOptions { HasTextString = "unklarer" }).SelectTextAsync();
        await reader.Locator(".ask-selection").ClickAsync();

        await Assertions.Expect(reader.Locator("blockquote")).ToHaveTextAsync("Ein ganz unklarer Satz.");
        await Assertions.Expect(reader.GetByLabel("Abschnitt")).ToHaveValueAsync("voraussetzungen");
        await reader.Context.CloseAsync();
    }
}
