using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Wiki.Benchmarks.Web;

/// <summary>The built wiki as a process of its own, so that its CPU time is its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const double ClockTick = 100; // Linux reports CPU time in hundredths of a second

    private readonly Process process;

    private AppProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Lines the server logged.</summary>
    public List<string> Log { get; } = [];

    /// <summary>User and system time so far, milliseconds.</summary>
    public double CpuMilliseconds => CpuOf(process.Id);

    /// <summary>Anonymous memory, MB: what the process holds itself, without mapped files.</summary>
    public double AnonymousMegabytes =>
        double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("RssAnon", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;

    /// <summary>Open files and sockets.</summary>
    public int Handles => Directory.GetFiles($"/proc/{process.Id}/fd").Length;

    public int Number => process.Id;

    /// <param name="port">Zero takes any that is free.</param>
    public static async Task<AppProcess> StartAsync(string program, string data, bool logSql, int port = 0)
    {
        if (port == 0) port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["WIKI_DATA"] = data;
        start.Environment["WIKI_DEMO_PASSWORD"] = Browser.Password;
        if (logSql) start.Environment["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The wiki did not start.");
        var app = new AppProcess(process, new Uri($"http://127.0.0.1:{port}"));
        process.OutputDataReceived += (_, line) => { lock (app.Log) app.Log.Add(line.Data ?? ""); };
        process.ErrorDataReceived += (_, line) => { lock (app.Log) app.Log.Add(line.Data ?? ""); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await app.WaitUntilReadyAsync();
        return app;
    }

    /// <summary>Runs one command of the program on the same data folder.</summary>
    /// <returns>Exit code and user and system time, milliseconds, to a fifth of a second.</returns>
    public static async Task<(int Code, double Cpu)> RunAsync(string program, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--data", data]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The wiki did not start.");
        var cpu = 0.0;
        while (!process.HasExited)
        {
            cpu = Math.Max(cpu, CpuOf(process.Id)); // a process that has ended no longer says
            await Task.Delay(200);
        }

        return (process.ExitCode, cpu);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static double CpuOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * 1000 / ClockTick;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (process.HasExited) throw new InvalidOperationException(string.Join('\n', Log));
            try
            {
                if ((await client.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(100);
        }

        process.Kill(entireProcessTree: true); // else it would answer for the next one on this port
        throw new InvalidOperationException("The wiki did not become ready.");
    }
}
