using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// End to end: the published app on a made corpus. dotnet run -c Release --project tests/Wiki.Benchmarks -- web [articles] [folder]
/// (a named folder is kept and used again; WIKI_LAWS names a folder of statutes to import) prints server CPU per request, latency, SELECTs, bytes and memory, beside the table of the last time (<see cref="Figures"/>). CPU is the server process's own; latency includes the client.
/// </summary>
internal static partial class WebBenchmark
{
    internal const int WarmUpRounds = 3000;
    private const int Rounds = 3000;
    private static readonly string[] Cited = ["5", "25", "25b", "60a", "18", "81"];
    private const string Trial = "/boegen/bogen-25b/probe";

    private static int unseen;

    private const string Comparison = "/artikel/messung-00001/vergleich?von=1&bis=2";

    /// <summary>A case in the middle of its work: most questions are shown, some are answered.</summary>
    private static readonly (string Name, string Value)[] AnsweredTrial =
    [
        ("_handler", "auswerten"), ("stichtag", "2026-11-20"), ("a.status", "duldung"), ("a.beginn", "2020-01-01"), ("a.einkommen", "1.480,00"), ("a.bedarf", "1.200,00"),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var articles = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2000;
        var keep = arguments.Length > 1;
        var root = keep ? arguments[1] : Directory.CreateTempSubdirectory("wiki-bench").FullName;
        var program = await PublishAsync(Path.Combine(root, "app"));
        var (data, content) = (Path.Combine(root, "data"), Path.Combine(root, "content"));
        var isThere = Directory.Exists(data);
        var slugs = Corpus.Write(content, articles);
        RunMeasure.WriteChecklist(content);
        var code = isThere ? 0 : await ImportAsync(program, data, content, articles);
        Corpus.WriteRevised(Path.Combine(root, "later"), 1, articles);
        code += (await AppProcess.RunAsync(program, data, "content", "import", Path.Combine(root, "later"), "--approve-as", "leitung")).Code;

        await (await AppProcess.StartAsync(program, data, logSql: false)).DisposeAsync(); // indexes what was imported

        var cold = Stopwatch.StartNew();
        await using (var app = await AppProcess.StartAsync(program, data, logSql: false))
        {
            Console.WriteLine($"cold start on the seeded folder: {app.CpuMilliseconds / 1000:0.00} s CPU, {cold.Elapsed.TotalSeconds:0.00} s wall");
            Figures.Add("cold start, CPU s", app.CpuMilliseconds / 1000);
            Figures.MeasureYardstick();
            using var reader = await Browser.SignInAsync(app.Address, "sachbearbeitung");
            Console.WriteLine($"{"page",-28}{"CPU ms",10}{"p50 ms",10}{"p99 ms",10}{"bytes",10}");
            foreach (var (name, path) in Pages(slugs))
            {
                WarmUp(reader, path);
                Measure(app, reader, name, path);
            }

            using var writer = await Browser.SignInAsync(app.Address, "autorin");
            foreach (var (name, path) in WritersLists()) WarmUp(writer, path);
            foreach (var (name, path) in WritersLists()) Measure(app, writer, name, path);
            var answers = await reader.FieldsAsync(Trial, AnsweredTrial);
            for (var i = 0; i < WarmUpRounds / 3; i++) await reader.PostAsync(Trial, answers);
            Measure(app, "trial, answered", _ => reader.PostAsync(Trial, answers).GetAwaiter().GetResult());
            WarmUp(reader, _ => Comparison);
            Measure(app, reader, "compare", _ => Comparison);
            var writing = await WritingMeasure.BeginAsync(writer, 2, articles);
            for (var i = 0; i < WarmUpRounds / 3; i++) await writing.SaveAsync($"Satz {i}.");
            Measure(app, "save", i => { writing.SaveAsync($"Noch ein Satz {i}.").GetAwaiter().GetResult(); return 0; });
            await RunsBenchmark.MeasureAsync(app, reader);
            WarmUp(reader, i => $"/artikel/{slugs[i % Math.Min(slugs.Count, MostRead)]}"); // saves have let go what was known
            Load(app, reader, slugs);
            Figures.Add("memory under load, MB", app.AnonymousMegabytes);
            Figures.Add("first visit, KB", await FirstVisitAsync(reader, $"/artikel/{slugs[0]}") / 1024.0);
            Figures.Add("later page, KB", await reader.GetAsync($"/artikel/{slugs[0]}") / 1024.0);
            Figures.MeasureYardstick();
        }

        await using (var app = await AppProcess.StartAsync(program, data, logSql: true))
        {
            using var reader = await Browser.SignInAsync(app.Address, "sachbearbeitung");
            foreach (var (name, path) in Pages(slugs)) Figures.Add($"SELECTs {name}", await SelectsAsync(app, reader, path(7)));
            using var writer = await Browser.SignInAsync(app.Address, "autorin");
            foreach (var (name, path) in WritersLists()) Figures.Add($"SELECTs {name}", await SelectsAsync(app, writer, path(7)));
        }

        Figures.Compare(articles);

        if (!keep) Directory.Delete(root, recursive: true);
        return code;
    }

