namespace Wiki.Core.Tests.LegalText;

/// <summary>Rows of the Markdown tables in Specs, without headings and rules.</summary>
internal static class SpecTable
{
    internal static IEnumerable<string[]> Read(string file)
    {
        var above = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            var isRow = line.StartsWith('|') && above.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal);
            if (isRow) yield return [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            above = line;
        }
    }
}
