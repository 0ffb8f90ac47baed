using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>What a browser may send that no person typed, and texts at the edge.</summary>
public sealed class EditorLimitsTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Author = "autorin";

    private readonly Office office = fixture.Office;

    [Theory]
    [InlineData("Form.Version", "abc")]
    [InlineData("Form.BaseNumber", "99")]
    [InlineData("Form.BaseNumber", "-5")]
    [InlineData("Form.Kind", "Unsinn")]
    [InlineData("Form.Action", "löschen")]
    [InlineData("Form.TakeOver", "zwei")]
    public async Task Bent_fields_break_nothing(string field, string value)
    {
        var slug = await office.PublishedAsync("Artikel mit verbogenem Formular", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("Speichern").Set("Form.Markdown", "Mein Text").Smuggle(field, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Mein Text", answer.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_never_was_leads_to_the_merge_with_the_typed_text()
    {
        var slug = await office.PublishedAsync("Artikel mit erfundenem Stand", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("Speichern").Set("Form.Markdown", "Mein Text").Smuggle("Form.Version", "-1").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Zusammenführen", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mein Text", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_beyond_one_megabyte_is_refused_kindly_and_kept()
    {
        var slug = await office.PublishedAsync("Langer Artikel", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");
        var text = string.Concat(Enumerable.Repeat("Ein langer Satz steht hier. ", 40_000));

        var answer = await page.FormWithButton("Speichern").Set("Form.Markdown", text).SubmitAsync();

        Assert.Contains("länger als 1 MB", answer.Problems, StringComparison.Ordinal);
        Assert.Equal(text.Length, answer.Form("entwurf").ValueOf("Form.Markdown").Length);
    }

    [Fact]
    public async Task A_leading_blank_line_survives_editing()
    {
        var slug = await office.DraftAsync("Leerzeile", "\n\n" + Office.Text("Text."));
        var before = (await DraftAsync(slug)).Markdown;

        await (await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten")).FormWithButton("Speichern").SubmitAsync();

        Assert.Equal(before, (await DraftAsync(slug)).Markdown);
    }

    private async Task<DraftView> DraftAsync(string slug) =>
        (await fixture.Host.Get<DraftQueries>().FindAsync(slug, await office.ActorAsync(Author), default))!; // the tests made the article
}
