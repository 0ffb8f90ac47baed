using System.Text;
using System.Xml;

namespace Wiki.ContentCheck;

/// <summary>Compares all articles with all statute files of a folder and lists what was taken over word for word.</summary>
public static class SharedRunsReport
{
    /// <returns>How many runs were found.</returns>
    public static int Print(IReadOnlyList<ArticleFile> articles, string folder, FixedTerms fixedTerms, TextWriter output)
    {
        var runs = new SharedRuns(articles.ToDictionary(article => article.Slug, article => PlainText.ComparableWords(article.Body)));
        var files = 0;
        // Newest first: the latest wording is the place people can look up.
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            files++;
            foreach (var (place, text) in Sections(path)) runs.Look(place, text);
        }

        output.WriteLine($"Wortfolgen ab {SharedRuns.Length} Wörtern, gemeinsam mit {files} Gesetzesdateien");
        var count = 0;
        foreach (var (slug, words, place) in runs.Runs(fixedTerms))
        {
            count++;
            output.WriteLine($"{slug}: „{words}“ ({place})");
        }

        output.WriteLine(count == 0 ? "Keine außerhalb der festen Begriffe." : $"{count} Wortfolgen.");
        return count;
    }

    private static IEnumerable<(string Place, string Text)> Sections(string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(path, settings);
        var (law, section) = ("", "");
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Name == "norm":
                    section = "";
                    text.Clear();
                    break;
                case XmlNodeType.Element when reader.Name == "jurabk":
                    law = Content(reader);
                    break;
                case XmlNodeType.Element when reader.Name == "enbez":
                    section = Content(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.Element:
                    text.Append(' ');
                    break;
                case XmlNodeType.EndElement when reader.Name == "norm":
                    yield return ($"{section} {law}, {Path.GetFileNameWithoutExtension(path)}".Trim(), text.ToString());
                    break;
            }
        }
    }

    private static string Content(XmlReader reader) => reader.IsEmptyElement || !reader.Read() ? "" : reader.Value.Trim();
}
