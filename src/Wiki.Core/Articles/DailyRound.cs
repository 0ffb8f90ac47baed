using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>What the server does at its start and shortly after each midnight in the office. Nobody waits for it: what applies on a day is a question of dates.</summary>
internal sealed partial class DailyRound(
    OpenMissingRechecks rechecks, AnnounceDueRevisions announce, ForgetOldCopies forget, IEnumerable<IDailyStep> steps, TimeProvider clock, ILogger<DailyRound> log) : BackgroundService
{
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(1);

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails must not end the server; the next one does what was left.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts meanwhile
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rechecks.RunAsync(stoppingToken);
                await announce.RunAsync(stoppingToken);
                await forget.RunAsync(stoppingToken);
                foreach (var step in steps) await step.RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            await Task.Delay(Today.EndOf(Today.Of(now)) - now + AfterMidnight, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Die tägliche Runde ist gescheitert; die nächste holt sie nach.")]
    private partial void LogFailed(Exception e);
}
