namespace Wiki.Web.Api;

/// <summary>What an endpoint says about itself in the OpenAPI document.</summary>
internal static class ApiDescription
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string group, string summary) =>
        endpoint.WithName(name).WithTags(group).WithSummary(summary).Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status429TooManyRequests);

    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, bool optional = false)
        where T : notnull => endpoint.WithMetadata(new TakesBody(typeof(T), optional));

    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK, string contentType = "application/json") =>
        endpoint.Produces<T>(status, contentType);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses) endpoint.Produces<ApiProblem>(status, ApiProblems.ContentType);
        return endpoint;
    }
}

/// <summary>The type of a request's body. Not the framework's own mark for it: that makes routing refuse before the door can say why.</summary>
internal sealed record TakesBody(Type Type, bool IsOptional);

/// <summary>The body of a request is a file as it is.</summary>
internal sealed record TakesBytes;
