using System.Diagnostics;
using System.Security.Cryptography;
using Wiki.E2E.Tests.Durability;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Operations;

/// <summary>The program as tools/publish.sh makes it, in a read-only folder and, where the tests may change users, for a user without any rights.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private const string Nobody = "65534";

    private static readonly bool MayChangeUser = Environment.UserName == "root" && File.Exists("/usr/bin/setpriv");

    private readonly string root = Directory.CreateTempSubdirectory("wiki-published").FullName;

    public string Folder => Path.Combine(root, "app");

    public async ValueTask InitializeAsync()
    {
        await MustAsync("bash", Path.Combine(PermissionMatrix.Root, "tools", "publish.sh"), Folder);
        await MustAsync("chmod", "755", root);
        await MustAsync("chmod", "-R", "a-w,a+rX", Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await MustAsync("chmod", "-R", "u+w", Folder);
        Directory.Delete(root, recursive: true);
    }

    /// <summary>An empty folder that belongs to the user the program runs as.</summary>
    public async Task<string> NewFolderAsync()
    {
        var folder = Path.Combine(root, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        if (MayChangeUser) await MustAsync("chown", $"{Nobody}:{Nobody}", folder);
        return folder;
    }

    /// <summary>Starts the server in Production with hardly any environment: no HOME, no TZ.</summary>
    /// <param name="language">LANG and LC_ALL; null sets neither.</param>
    /// <param name="zone">TZ; null leaves it out.</param>
    internal Task<WikiProcess> StartAsync(string dataFolder, string? language, string? zone = null)
    {
        var start = Describe(dataFolder, language);
        if (zone is not null) start.Environment["TZ"] = zone;
        return WikiProcess.Start(start).ReadyAsync();
    }

    /// <summary>Runs one command of the program.</summary>
    /// <returns>Exit code and everything it printed.</returns>
    public async Task<(int Code, string Said)> RunAsync(string dataFolder, params string[] command)
    {
        var start = Describe(dataFolder, "C.UTF-8");
        foreach (var word in command) start.ArgumentList.Add(word);
        return await RunAsync(start);
    }

    /// <summary>Every file with its content, as one text: the same before and after means nobody wrote there.</summary>
    public string Fingerprint() => string.Join('\n', Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));

    private ProcessStartInfo Describe(string dataFolder, string? language)
    {
        var program = Path.Combine(Folder, "Wiki.Web.dll");
        var start = MayChangeUser
            ? new ProcessStartInfo("setpriv", ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--no-new-privs", "dotnet", program])
            : new ProcessStartInfo("dotnet", [program]);
        start.WorkingDirectory = "/";
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        if (language is not null) start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment["WIKI_DATA"] = dataFolder;
        return start;
    }

    private static async Task MustAsync(string program, params string[] arguments)
    {
        var (code, said) = await RunAsync(new ProcessStartInfo(program, arguments));
        if (code != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}: {said}");
    }

    private static async Task<(int Code, string Said)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start.");
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
