using System.Diagnostics;

namespace Wiki.Web.Setup;

/// <summary>
/// Counts every request and writes one line about each that changes something or fails: method, pattern of the address, status and time.
/// Never the address itself, and never who.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, RequestMetrics metrics, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            var status = http.Response.StatusCode;
            metrics.Count(http.Request.Path.StartsWithSegments("/api"), status, took);
            var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            if (status >= StatusCodes.Status500InternalServerError || !isRead) Write(http, status, took.TotalMilliseconds);
        }
    }

    private void Write(HttpContext http, int status, double milliseconds)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        if (status >= StatusCodes.Status500InternalServerError) LogFailed(http.Request.Method, route, status, milliseconds);
        else LogDone(http.Request.Method, route, status, milliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private partial void LogDone(string method, string route, int status, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private partial void LogFailed(string method, string route, int status, double milliseconds);
}
