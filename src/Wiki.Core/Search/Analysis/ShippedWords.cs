namespace Wiki.Core.Search.Analysis;

/// <summary>Our own list of the nouns of residence law and office work, so that compounds are split from the first article on.</summary>
internal static class ShippedWords
{
    /// <summary>Folded.</summary>
    public static IReadOnlyCollection<string> All { get; } = Load();

    private static string[] Load()
    {
        using var stream = typeof(ShippedWords).Assembly.GetManifestResourceStream("wortliste.txt")
            ?? throw new InvalidOperationException("The word list is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(GermanFolding.Fold)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
