using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Wiki.Web.Api;

/// <summary>The description of the API at /openapi/v1.json: made from the endpoints themselves, with examples beside them.</summary>
internal static class WikiOpenApi
{
    private const string Route = "/openapi/{documentName}.json";
    private const string Security = "token";

    public static void AddWikiOpenApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(DescribeDocument);
            options.AddOperationTransformer(DescribeOperation);
        });

    /// <summary>For programs with a token, and for people who are signed in.</summary>
    public static void MapWikiOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi(Route)
        .RequireAuthorization(new AuthorizationPolicyBuilder(ApiDoor.TokenOrSession).RequireAuthenticatedUser().Build());

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Wissens-Wiki",
            Version = "1",
            Description = "Ein Token handelt mit den Rechten seiner Besitzerin oder seines Besitzers innerhalb seines Umfangs (lesen, schreiben, freigeben). "
                + "Absagen sind application/problem+json mit einem festen code und einem deutschen Satz im Feld detail. Listen haben items und next.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Security] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Persönliches Token aus „Ihr Konto“" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Security, document)] = [] }];
        return Task.CompletedTask;
    }

    private static async Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var name = operation.OperationId ?? "";
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = OpenApiExamples.Parameter(parameter.Name ?? "");
            parameter.Description = OpenApiExamples.Meaning(parameter.Name ?? "");
            if (OpenApiExamples.IsRequired(name, parameter.Name ?? "")) parameter.Required = true;
        }

        if (name == "saveDraft" || name == "submitDraft")
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = name == "saveDraft",
                Description = "Version aus dem Feld version, auf der die Änderung beruht",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create("\"3\""),
            });
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesBody>().FirstOrDefault() is { } body)
        {
            var content = new OpenApiMediaType { Schema = await context.GetOrCreateSchemaAsync(body.Type, null, ct), Example = OpenApiExamples.Body(name) };
            operation.RequestBody = new OpenApiRequestBody { Required = !body.IsOptional, Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = content } };
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesBytes>().Any())
        {
            var content = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = content } };
        }

        foreach (var response in operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
        {
            if (response.Content?.TryGetValue(ApiProblems.ContentType, out var problem) == true) problem.Example = OpenApiExamples.Problem;
        }
    }
}
