namespace Wiki.Core.Shared;

/// <summary>Work of a room that the server does at its start and shortly after each midnight; repeating it changes nothing.</summary>
public interface IDailyStep
{
    Task RunAsync(CancellationToken ct);
}
