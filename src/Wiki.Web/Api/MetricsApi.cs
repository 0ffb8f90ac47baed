using System.Diagnostics;
using System.Globalization;
using System.Text;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>Counters in Prometheus text format, for administrators.</summary>
internal static class MetricsApi
{
    public static void MapMetrics(this RouteGroupBuilder api) =>
        api.MapGet("/metrics", WriteAsync).Describe("readMetrics", "Betrieb", "Messwerte im Textformat von Prometheus, für die Administration")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").Refuses(403);

    private static async Task<IResult> WriteAsync(ApiCaller caller, RequestMetrics requests, Readiness readiness, CancellationToken ct)
    {
        if (!caller.Actor.May(Right.Administer)) return ApiProblems.Of(ApiProblems.NotAllowed);

        var text = new StringBuilder();
        requests.Write(text);
        var state = await readiness.AskAsync(ct);
        Gauge(text, "wiki_ready", "1 when the wiki can serve.", state.IsReady ? 1 : 0);
        Gauge(text, "wiki_index_changes_behind", "Committed changes that searches don't show yet.", state.ChangesBehind);
        Gauge(text, "wiki_disk_free_bytes", "Free bytes where the data folder lies.", state.DiskFreeBytes);
        Gauge(text, "wiki_last_backup_timestamp_seconds", "Time of the last backup; 0 when there was none.", state.LastBackup is { } at ? new DateTimeOffset(at).ToUnixTimeSeconds() : 0);
        using var process = Process.GetCurrentProcess();
        Counter(text, "process_cpu_seconds_total", "CPU time of the process.", process.TotalProcessorTime.TotalSeconds);
        Gauge(text, "process_resident_memory_bytes", "Resident memory of the process.", process.WorkingSet64);
        Gauge(text, "dotnet_gc_heap_bytes", "Managed heap.", GC.GetTotalMemory(forceFullCollection: false));
        Counter(text, "dotnet_gc_collections_total", "Garbage collections of all generations.", GC.CollectionCount(0));
        return Results.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
    }

    private static void Gauge(StringBuilder text, string name, string help, double value) => Line(text, name, help, "gauge", value);

    private static void Counter(StringBuilder text, string name, string help, double value) => Line(text, name, help, "counter", value);

    private static void Line(StringBuilder text, string name, string help, string type, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
}
