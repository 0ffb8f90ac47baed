using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Wiki.TestKit;

/// <summary>Keeps what the program logs, so that a test can read it.</summary>
public sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(formatter(state, exception) + (exception is null ? "" : Environment.NewLine + exception));

    public void Dispose()
    {
    }
}
