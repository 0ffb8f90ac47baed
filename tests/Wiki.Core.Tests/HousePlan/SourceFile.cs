using System.Text.RegularExpressions;

namespace Wiki.Core.Tests.HousePlan;

/// <summary>A file of the checkout as the house-plan tests read it.</summary>
/// <param name="Path">Below the checkout, with slashes: src/Wiki.Core/Articles/Article.cs.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["/bin/", "/obj/", "/node_modules/", "/wwwroot/lib/", "/Data/Migrations/"];

    public static string Checkout { get; } = FindCheckout();

    public static IReadOnlyList<SourceFile> Core { get; } = Below("src/Wiki.Core", ".cs");

    public static IReadOnlyList<SourceFile> Web { get; } = Below("src/Wiki.Web", ".cs", ".razor");

    public static IReadOnlyList<SourceFile> Product { get; } = [.. Core, .. Web];

    /// <summary>The text without comments, so that prose about another room is no arrow.</summary>
    public string Code { get; } = Comments().Replace(Text, "");

    /// <summary>The folder directly below src/Wiki.Core; empty for files that belong to no room.</summary>
    public string Room { get; } = Path.Split('/') is ["src", "Wiki.Core", var room, _, ..] ? room : "";

    public static IReadOnlyList<SourceFile> Below(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Checkout, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(System.IO.Path.GetExtension(file)))
            .Select(file => (Full: file, Path: System.IO.Path.GetRelativePath(Checkout, file).Replace('\\', '/')))
            .Where(file => !Array.Exists(NotOurs, file.Path.Contains))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Path, File.ReadAllText(file.Full))),
    ];

    /// <summary>"path:line: text" of every place where the code matches.</summary>
    public IEnumerable<string> Places(Regex pattern) =>
        pattern.Matches(Code).Select(match => $"{Path}: {match.Value.ReplaceLineEndings(" ")}");

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Wiki.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The house-plan tests read the sources: run them from a checkout.");
    }
}
