using System.Text.Json.Nodes;

namespace Wiki.Web.Tests.Api;

/// <summary>Compares an answer with its schema in the OpenAPI document: types, required keys, and nothing undescribed.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    /// <returns>What does not fit; empty when all does.</returns>
    public IReadOnlyList<string> Differences(JsonNode? value, JsonNode schema) => [.. Walk(value, schema, "$")];

    private IEnumerable<string> Walk(JsonNode? value, JsonNode schema, string path)
    {
        schema = Resolve(schema);
        var choices = (schema["oneOf"] ?? schema["anyOf"])?.AsArray();
        if (choices is not null)
        {
            return choices.Any(choice => choice is not null && !Walk(value, choice, path).Any()) ? [] : [$"{path}: fits no choice"];
        }

        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToArray(),
            null => [],
            var one => [(string)one!],
        };
        var type = TypeOf(value);
        if (types.Length > 0 && !types.Contains(type) && !(type == "integer" && types.Contains("number"))) return [$"{path}: {type} instead of {string.Join('|', types)}"];
        return value switch
        {
            JsonObject found when schema["properties"] is JsonObject described => Keys(found, described, schema["required"]?.AsArray(), path),
            JsonArray found when schema["items"] is { } item => found.SelectMany((one, n) => Walk(one, item, $"{path}[{n}]")),
            _ => [],
        };
    }

    private IEnumerable<string> Keys(JsonObject found, JsonObject described, JsonArray? required, string path)
    {
        foreach (var key in required?.Select(key => (string)key!) ?? [])
        {
            if (!found.ContainsKey(key)) yield return $"{path}.{key}: missing";
        }

        foreach (var (key, value) in found)
        {
            if (described[key] is not { } schema) yield return $"{path}.{key}: not described";
            else foreach (var difference in Walk(value, schema, $"{path}.{key}")) yield return difference;
        }
    }

    private JsonNode Resolve(JsonNode schema)
    {
        while ((string?)schema["$ref"] is { } reference)
        {
            schema = reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, part) => node[part] ?? throw new InvalidOperationException($"{reference} leads nowhere"));
        }

        return schema;
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
            _ => value.ToJsonString().All(char.IsDigit) ? "integer" : "number",
        },
    };
}
