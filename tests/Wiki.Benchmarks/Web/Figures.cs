using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// What was measured, beside what the repository says was measured last: figures-[articles].md, written anew when WIKI_FIGURES is "write". Machines
/// differ from hour to hour, so each table says how long a fixed piece of work took; the last column sets that off.
/// </summary>
internal static class Figures
{
    private const string Yardstick = "yardstick, CPU ms";
    private static readonly List<(string Name, double Value)> All = [];

    /// <param name="name">With its unit.</param>
    public static void Add(string name, double value) => All.Add((name, value));

    /// <summary>Measured at the start and at the end, because a machine changes during a run.</summary>
    public static void MeasureYardstick()
    {
        var bytes = new byte[1 << 20];
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < 200; i++) SHA256.HashData(bytes).CopyTo(bytes, 0);
        var took = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        var at = All.FindIndex(figure => figure.Name == Yardstick);
        if (at < 0) Add(Yardstick, took);
        else All[at] = (Yardstick, (All[at].Value + took) / 2);
    }

    public static void Compare(int articles)
    {
        var file = Path.Combine(WebBenchmark.FindRoot(), "tests", "Wiki.Benchmarks", $"figures-{articles}.md");
        var last = File.Exists(file) ? Read(file) : [];
        var speed = last.TryGetValue(Yardstick, out var then) ? All.First(figure => figure.Name == Yardstick).Value / then : 1;
        Console.WriteLine($"\n{"figure",-44}{"now",12}{"last",12}{"ratio",8}   (this machine needs {speed:0.00} of the time)");
        foreach (var (name, value) in All)
        {
            var known = last.TryGetValue(name, out var was) && was > 0;
            var isTime = name.EndsWith(" ms", StringComparison.Ordinal) || name.EndsWith(" s", StringComparison.Ordinal);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{value,12:0.###}{(known ? was.ToString("0.###", CultureInfo.InvariantCulture) : "–"),12}{(known ? (value / was / (isTime ? speed : 1)).ToString("0.00", CultureInfo.InvariantCulture) : ""),8}"));
        }

        if (Environment.GetEnvironmentVariable("WIKI_FIGURES") == "write") Write(file, articles);
    }

    private static Dictionary<string, double> Read(string file) => File.ReadLines(file)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 4 && double.TryParse(cells[2], CultureInfo.InvariantCulture, out _))
        .ToDictionary(cells => cells[1], cells => double.Parse(cells[2], CultureInfo.InvariantCulture));

    private static void Write(string file, int articles)
    {
        using var table = new StreamWriter(file);
        table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# Figures with {articles} long articles\n\nWritten by `WIKI_FIGURES=write dotnet run -c Release --project tests/Wiki.Benchmarks -- web {articles}` on two shared cores. CPU is the server's own; compare with the yardstick of the same run, never alone.\n\n| Figure | Value |\n|---|---|"));
        foreach (var (name, value) in All) table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {value:0.###} |"));
        Console.WriteLine("Written to " + file);
    }
}
