using System.Globalization;

namespace Wiki.Web.CommandLine;

/// <summary>Progress of long work: one line that rewrites itself on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressLine(string what, TimeProvider clock)
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TerminalEvery = TimeSpan.FromMilliseconds(200);

    private readonly long started = clock.GetTimestamp();
    private long last = clock.GetTimestamp();

    public void Report(int done, int? of)
    {
        var finished = done == of;
        var terminal = !Console.IsErrorRedirected;
        if (!finished && clock.GetElapsedTime(last) < (terminal ? TerminalEvery : PlainEvery)) return;

        last = clock.GetTimestamp();
        var seconds = Math.Max(0.001, clock.GetElapsedTime(started).TotalSeconds);
        var rate = done / seconds;
        var remaining = of is { } total && rate > 0 ? $", noch {(total - done) / rate:0} s" : "";
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {done}{(of is null ? "" : $" von {of}")}, {rate:0.#}/s{remaining}");
        if (terminal) Console.Error.Write($"\r{line}   {(finished ? "\n" : "")}");
        else Console.Error.WriteLine(line);
    }
}