    /// <summary>What users get is measured, not what developers build.</summary>
    internal static async Task<string> PublishAsync(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo(Path.Combine(FindRoot(), "tools", "publish.sh"), [folder]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("publish.sh did not start.");
        await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "Wiki.Web.dll") : throw new InvalidOperationException("publish.sh failed.");
    }

    /// <summary>Only the import, of articles of 6 KB: web import [articles].</summary>
    public static async Task<int> RunImportAsync(string[] arguments)
    {
        var articles = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2000;
        var root = Directory.CreateTempSubdirectory("wiki-import").FullName;
        var (content, program) = (Path.Combine(root, "content"), await PublishAsync(Path.Combine(root, "app")));
        Corpus.Write(content, articles, paragraphs: 1, sentences: 6);
        Console.WriteLine($"{Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Average(file => new FileInfo(file).Length) / 1024:0.0} KB each");
        var code = await ImportAsync(program, Path.Combine(root, "data"), content, articles);
        code += await ImportAsync(program, Path.Combine(root, "data"), content, articles); // nothing is new
        Directory.Delete(root, recursive: true);
        return code;
    }

    internal static async Task<int> ImportAsync(string program, string data, string content, int articles)
    {
        await using (await AppProcess.StartAsync(program, data, logSql: false))
        {
            // the first start makes the demo people and the starter content
        }

        var watch = Stopwatch.StartNew();
        var (code, cpu) = await AppProcess.RunAsync(program, data, "content", "import", content, "--approve-as", "leitung");
        Console.WriteLine($"import of {articles} articles: {watch.Elapsed.TotalSeconds:0.0} s wall, {cpu / 1000:0.0} s CPU, exit {code}");
        if (Environment.GetEnvironmentVariable("WIKI_LAWS") is { } laws && (await AppProcess.RunAsync(program, data, "statutes", "import", laws)).Code is > 0 and var refused) return refused;
        return code;
    }

    private static (string Name, Func<int, string> Path)[] Pages(IReadOnlyList<string> slugs) =>
    [
        ("search", i => i % 2 == 0 ? "/suche?q=lebensunterhalt" : "/suche?q=25b"),
        ("suggest", i => $"/suche/vorschlaege?q={(i % 2 == 0 ? "fikt" : "niederl")}"),
        ("start", _ => "/"),
        ("list", _ => "/artikel"),
        ("list, filtered", i => $"/artikel?schlagwort=Duldung&verantwortung=autorin&ordnung=-geaendert{(i % 2 == 0 ? "" : "&fachstelle=humanitaer")}"),
        ("changes", _ => "/aenderungen"),
        ("checklist", _ => "/boegen/bogen-25b"),
        ("trial", _ => Trial),
        ("section", i => $"/normen/aufenthg/{Cited[i % Cited.Length]}"),
        ("section, another each time", i => $"/normen/aufenthg/{(i % 105) + 1}?stichtag={new DateOnly(2024, 1, 1).AddDays(i):yyyy-MM-dd}"),
        ("wording of a unit", i => $"/normen/zitat/ausschnitt/aufenthg/{Cited[i % Cited.Length]}/1?rechtsstand=2026-01-01"),
        ("history", i => $"/artikel/{slugs[i % slugs.Count]}/verlauf"),
        ("article", i => $"/artikel/{slugs[i * 7919 % Math.Min(slugs.Count, MostRead)]}"),
        ("article, never seen before", _ => $"/artikel/{slugs[unseen % slugs.Count]}?stichtag={new DateOnly(2026, 1, 2).AddDays(unseen++ / slugs.Count):yyyy-MM-dd}"),
    ];

