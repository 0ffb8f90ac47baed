using System.Text.Json;
using System.Text.RegularExpressions;
using Wiki.TestKit;

namespace Wiki.Core.Tests.HousePlan;

/// <summary>docs/licences.md against the lock files and the packages themselves.</summary>
public sealed partial class LicenceTests
{
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "OFL-1.1", "EUPL-1.2"];
    private static readonly string[] WithoutFilesInTheProgram = ["NETStandard.Library", "Microsoft.NETCore.Platforms"];

    private static readonly IReadOnlyList<Line> Table =
    [
        .. File.ReadAllLines(Path.Combine(PermissionMatrix.Root, "docs", "licences.md")).SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).Select(cells => new Line(cells[0], cells[1], cells[2], cells[3] == "yes")),
    ];

    [Fact]
    public void Every_package_of_every_lock_file_stands_in_the_table_with_its_version() =>
        Assert.Equal(
            NuGet().Concat(Npm()).Distinct().Order(StringComparer.Ordinal),
            Table.Select(line => $"{line.Package} {line.Version}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_licence_is_an_allowed_one() =>
        Assert.All(Table, line => Assert.True(
            Allowed.Contains(line.Licence)
            || (line.Licence == "MPL-2.0" && !line.InProgram)
            || (line.Licence == "Microsoft .NET Library" && WithoutFilesInTheProgram.Contains(line.Package)),
            line.ToString()));

    [Fact]
    public void The_table_says_what_the_packages_say_of_themselves()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var compared = 0;
        foreach (var line in Table)
        {
            var id = line.Package.ToLowerInvariant();
            var nuspec = Path.Combine(cache, id, line.Version, id + ".nuspec");
            if (!File.Exists(nuspec) || Expression().Match(File.ReadAllText(nuspec)) is not { Success: true } said) continue; // older packages name an address instead

            Assert.Equal($"{line.Package} {said.Groups[1].Value}", $"{line.Package} {line.Licence}");
            compared++;
        }

        Assert.InRange(compared, 30, Table.Count); // these tests themselves were restored from there
    }

    private static IEnumerable<string> NuGet() =>
        from folder in new[] { "src", "tests", "tools" }
        from file in Directory.EnumerateFiles(Path.Combine(PermissionMatrix.Root, folder), "packages.lock.json", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from framework in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Npm() =>
        from package in JsonDocument.Parse(File.ReadAllText(Path.Combine(PermissionMatrix.Root, "src", "Wiki.Web", "package-lock.json"))).RootElement.GetProperty("packages").EnumerateObject()
        where package.Name.StartsWith("node_modules/", StringComparison.Ordinal)
        select $"{package.Name["node_modules/".Length..]} (npm) {package.Value.GetProperty("version").GetString()}";

    private sealed record Line(string Package, string Version, string Licence, bool InProgram);

    [GeneratedRegex("<license type=\"expression\">([^<]+)</license>")]
    private static partial Regex Expression();
}
