namespace Wiki.TestKit;

/// <summary>The table of addresses in docs/permissions.md.</summary>
public static class PermissionMatrix
{
    private const string Head = "| Route |";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root, "docs", "permissions.md"));

    /// <summary>Where the repository lies.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wiki.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
    }

    public static IReadOnlyList<string> Roles => [.. Cells(Array.Find(Lines, line => line.StartsWith(Head, StringComparison.Ordinal))!).Skip(4)];

    public static IReadOnlyList<MatrixRow> Rows { get; } =
    [
        .. Lines.SkipWhile(line => !line.StartsWith(Head, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(Cells).Select(cells => new MatrixRow(cells[0].Trim('`'), cells[1], cells[3], cells[4..])),
    ];

    /// <summary>The table of the JSON API: there the form stands for the scope a token needs.</summary>
    public static IReadOnlyList<ApiRow> ApiRows { get; } =
    [
        .. Lines.SkipWhile(line => !line.StartsWith("| API route |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(Cells).Select(cells => new ApiRow(cells[0].Trim('`'), cells[1], cells[2], cells[5..])),
    ];

    private static string[] Cells(string line) => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
}

/// <summary>One address with one verb.</summary>
/// <param name="Route">The route's pattern.</param>
/// <param name="Verb">GET, POST, or POST with the form's name.</param>
/// <param name="Nobody">What happens to somebody who isn't signed in.</param>
/// <param name="ByRole">What happens to a person of each role, in the order of <see cref="PermissionMatrix.Roles"/>.</param>
public sealed record MatrixRow(string Route, string Verb, string Nobody, IReadOnlyList<string> ByRole)
{
    public bool IsGet => Verb == "GET";

    public string Form => Verb.Length > 5 ? Verb[5..] : "";

    public override string ToString() => $"{Verb} {Route}";
}

/// <summary>One address of the JSON API with one method.</summary>
/// <param name="Scope">lesen, schreiben or freigeben.</param>
/// <param name="ByRole">Status for a token without limits of a person of each role.</param>
public sealed record ApiRow(string Route, string Method, string Scope, IReadOnlyList<string> ByRole)
{
    public override string ToString() => $"{Method} {Route}";
}