    /// <summary>The lists only those see who write.</summary>
    private static (string Name, Func<int, string> Path)[] WritersLists() =>
    [
        .. new[] { "entwuerfe", "pruefungen", "gewuenscht", "tote-verweise", "ohne-verweise", "verwaist" }.Select(list => ($"list, {list}", (Func<int, string>)(_ => $"/artikel?liste={list}"))),
    ];

    /// <summary>Long enough for the runtime to have compiled everything for good.</summary>
    internal static void WarmUp(Browser reader, Func<int, string> path)
    {
        using var wire = reader.Connect();
        for (var i = 0; i < WarmUpRounds; i++) wire.Get(path(i));
    }

    internal static void Measure(AppProcess app, Browser reader, string name, Func<int, string> path)
    {
        using var wire = reader.Connect();
        Measure(app, name, i => wire.Get(path(i)));
    }

    internal static void Measure(AppProcess app, string name, Func<int, long> fetch)
    {
        var times = new double[Rounds];
        var bytes = 0L;
        var before = app.CpuMilliseconds;
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            bytes += fetch(i);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        var cpu = (app.CpuMilliseconds - before) / Rounds;
        Array.Sort(times);
        Console.WriteLine($"{name,-28}{cpu,10:0.000}{times[Rounds / 2],10:0.00}{times[Rounds * 99 / 100],10:0.00}{bytes / Rounds,10}");
        Figures.Add($"{name}, CPU ms", cpu);
        Figures.Add($"{name}, p50 ms", times[Rounds / 2]);
    }

    /// <summary>However many articles there are, people read the same ones again and again.</summary>
    private const int MostRead = 2000;

    private static void Load(AppProcess app, Browser reader, IReadOnlyList<string> slugs)
    {
        const int connections = 8;
        const int each = 2500;
        var times = new double[connections * each];
        var watch = Stopwatch.StartNew();
        var before = app.CpuMilliseconds;
        var threads = Enumerable.Range(0, connections).Select(connection => new Thread(() =>
        {
            using var wire = reader.Connect();
            for (var i = 0; i < each; i++)
            {
                var started = Stopwatch.GetTimestamp();
                wire.Get($"/artikel/{slugs[((connection * each) + i) * 31 % Math.Min(slugs.Count, MostRead)]}");
                times[(connection * each) + i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Array.Sort(times);
        var (rate, cpu, p99) = (times.Length / watch.Elapsed.TotalSeconds, (app.CpuMilliseconds - before) / times.Length, times[times.Length * 99 / 100]);
        Console.WriteLine($"article, 8 connections: {rate:0}/s, p99 {p99:0.0} ms, {cpu:0.000} ms CPU");
        Figures.Add("article at 8 connections, per second", rate);
        Figures.Add("article at 8 connections, p99 ms", p99);
        Figures.Add("article at 8 connections, CPU ms", cpu);
    }

    /// <summary>Page, styles, scripts and fonts of a browser with an empty cache.</summary>
    private static async Task<long> FirstVisitAsync(Browser reader, string path)
    {
        var page = await reader.TextAsync(path);
        var files = Linked().Matches(page).Select(match => match.Groups[1].Value)
            .Where(file => file.StartsWith('/') && (file.Contains(".css", StringComparison.Ordinal) || file.Contains(".js", StringComparison.Ordinal) || file.Contains(".woff2", StringComparison.Ordinal) || file.Contains(".svg", StringComparison.Ordinal)))
            .Append("/lib/fonts/fira-sans-latin-600-normal.woff2").Distinct();
        var total = await reader.GetAsync(path);
        foreach (var file in files) total += await reader.GetAsync(file);
        return total;
    }

    internal static async Task<int> SelectsAsync(AppProcess app, Browser reader, string path)
    {
        await reader.GetAsync(path);
        await Task.Delay(1200); // people and settings notice the sign-in's commit within a second; what polls in the background has its say
        await reader.GetAsync(path);
        await Task.Delay(200);
        lock (app.Log) app.Log.Clear();
        await reader.GetAsync(path);
        await Task.Delay(200);
        lock (app.Log) return app.Log.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal)); // sub-selects belong to their statement
    }

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wiki.sln"))) folder = folder.Parent!; // runs inside the checkout
        return folder.FullName;
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Linked();
}
