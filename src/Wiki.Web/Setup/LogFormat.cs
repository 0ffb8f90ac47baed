using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Wiki.Web.Setup;

/// <summary>
/// One JSON object per line. Of the request only its number is written: the address can carry a one-time link or what somebody searched for.
/// </summary>
internal sealed class LogFormat(TimeProvider clock) : ConsoleFormatter(Key)
{
    public const string Key = "wiki";

    private const string RequestId = "RequestId";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The server's log is for machines; on a development machine it stays for people, unless configuration says otherwise.</summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() || builder.Configuration["Logging:Console:FormatterName"] is not null) return;
        builder.Logging.AddConsole(options => options.FormatterName = Key).AddConsoleFormatter<LogFormat, ConsoleFormatterOptions>();
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime);
            json.WriteString("level", LevelOf(logEntry.LogLevel));
            json.WriteString("source", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            scopeProvider?.ForEachScope(WriteRequest, json);
            if (logEntry.Exception is { } exception) json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteRequest(object? scope, Utf8JsonWriter json)
    {
        if (scope is not IReadOnlyList<KeyValuePair<string, object?>> pairs) return;
        foreach (var (key, value) in pairs)
        {
            if (key == RequestId) json.WriteString("request", value?.ToString());
        }
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.Information => "info",
        _ => "debug",
    };
}
