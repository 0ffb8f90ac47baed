using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Api;

/// <summary>A program that calls the API with one token and nothing else.</summary>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>With a token of this person.</summary>
    public static async Task<ApiClient> AsAsync(OfficeFixture fixture, string userName, TokenScope scope = TokenScope.Approve) =>
        With(fixture.Host, (await TokenAsync(fixture.Office, userName, scope)).Token);

    public static ApiClient With(WebHost host, string? token)
    {
        var http = host.CreateClient();
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(http);
    }

    public static async Task<IssuedToken> TokenAsync(Office office, string userName, TokenScope scope)
    {
        var person = await office.ActorAsync(userName);
        return (await office.Host.Get<CreatePersonalToken>().RunAsync(person.Id, "Prüfung", scope, 30, person, default)).Must();
    }

    public Task<ApiReply> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public Task<ApiReply> PostAsync(string address, object? body = null) => SendAsync(HttpMethod.Post, address, body);

    public async Task<ApiReply> SendAsync(HttpMethod method, string address, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address.StartsWith('/') ? address : $"/api/v1/{address}", UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body as string ?? System.Text.Json.JsonSerializer.Serialize(body, System.Text.Json.JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{ifMatch}\"");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new ApiReply(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, isJson ? JsonNode.Parse(text) : null, text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => http.Dispose();
}

/// <summary>An answer of the API.</summary>
internal sealed record ApiReply(int Status, string? MediaType, JsonNode? Json, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string? Code => (string?)Json?["code"];

    public JsonNode this[string key] => Json?[key] ?? throw new InvalidOperationException($"{key} is missing in {Text}");
}
