using System.IO.Compression;
using System.Text;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>The text of an article is kept compressed and put into the page as it is; nobody can tell from what arrives.</summary>
public sealed class PackedPageTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Reader = "sachbearbeitung";

    [Fact]
    public async Task A_browser_that_takes_gzip_gets_the_page_that_every_other_client_gets()
    {
        var slug = await fixture.Office.PublishedAsync("Artikel in Stücken", Office.Text("Der § 25b gilt: Ä, ö, ü, ß, „so“."));

        var plain = await SendAsync(slug, "identity");
        var packed = await SendAsync(slug, "br, gzip");

        Assert.Contains("gilt: Ä, ö, ü, ß, „so“.", plain.Text, StringComparison.Ordinal);
        Assert.Equal(("", "gzip"), (plain.Encoding, packed.Encoding));
        Assert.Contains("Accept-Encoding", packed.Vary, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--~", packed.Text, StringComparison.Ordinal);
        Assert.Equal(WithoutHeader(plain.Text), WithoutHeader(packed.Text));
        Assert.EndsWith("</html>", packed.Text.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip;q=0")]
    [InlineData("identity")]
    [InlineData("gzip;q=nonsense")]
    public async Task Who_refuses_gzip_gets_it_plain(string accepted)
    {
        var slug = await fixture.Office.PublishedAsync("Artikel für alte Programme", Office.Text("Text ohne Verpackung."));

        var answer = await SendAsync(slug, accepted);

        Assert.Equal("", answer.Encoding);
        Assert.Contains("Text ohne Verpackung.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_that_somebody_writes_into_a_text_stays_text()
    {
        var slug = await fixture.Office.PublishedAsync("Artikel mit <!--~0~--> im Titel", Office.Text("Hier steht <!--~0~--> und &lt;!--~1~--&gt; im Text.", "Kurz <!--~7~--> gesagt."));

        Assert.Equal(WithoutHeader((await SendAsync(slug, "identity")).Text), WithoutHeader((await SendAsync(slug, "gzip")).Text));
    }

    [Fact]
    public async Task Pages_without_an_article_are_left_to_the_usual_compression()
    {
        var missing = await SendAsync("gibt-es-nicht", "gzip");

        Assert.Equal("gzip", missing.Encoding);
        Assert.EndsWith("</html>", missing.Text.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Without the header and without the tokens of forms, which every answer has anew.</summary>
    private static string WithoutHeader(string page) =>
        string.Join('|', page[page.IndexOf("<main", StringComparison.Ordinal)..].Split('<').Where(tag => !tag.Contains("__RequestVerificationToken", StringComparison.Ordinal)));

    private async Task<(string Encoding, string Vary, string Text)> SendAsync(string slug, string accepted)
    {
        var http = (await fixture.AsAsync(Reader)).Http;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/artikel/{slug}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var encoding = string.Join(',', answer.Content.Headers.ContentEncoding);
        using var body = encoding == "gzip" ? (Stream)new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress) : new MemoryStream(bytes);
        using var reader = new StreamReader(body, Encoding.UTF8);
        return (encoding, string.Join(',', answer.Headers.Vary), await reader.ReadToEndAsync());
    }
}
