using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Durability;

/// <summary>The built program as a process of its own, which a test may kill at any moment.</summary>
internal sealed class WikiProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private WikiProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What it has printed so far.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>Starts the built program in Development on a free port of this machine; does not wait.</summary>
    public static WikiProcess Start(string dataFolder)
    {
        // tests/Wiki.E2E.Tests/bin/<configuration>/net10.0: the program was built with the same one
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        var program = Path.Combine(PermissionMatrix.Root, "src", "Wiki.Web", "bin", configuration, "net10.0", "Wiki.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Path.GetDirectoryName(program) };
        start.Environment["WIKI_DATA"] = dataFolder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("WIKI_DEMO_PASSWORD");
        return Start(start);
    }

    /// <summary>Starts it as described, on a free port of this machine; does not wait.</summary>
    public static WikiProcess Start(ProcessStartInfo start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var wiki = new WikiProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start."), address);
        wiki.process.OutputDataReceived += (_, line) => wiki.said.Enqueue(line.Data ?? "");
        wiki.process.ErrorDataReceived += (_, line) => wiki.said.Enqueue(line.Data ?? "");
        wiki.process.BeginOutputReadLine();
        wiki.process.BeginErrorReadLine();
        return wiki;
    }

    /// <summary>Waits until it answers.</summary>
    public async Task<WikiProcess> ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < Patience)
        {
            if (process.HasExited) throw new InvalidOperationException($"The program ended: {string.Join('\n', said)}");
            try
            {
                if ((await http.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode) return this;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The program does not answer: {string.Join('\n', said)}");
    }

    /// <summary>A browser of its own cookies.</summary>
    public FormClient NewClient()
    {
        var cookies = new CookieContainer();
        // Whoever calls disposes the client, and that disposes the handler.
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        return new FormClient(new HttpClient(handler, disposeHandler: true) { BaseAddress = Address }, cookies);
    }

    /// <summary>kill -9, and waits until the system has taken its files away from it.</summary>
    public void Kill()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to end as an operator does (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await signal.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
