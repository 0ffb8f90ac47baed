using Wiki.Core.Search;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Tests.Search;

/// <summary>The articles and search words that Specs/search-queries.md asks for.</summary>
internal static class SpecArticles
{
    public static IReadOnlyList<(SearchWordKind Kind, string[] Terms, string? Note)> Words { get; } =
    [
        (SearchWordKind.Colloquial, ["NE", "Niederlassungserlaubnis"], null),
        (SearchWordKind.Colloquial, ["Duldung light", "§ 60b"], null),
        (SearchWordKind.Colloquial, ["VE", "Verpflichtungserklärung"], null),
        (SearchWordKind.Colloquial, ["Green Card", "Blaue Karte EU"], null),
        (SearchWordKind.Synonym, ["Mehrstaatigkeit", "doppelte Staatsangehörigkeit", "Doppelpass"], null),
        (SearchWordKind.Synonym, ["Ausbildung", "Lehre"], null),
        (SearchWordKind.Confusable, ["Chancenkarte", "Chancen-Aufenthaltsrecht"], "Die Chancenkarte (§ 20a) dient der Arbeitssuche; das Chancen-Aufenthaltsrecht (§ 104c) gab es für Geduldete."),
        (SearchWordKind.Confusable, ["Daueraufenthalt-EU", "Daueraufenthaltsrecht"], "Daueraufenthalt-EU (§ 9a) ist ein Titel für Drittstaatsangehörige; das Daueraufenthaltsrecht haben Unionsbürger."),
    ];

    public static IReadOnlyList<SearchDocument> Read()
    {
        List<SearchDocument> documents = [];
        SearchDocument? page = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "search-articles.md")))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                var parts = line[2..].Split(" | ");
                page = Documents.Article(parts[0], parts[1]) with { Citations = null };
                documents.Add(page);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal)) documents.Add(page!.Section(line[3..], ""));
            else if (line.StartsWith("> ", StringComparison.Ordinal)) documents[^1] = documents[^1] with { Keywords = line[2..].Split(", ") };
            else if (line.Length > 0 && documents[^1].Part.Length == 0) documents[^1] = documents[^1] with { ShortAnswer = line };
            else if (line.Length > 0) documents[^1] = documents[^1] with { Text = line };
        }

        return documents;
    }

    /// <summary>The rows of a table of Specs/search-queries.md.</summary>
    public static IEnumerable<string[]> Rows(string heading) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "search-queries.md"))
            .SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Suche", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));
}

/// <summary>One index over the spec articles for all spec tests.</summary>
public sealed class SpecIndex : IAsyncLifetime
{
    internal SearchWorld World { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await using (var db = await World.Contexts.CreateDbContextAsync())
        {
            foreach (var (kind, terms, note) in SpecArticles.Words) db.SearchWords.Add(new SearchWord { Kind = kind, Terms = [.. terms], Note = note });
            await db.SaveChangesAsync();
        }

        await World.SaveAsync([.. SpecArticles.Read()]);
        await World.StartAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
