using System.Net;
using Wiki.Core.Articles.Files;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Files;

/// <summary>How a file leaves the wiki: to whom, and shut off from everything.</summary>
public sealed class FileDownloadTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Theory]
    [InlineData("bild.png", "image/png", "inline")]
    [InlineData("bild.jpg", "image/jpeg", "inline")]
    [InlineData("bild.webp", "image/webp", "inline")]
    [InlineData("blatt.pdf", "application/pdf", "attachment")]
    [InlineData("vorlage.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment")]
    public async Task A_file_is_what_it_was_recognised_as_and_can_do_nothing(string name, string type, string disposition)
    {
        var file = (await PublishedAsync(name)).Single(one => one.Name == name);
        using var answer = await GetAsync("sachbearbeitung", file.Url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($"{disposition}; filename=\"{name}\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000, private, immutable", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderByDescending(part => part == "max-age=31536000").ThenByDescending(part => part == "private")));
        Assert.Equal($"\"{file.Sha256}\"", answer.Headers.ETag?.ToString());
        Assert.Equal(file.Bytes, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_draft_s_file_is_for_those_who_may_see_drafts_and_stays_in_no_cache()
    {
        var slug = await office.DraftAsync("Nur Entwurf", Office.Text("Anfang."));
        var file = await office.AttachAsync(slug, "geheim.pdf", TestFiles.Pdf("% geheim\n"));

        foreach (var (role, person) in OneOfEach.PersonOf)
        {
            using var answer = await GetAsync(person, file.Url);
            var may = role is "Autor" or "Fachverantwortung" or "Freigabe";
            Assert.Equal((role, may ? HttpStatusCode.OK : HttpStatusCode.NotFound), (role, answer.StatusCode));
            if (may) Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        using var stranger = fixture.Host.NewClient();
        using var refused = await stranger.Http.GetAsync(new Uri(file.Url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Theory]
    [InlineData("/dateien/../../wiki.db")]
    [InlineData("/dateien/..%2f..%2fwiki.db/x.png")]
    [InlineData("/dateien/%2e%2e/wiki.db")]
    [InlineData("/dateien/abcd/bild.png")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/js/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/lib/kern/..%5c..%5c..%5cWiki.Web.dll")]
    [InlineData("/appsettings.json")]
    [InlineData("/Wiki.Web.dll")]
    [InlineData("/wiki.db")]
    [InlineData("/keys/")]
    [InlineData("/lib/")]
    public async Task Nothing_else_can_be_reached(string address)
    {
        using var answer = await GetAsync("autorin", address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_under_another_name_or_with_a_foreign_ending_is_not_there()
    {
        var file = (await PublishedAsync("bild.png")).Single(one => one.Name == "bild.png");

        foreach (var url in new[] { file.Url.Replace(".png", ".html", StringComparison.Ordinal), file.Url + "/", $"/dateien/{file.Sha256}/x.png", file.Url.ToUpperInvariant() })
        {
            using var answer = await GetAsync("sachbearbeitung", url);
            Assert.Equal(HttpStatusCode.NotFound, url.EndsWith('/') && answer.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NotFound : answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_lost_file_is_not_found_instead_of_a_failure()
    {
        var slug = await office.DraftAsync("Verloren", Office.Text("Anfang."));
        var file = await office.AttachAsync(slug, "verloren.pdf", TestFiles.Pdf("% verloren\n"));
        File.Delete(fixture.Host.Get<Core.Files.FileStore>().PathOf(file.Sha256));

        using var answer = await GetAsync("autorin", file.Url);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string person, string url) => await (await fixture.AsAsync(person)).Http.GetAsync(new Uri(url, UriKind.Relative));

    private async Task<IReadOnlyList<AttachedFile>> PublishedAsync(string title)
    {
        var slug = await office.DraftAsync($"Dateien {title}", Office.Text("Anfang."));
        foreach (var (name, content) in new[]
        {
            ("bild.png", TestFiles.Png), ("bild.jpg", TestFiles.Jpeg), ("bild.webp", TestFiles.Webp), ("blatt.pdf", TestFiles.Pdf()), ("vorlage.docx", TestFiles.Docx()),
        })
        {
            await office.AttachAsync(slug, name, content);
        }

        await office.ApproveAsync(await office.SubmitAsync(slug));
        return (await fixture.Host.Get<ArticleFileQueries>().OfArticleAsync(slug, null, await office.ActorAsync("sachbearbeitung"), default))!; // just approved
    }
}
