using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>How the API reads and writes JSON: camel case, umlauts as they are, nothing unknown accepted, at most 2 MB read.</summary>
internal static class ApiJson
{
    private const int MostBytes = 2 * 1024 * 1024;

    public static JsonSerializerOptions Options { get; } = Make();

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // still escapes < and > for whoever pastes it into a page
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter<SigningLevel>(namingPolicy: null, allowIntegerValues: false)); // S3 is a name, not a word
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>The body as this type, or the problem that says which key is wrong.</summary>
    public static async Task<Result<T>> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType()) return ApiProblems.NotJson;
        if (http.Request.ContentLength > MostBytes) return ApiProblems.TooLarge;

        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes) return ApiProblems.TooLarge;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body.GetBuffer().AsSpan(0, (int)body.Length), Options) is { } value ? value : Bad("Ein JSON-Objekt wird erwartet.");
        }
        catch (JsonException e)
        {
            return Bad(e.Message);
        }
    }

    private static Problem Bad(string why) => new("bad-json", "Der Inhalt der Anfrage passt nicht zur Beschreibung unter /openapi/v1.json.") { Details = [why] };

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
