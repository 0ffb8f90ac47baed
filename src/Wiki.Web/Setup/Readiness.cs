using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Core.Transfer;

namespace Wiki.Web.Setup;

/// <summary>What an operator or a load balancer asks: does the program live, and can it serve?</summary>
public sealed class Readiness(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, SearchIndex index)
{
    private const long LowDiskBytes = 500L * 1024 * 1024;

    public async Task<ReadinessReport> AskAsync(CancellationToken ct)
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
            var last = await db.SearchChanges.MaxAsync(change => (long?)change.Seq, ct) ?? 0;
            var backup = await db.History.Where(h => h.Verb == BackupHistory.Made).OrderByDescending(h => h.Id).Select(h => (DateTime?)h.At).FirstOrDefaultAsync(ct);
            return new ReadinessReport(!pending, index.IsOpen, Math.Max(0, last - index.Position), free, free < LowDiskBytes, backup);
        }
        catch (DbException)
        {
            return new ReadinessReport(false, index.IsOpen, 0, free, free < LowDiskBytes, null);
        }
    }

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => "ok").AllowAnonymous();
        app.MapGet("/health/ready", async (Readiness readiness, HttpContext http) =>
        {
            var report = await readiness.AskAsync(http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(report.ToText(), statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }
}

/// <summary>The state of a running wiki in five facts.</summary>
/// <param name="ChangesBehind">Committed changes that searches don't show yet.</param>
/// <param name="DiskIsLow">Said, but no reason to take a wiki away that can still be read.</param>
/// <param name="LastBackup">UTC; null when this wiki was never backed up with the command.</param>
public sealed record ReadinessReport(bool DatabaseAnswers, bool IndexIsOpen, long ChangesBehind, long DiskFreeBytes, bool DiskIsLow, DateTime? LastBackup)
{
    public bool IsReady => DatabaseAnswers && IndexIsOpen;

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        {(IsReady ? "ready" : "not ready")}
        database: {(DatabaseAnswers ? "ok" : "does not answer or has an older schema")}
        index: {(IndexIsOpen ? $"ok, {ChangesBehind} changes behind" : "not open")}
        disk: {DiskFreeBytes / (1024 * 1024)} MB free{(DiskIsLow ? ", low" : "")}
        backup: {LastBackup?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "none yet"}

        """);
}
