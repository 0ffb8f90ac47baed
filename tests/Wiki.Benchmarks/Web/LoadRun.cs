using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// An office at work for half an hour: web load [folder] [minutes] [pause ms], on the folder that web [articles] [folder] left. Eight connections read,
/// search, save drafts and answer runs; each minute all garbage is collected; in the middle the program is killed and started again. Prints
/// what memory, handles and answers did, and fails when an answer was an error, something acknowledged is lost, or memory or handles grow.
/// </summary>
internal sealed class LoadRun
{
    private const int Articles = 2000; // those asked for
    private const int Readers = 5;
    /// <summary>So long after the restart a connection may still turn out to be the one that was cut.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(30);

    private static readonly string[] Words = ["lebensunterhalt", "25b", "fiktion", "duldung light", "ausbildungsdultung", "§ 18g", "Einbuergerung"];

    private readonly ConcurrentBag<string> errors = [];
    private readonly ConcurrentQueue<(string Kind, double Time)> times = [];
    private readonly int pause;
    private readonly int port;
    private volatile bool isDown;
    private volatile bool isOver;
    private long answers;
    private long upSince;

    private LoadRun(int pause, int port) => (this.pause, this.port) = (pause, port);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (root, minutes, pause) = (arguments[0], Number(arguments, 1, 30), Number(arguments, 2, 0));
        return await new LoadRun(pause, 5377).RunAsync(Path.Combine(root, "app", "Wiki.Web.dll"), Path.Combine(root, "data"), minutes);
    }

    private async Task<int> RunAsync(string program, string data, int minutes)
    {
        var app = await StartAsync(program, data);
        var writers = new List<Worker>();
        for (var i = 0; i < 2; i++) writers.Add(await DraftsAsync(app, i));
        writers.Add(await AnswersAsync(app));
        var readers = new List<Task>();
        for (var i = 0; i < Readers; i++)
        {
            var reader = await Browser.SignInAsync(app.Address, i % 2 == 0 ? "sachbearbeitung" : "autorin");
            var seed = i;
            readers.Add(Task.Factory.StartNew(() => Read(reader, seed), default, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }

        var working = readers.Concat(writers.Select(writer => Task.Run(() => WorkAsync(writer)))).ToArray();
        var measured = new List<(int Minute, double Megabytes, int Handles)>();
        Console.WriteLine($"{"minute",8}{"answers/s",12}{"p50 ms",9}{"p99 ms",9}{"RssAnon MB",12}{"handles",9}{"errors",8}");
        for (var minute = 1; minute <= minutes; minute++)
        {
            var before = Interlocked.Read(ref answers);
            var watch = Stopwatch.StartNew();
            times.Clear();
            await Task.Delay(TimeSpan.FromSeconds(57));
            var (rate, sorted) = ((Interlocked.Read(ref answers) - before) / watch.Elapsed.TotalSeconds, times.Select(t => t.Time).Order().ToArray());
            await ForcedCollection.OfAsync(app.Number);
            measured.Add((minute, app.AnonymousMegabytes, app.Handles));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minute,8}{rate,12:0}{sorted[sorted.Length / 2],9:0.0}{sorted[sorted.Length * 99 / 100],9:0.0}{app.AnonymousMegabytes,12:0}{app.Handles,9}{errors.Count,8}  slowest: {string.Join(", ", times.GroupBy(t => t.Kind).Select(kind => $"/{kind.Key} {kind.Max(t => t.Time):0}"))}"));
            if (minute != minutes / 2) continue;

            isDown = true;
            await app.DisposeAsync(); // kill -9
            app = await StartAsync(program, data);
            (isDown, upSince) = (false, Stopwatch.GetTimestamp());
            Console.WriteLine("killed and started again");
        }

        isOver = true;
        await Task.WhenAll(working);
        foreach (var writer in writers)
        {
            var lost = await writer.FindLostAsync();
            Console.WriteLine($"{writer.Name}: {writer.Acknowledged} saves acknowledged, last one {(lost is null ? "there" : "LOST: " + lost)}");
            if (lost is not null) errors.Add($"{writer.Name} lost {lost}");
        }

        await app.DisposeAsync();
        foreach (var error in errors.Distinct().Take(10)) Console.WriteLine("error: " + error);
        return errors.IsEmpty && IsSteady(measured, minutes) ? 0 : 1;
    }

    /// <summary>After the restart, from its third minute on: the last third weighs at most a tenth more than the first.</summary>
    private static bool IsSteady(List<(int Minute, double Megabytes, int Handles)> measured, int minutes)
    {
        var after = measured.Where(m => m.Minute > (minutes / 2) + 2).ToList();
        if (after.Count < 3) return true;
        var third = after.Count / 3;
        var (first, last) = (after.Take(third).ToList(), after.TakeLast(third).ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first third after the restart {first.Average(m => m.Megabytes):0} MB, {first.Average(m => m.Handles):0} handles; last third {last.Average(m => m.Megabytes):0} MB, {last.Average(m => m.Handles):0} handles"));
        return last.Average(m => m.Megabytes) < first.Average(m => m.Megabytes) * 1.1 && last.Average(m => m.Handles) < (first.Average(m => m.Handles) * 1.1) + 10;
    }

    private Task<AppProcess> StartAsync(string program, string data) => AppProcess.StartAsync(program, data, logSql: false, port);

    private void Read(Browser reader, int seed)
    {
        var dice = new Dice((uint)seed + 77);
        Wire? wire = null;
        while (!isOver)
        {
            Thread.Sleep(pause);
            var path = dice.Below(10) switch
            {
                < 5 => $"/artikel/messung-{dice.Below(Articles):d5}",
                5 => $"/suche?q={Uri.EscapeDataString(dice.Pick(Words))}",
                6 => "/suche/vorschlaege?q=fikt",
                7 => dice.Below(2) == 0 ? "/" : "/artikel",
                8 => $"/normen/aufenthg/{dice.Below(100) + 1}",
                _ => $"/artikel/messung-{dice.Below(Articles):d5}/verlauf",
            };
            try
            {
                wire ??= reader.Connect();
                var started = Stopwatch.GetTimestamp();
                wire.Get(path);
                times.Enqueue((path.Split('/', '?')[1], Stopwatch.GetElapsedTime(started).TotalMilliseconds));
                Interlocked.Increment(ref answers);
            }
            catch (Exception e) when (e is InvalidOperationException or System.Net.Sockets.SocketException)
            {
                wire?.Dispose();
                wire = null;
                Refused(e, path);
            }
        }
    }

    private async Task WorkAsync(Worker worker)
    {
        while (!isOver)
        {
            await Task.Delay(Math.Max(pause, 20)); // people who write take their time
            try
            {
                await worker.SaveAsync();
                Interlocked.Increment(ref answers);
            }
            catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
            {
                Refused(e, worker.Name);
                if (await worker.BeginAgainAsync(() => isOver) is { } lost) errors.Add($"{worker.Name} lost {lost}");
            }
        }
    }

    /// <summary>While the program is down nobody expects an answer; a connection that was cut says so a moment later. At any other time it is an error.</summary>
    private void Refused(Exception e, string what)
    {
        if (isDown)
        {
            Thread.Sleep(200);
            return;
        }

        var wasCut = e is System.Net.Sockets.SocketException or HttpRequestException || e.Message.Contains("closed", StringComparison.Ordinal);
        if (wasCut && upSince != 0 && Stopwatch.GetElapsedTime(upSince) < Aftermath) Thread.Sleep(50);
        else errors.Add($"{what}: {e.Message}");
    }

    private static async Task<Worker> DraftsAsync(AppProcess app, int number)
    {
        var author = await Browser.SignInAsync(app.Address, "autorin");
        var writing = await WritingMeasure.BeginAsync(author, 10 + number, Articles);
        var last = "";
        var count = 0;
        return new Worker(
            $"draft {number}",
            async () =>
            {
                var next = $"Gespeicherter Satz Nummer {count + 1}.";
                await writing.SaveAsync(next);
                (last, count) = (next, count + 1);
                return count;
            },
            async () => writing = await WritingMeasure.BeginAsync(author, 10 + number, Articles),
            async () => Lost(await writing.ShownAsync(), last, $"Gespeicherter Satz Nummer {count + 1}."));
    }

    private static async Task<Worker> AnswersAsync(AppProcess app)
    {
        var worker = await Browser.SignInAsync(app.Address, "sachbearbeitung");
        var run = await RunMeasure.BeginAsync(worker);
        var version = 0;
        return new Worker(
            "run",
            async () =>
            {
                await RunMeasure.AnswerAsync(worker, run, version);
                return ++version;
            },
            async () => version = await RunMeasure.VersionAsync(worker, run),
            async () => await RunMeasure.VersionAsync(worker, run) is var now && (now == version || now == version + 1) ? null : $"answer {version}, stands at {now}");
    }

    /// <summary>Null when what was acknowledged last is there, or what was on its way after it.</summary>
    private static string? Lost(string page, string last, string next) =>
        page.Contains(last, StringComparison.Ordinal) || page.Contains(next, StringComparison.Ordinal) ? null : last;

    private static int Number(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Somebody who saves one thing again and again and remembers what was acknowledged.</summary>
    private sealed class Worker(string name, Func<Task<int>> save, Func<Task> begin, Func<Task<string?>> findLost)
    {
        public string Name => name;

        public int Acknowledged { get; private set; }

        public async Task SaveAsync() => Acknowledged = await save();

        /// <summary>After a cut connection: asks where it stands until the program is back.</summary>
        /// <returns>What was acknowledged and is not there.</returns>
        public async Task<string?> BeginAgainAsync(Func<bool> isOver)
        {
            while (!isOver())
            {
                try
                {
                    var lost = await findLost();
                    await begin();
                    return lost;
                }
                catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
                {
                    await Task.Delay(200);
                }
            }

            return null;
        }

        public Task<string?> FindLostAsync() => findLost();
    }
}
