using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.People;

/// <summary>docs/permissions.md says what the code does.</summary>
public sealed class PermissionsTests
{
    private static readonly string[][] Table = [.. File.ReadAllLines(Path.Combine(Root(), "docs", "permissions.md"))
        .SkipWhile(line => !line.StartsWith("| Right |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    public static TheoryData<string> Roles => [.. RoleCatalog.Bundles.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_has_exactly_the_rights_of_its_column(string role)
    {
        var column = Array.IndexOf(Table[0], role);

        var written = Table.Skip(1).Where(row => row[column] == "✔").Select(row => row[0]);

        Assert.Equal(RoleCatalog.Bundles[role].Select(right => right.ToString()).Order(), written.Order());
    }

    [Fact]
    public void Every_right_has_a_row_and_every_role_a_column()
    {
        Assert.Equal(Enum.GetNames<Right>().Order(), Table.Skip(1).Select(row => row[0]).Order());
        Assert.Equal(RoleCatalog.Bundles.Keys.Order(), Table[0].Skip(2).Order());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wiki.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
