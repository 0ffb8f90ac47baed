using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Permissions;

/// <summary>The table of the JSON API in docs/permissions.md against the running program, with tokens of every kind.</summary>
public sealed class ApiMatrixTests(PermissionWorld world) : IClassFixture<PermissionWorld>
{
    /// <summary>Contents that reach the verb and are refused there, so that no call changes anything.</summary>
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["POST /api/v1/articles"] = """{ "title": "", "markdown": "" }""",
        ["PUT /api/v1/articles/{slug}/draft"] = """{ "title": "", "markdown": "" }""",
        ["POST /api/v1/reviews/{id:int}/approve"] = """{ "validFrom": "irgendwann" }""",
        ["POST /api/v1/reviews/{id:int}/return"] = """{ "reason": "" }""",
        ["POST /api/v1/checklists/{id}/evaluate"] = """{ "answers": {} }""",
        ["POST /api/v1/citations/recognize"] = """{ "text": "§ 25b AufenthG" }""",
    };

    private static readonly Dictionary<string, string> Queries = new()
    {
        ["/api/v1/articles/{slug}/compare"] = "?from=1&to=2",
        ["/api/v1/search"] = "?q=Stand",
        ["/api/v1/suggest"] = "?q=St",
        ["/api/v1/citations"] = "?law=aufenthg&section=25b",
        ["/api/v1/statutes/{law}/changes"] = "?from=2026-01-02&to=2026-06-01",
    };

    public static TheoryData<string> Lines => [.. PermissionMatrix.ApiRows.Select(row => row.ToString())];

    [Fact]
    public void Every_method_of_every_address_has_its_line()
    {
        var mapped = world.Host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)) // mapped from texts
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} {e.RoutePattern.RawText}"));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), PermissionMatrix.ApiRows.Select(row => row.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_token_opens_what_its_owner_and_its_scope_open_and_nothing_else(string line)
    {
        var row = PermissionMatrix.ApiRows.Single(row => row.ToString() == line);
        var scope = TokenScopes.ByName[row.Scope];

        Assert.Equal(401, await StatusAsync(row, null));
        Assert.Equal(401, await StatusAsync(row, await world.DeactivatedTokenAsync()));
        Assert.Equal(401, await StatusAsync(row, await world.RevokedTokenAsync()));
        var (open, narrow) = (new List<string>(), new List<string>());
        foreach (var role in PermissionMatrix.Roles)
        {
            open.Add($"{await StatusAsync(row, await world.TokenAsync(OneOfEach.PersonOf[role], TokenScope.Approve))}");
            if (scope > TokenScope.Read) narrow.Add($"{await StatusAsync(row, await world.TokenAsync(OneOfEach.PersonOf[role], scope - 1))}");
        }

        Assert.Equal(row.ByRole, open);
        Assert.All(narrow, status => Assert.Equal("403", status));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task The_session_cookie_opens_nothing(string line)
    {
        var row = PermissionMatrix.ApiRows.Single(row => row.ToString() == line);
        var admin = await world.BrowserAsync(RoleCatalog.Administrator);
        using var request = Request(row);
        using var answer = await admin.Http.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
    }

    private async Task<int> StatusAsync(ApiRow row, string? token)
    {
        if (token is null) world.Host.Clock.Advance(TimeSpan.FromMinutes(1)); // strangers have few calls a minute
        using var http = world.Host.CreateClient();
        using var request = Request(row);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (row.Route.EndsWith("/submit", StringComparison.Ordinal)) request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private HttpRequestMessage Request(ApiRow row)
    {
        var route = row.Route.Replace("{slug}", "{Slug}", StringComparison.Ordinal).Replace("{number:int}", "{Number:int}", StringComparison.Ordinal)
            .Replace("{id:int}", "{ReviewId:int}", StringComparison.Ordinal).Replace("{law}", "{Law}", StringComparison.Ordinal)
            .Replace("{id}", "{Checklist}", StringComparison.Ordinal).Replace("{section}", "{Section}", StringComparison.Ordinal).Replace("{hash}", "{Hash}", StringComparison.Ordinal).Replace("{file}", "{Name}", StringComparison.Ordinal).Replace("{**rest}", "gibt-es-nicht", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(row.Method), new Uri(world.Address(route) + Queries.GetValueOrDefault(row.Route), UriKind.Relative));
        if (Bodies.TryGetValue(row.ToString(), out var body)) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }
}
