using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Wiki.Core.People;

namespace Wiki.Web.Tests.Api;

/// <summary>The description at /openapi/v1.json: valid, complete, and enough to drive the whole workflow with nothing else at hand.</summary>
public sealed class OpenApiTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_document_is_valid_and_describes_every_endpoint()
    {
        var text = (await ReadAsync()).ToJsonString();
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors); // the reader always has one
        Assert.Empty(read.Diagnostic.Warnings);

        var described = read.Document!.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method.ToUpperInvariant()} {path.Key}"));
        var mapped = fixture.Host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {e.RoutePattern.RawText!.Replace(":int", "", StringComparison.Ordinal)}"));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_its_refusals_and_examples()
    {
        var document = await ReadAsync();
        foreach (var (path, method, operation) in Operations(document))
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["operationId"]), path);
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), path);
            Assert.NotNull(operation["responses"]!["401"]);
            Assert.NotNull(operation["responses"]!["429"]);
            if (method is "post" or "put" && operation["requestBody"] is { } body && !IsFile(body)) Assert.NotNull(body["content"]!["application/json"]!["example"]);
            foreach (var parameter in operation["parameters"]?.AsArray() ?? []) Assert.False(string.IsNullOrEmpty((string?)parameter!["description"]), $"{path} {parameter["name"]}");
        }
    }

    [Fact]
    public async Task Every_example_of_a_body_fits_its_schema()
    {
        var document = await ReadAsync();
        var check = new SchemaCheck(document);
        foreach (var (path, _, operation) in Operations(document).Where(one => one.Operation["requestBody"] is { } body && !IsFile(body)))
        {
            var content = operation["requestBody"]!["content"]!["application/json"]!;
            Assert.True(check.Differences(content["example"], content["schema"]!).Count == 0, $"{path}: {string.Join("; ", check.Differences(content["example"], content["schema"]!))}");
        }
    }

    [Fact]
    public async Task Whoever_has_only_the_document_writes_submits_approves_reads_and_finds()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Write);
        using var lead = await ApiClient.AsAsync(fixture, "leitung");
        var writing = new Walker(await ReadAsync(), author);
        var approving = new Walker(await ReadAsync(), lead);

        var started = await writing.CallAsync("startArticle");
        var slug = (string)started["slug"]!;
        var draft = await writing.CallAsync("readDraft", ("slug", slug));
        var saved = await writing.CallAsync("saveDraft", ("slug", slug), ("If-Match", (string)draft["version"]!));
        Assert.NotEqual((string)draft["version"]!, (string)saved["version"]!);
        await writing.RefusedAsync("saveDraft", 409, ("slug", slug), ("If-Match", (string)draft["version"]!));
        var submitted = await writing.CallAsync("submitDraft", ("slug", slug), ("If-Match", (string)saved["version"]!));
        var id = ((int)submitted["reviewId"]).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotEmpty((await approving.CallAsync("listReviews"))["items"].AsArray());
        await approving.CallAsync("readReview", ("id", id));
        await approving.CallAsync("returnReview", ("id", id));
        var again = await writing.CallAsync("submitDraft", ("slug", slug));
        await approving.CallAsync("approveReview", ("id", ((int)again["reviewId"]).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await approving.RefusedAsync("approveReview", 409, ("id", id));

        var day = ("stichtag", "2026-12-05"); // the example approves from 1 December on
        Assert.Equal("approvedFuture", (string?)(await writing.CallAsync("readArticle", ("slug", slug), day))["state"]);
        await writing.CallAsync("listArticles", ("state", "approvedFuture"), ("limit", "20"));
        await writing.CallAsync("listRevisions", ("slug", slug));
        await writing.CallAsync("readRevision", ("slug", slug), ("number", "1"));
        await writing.CallAsync("compareRevisions", ("slug", slug), ("from", "1"), ("to", "1"));
        await writing.CallAsync("search", ("q", "Fiktionsbescheinigung"));
        await writing.CallAsync("suggest", ("q", "Fikt"));
        await writing.CallAsync("recognizeCitations");
        await writing.CallAsync("listCitations", ("law", "aufenthg"), ("section", "81"));
        await writing.CallAsync("listStatutes");
        await writing.CallAsync("readMe");
    }

    /// <summary>A body that is a file as it is needs no example.</summary>
    private static bool IsFile(JsonNode body) => (string?)body["content"]?["application/octet-stream"]?["schema"]?["format"] == "binary";

    private async Task<JsonNode> ReadAsync()
    {
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);
        var reply = await reader.GetAsync("/openapi/v1.json");
        Assert.Equal((200, "application/json"), (reply.Status, reply.MediaType));
        return reply.Json!; // said to be JSON
    }

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!))); // every path has operations

    /// <summary>Calls operations by their name, as a generated client would, and holds every answer against its schema.</summary>
    private sealed class Walker(JsonNode document, ApiClient client)
    {
        private readonly SchemaCheck check = new(document);

        public Task<ApiReply> CallAsync(string name, params (string Name, string Value)[] arguments) => SendAsync(name, null, arguments);

        public Task<ApiReply> RefusedAsync(string name, int status, params (string Name, string Value)[] arguments) => SendAsync(name, status, arguments);

        private async Task<ApiReply> SendAsync(string name, int? status, (string Name, string Value)[] arguments)
        {
            var (path, method, operation) = Operations(document).Single(one => (string?)one.Operation["operationId"] == name);
            var query = new List<string>();
            string? ifMatch = null;
            foreach (var (key, value) in arguments)
            {
                var parameter = operation["parameters"]!.AsArray().Single(one => (string?)one!["name"] == key)!;
                if ((string?)parameter["in"] == "path") path = path.Replace($"{{{key}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                else if ((string?)parameter["in"] == "header") ifMatch = value;
                else query.Add($"{key}={Uri.EscapeDataString(value)}");
            }

            var body = operation["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString();
            if (name == "saveDraft") body = body!.Replace("Erste Fassung", "Zweite Hand", StringComparison.Ordinal); // the example has it
            var reply = await client.SendAsync(new HttpMethod(method.ToUpperInvariant()), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""), body, ifMatch);
            Assert.True(status is { } wanted ? reply.Status == wanted : reply.Status is 200 or 201, $"{name}: {reply.Status} {reply.Text}");
            var schema = operation["responses"]![reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)]!["content"]![reply.MediaType!]!["schema"]!;
            Assert.True(check.Differences(reply.Json, schema).Count == 0, $"{name}: {string.Join("; ", check.Differences(reply.Json, schema))}");
            return reply;
        }
    }
}
