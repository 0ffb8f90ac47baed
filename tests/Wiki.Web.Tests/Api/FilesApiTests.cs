using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Api;

/// <summary>Files through the API: up, listed, down, and away.</summary>
public sealed class FilesApiTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_file_goes_up_is_listed_comes_down_as_it_is_kept_and_goes_away()
    {
        var slug = await office.DraftAsync("Dateien per Programm", Office.Text("Anfang."));
        using var author = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Write);
        var up = await PutAsync(author, slug, "Foto%20vom%20Amt.jpg", TestFiles.JpegWith(0xE1, [.. "Exif\0\0"u8, .. TestFiles.Exif(1)]));
        Assert.Equal((200, "foto-vom-amt.jpg", "![](datei:foto-vom-amt.jpg)"), (up.Status, (string?)up["name"], (string?)up["reference"]));

        var listed = Assert.Single((await author.GetAsync($"articles/{slug}/draft/files"))["items"].AsArray());
        Assert.True(JsonNode.DeepEquals(up.Json, listed));
        var content = await author.Http.GetByteArrayAsync(new Uri((string)up["url"]!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((string?)up["sha256"], Core.Files.FileStore.HashOf(content));

        Assert.Equal(204, (await author.SendAsync(HttpMethod.Delete, $"articles/{slug}/draft/files/foto-vom-amt.jpg")).Status);
        Assert.Empty((await author.GetAsync($"articles/{slug}/draft/files"))["items"].AsArray());
    }

    [Fact]
    public async Task Readers_get_the_files_of_approved_texts_and_no_others()
    {
        var slug = await office.DraftAsync("Für alle", Office.Text("Anfang."));
        var file = await office.AttachAsync(slug, "plan.pdf", TestFiles.Pdf("% plan\n"));
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        Assert.Equal(404, (await reader.GetAsync($"files/{file.Sha256}/plan.pdf")).Status);
        Assert.Equal(404, (await reader.GetAsync($"articles/{slug}/files")).Status);
        await office.ApproveAsync(await office.SubmitAsync(slug));

        Assert.Equal(200, (await reader.GetAsync($"files/{file.Sha256}/plan.pdf")).Status);
        Assert.Equal("plan.pdf", (string?)Assert.Single((await reader.GetAsync($"articles/{slug}/files"))["items"].AsArray())!["name"]);
        Assert.Single((await reader.GetAsync($"articles/{slug}/files?number=1"))["items"].AsArray());
        Assert.Equal(400, (await reader.GetAsync($"articles/{slug}/files?number=x")).Status);
        Assert.Equal(404, (await reader.GetAsync($"articles/{slug}/files?number=9")).Status);
    }

    [Fact]
    public async Task What_may_not_come_in_is_refused_with_its_code()
    {
        var slug = await office.DraftAsync("Abgelehnt", Office.Text("Anfang."));
        using var author = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Write);

        Assert.Equal((422, "file-kind"), Shown(await PutAsync(author, slug, "bild.png", "<svg/>"u8.ToArray())));
        Assert.Equal((413, "file-too-big"), Shown(await PutAsync(author, slug, "gross.pdf", new byte[(10 * 1024 * 1024) + 1])));
        Assert.Equal((404, "gone"), Shown(await PutAsync(author, "gibt-es-nicht", "bild.png", TestFiles.Png)));
        using var narrow = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Read);
        Assert.Equal((403, "token-scope"), Shown(await PutAsync(narrow, slug, "bild.png", TestFiles.Png)));

        static (int, string?) Shown(ApiReply reply) => (reply.Status, reply.Code);
    }

    private static async Task<ApiReply> PutAsync(ApiClient client, string slug, string name, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await client.Http.PutAsync(new Uri($"/api/v1/articles/{slug}/draft/files/{name}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return new ApiReply((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, JsonNode.Parse(text), text, new Dictionary<string, string>());
    }
}
