using System.Runtime.InteropServices;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

/// <summary>What somebody types or pastes costs no more than 50 ms of processor time, whatever it is.</summary>
public sealed class HostileTimeTests
{
    private const double MostMilliseconds = 50;
    private const int Long = 100_000;

    public static TheoryData<string> Inputs() =>
        new(["quotes", "operators", "NUL", "one long word", "many short words", "emoji", "right to left", "section signs", "misspelt compounds", "stop words", "citations", "everything at once"]);

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Hostile_input_is_answered_in_time(string kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the processor time of a thread.");
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 400).Select(n => Article("a" + n, $"Aufenthaltserlaubnis {n}", "Die Verordnung über die Beschäftigung und das Gesetz der Ausbildungsduldung verlängern die Frist."))]);
        await world.StartAsync();
        var text = Text(kind);

        var best = double.MaxValue;
        for (var round = 0; round < 5; round++) // the first rounds compile
        {
            var start = ProcessorMilliseconds();
            var answer = await world.SearchAsync(text);
            await world.Index.SuggestAsync(text, 10, SearchWorld.Ct);
            best = Math.Min(best, ProcessorMilliseconds() - start);
            Assert.False(answer.IndexLags);
        }

        Assert.True(best < MostMilliseconds, $"{kind}: {best:0.0} ms");
    }

    private static string Text(string kind) => kind switch
    {
        "quotes" => Many("\""),
        "operators" => Many("NEAR/3( OR AND NOT * ^ : - "),
        "NUL" => Many("a\0b "),
        "one long word" => new string('x', Long),
        "many short words" => Many("x "),
        "emoji" => Many("👩‍👩‍👧‍👦💥"),
        "right to left" => Many("\u202Eשלום مرحبا "),
        "section signs" => Many("§"),
        "misspelt compounds" => Many("Aufenthaltzerlaupnis Verordnunggz "),
        "stop words" => Many("der die das "),
        "citations" => Many("§ 25b Abs. 1 Satz 2 Nr. 3 AufenthG "),
        _ => Many("\"§ 25b -x 💥 \0 \u202E (((( NEAR/3 OR AND aufenthaltzz thema: stichtag:9999-99-99 "),
    };

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, (Long / piece.Length) + 1))[..Long];

    /// <summary>Of this thread alone: what else runs on the machine does not count. A search runs on the thread that asks.</summary>
    private static double ProcessorMilliseconds()
    {
        const int threadClock = 3; // CLOCK_THREAD_CPUTIME_ID
        return clock_gettime(threadClock, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : throw new InvalidOperationException("No processor clock.");
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
