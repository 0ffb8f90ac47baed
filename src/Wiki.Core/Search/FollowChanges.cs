using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Wiki.Core.Search;

/// <summary>Starts the index with the server and keeps it up with changes that other processes make; never later than a second.</summary>
internal sealed partial class FollowChanges(SearchIndex index, ILogger<FollowChanges> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails must not end the server; the next one tries again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts meanwhile
        using var rounds = new PeriodicTimer(Round);
        do
        {
            try
            {
                await index.FollowAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Der Suchindex konnte nicht nachgeführt werden; der nächste Versuch folgt.")]
    private partial void LogFailed(Exception e);
}
