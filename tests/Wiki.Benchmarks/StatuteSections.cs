using System.Text;
using System.Xml;
using System.Xml.Linq;
using Wiki.Core.LegalText;

namespace Wiki.Benchmarks;

/// <summary>One section of a statute as the benchmark uses it: the heading is the question, the text the answer.</summary>
internal sealed record StatuteText(string Law, string Section, string Heading, string Text);

/// <summary>Reads sections from gesetze-im-internet XML; only as exact as a benchmark needs it.</summary>
internal static class StatuteSections
{
    /// <summary>The newest state of every law below the folder.</summary>
    public static IReadOnlyList<StatuteText> Read(string folder) =>
    [
        .. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .Select(law => Directory.GetFiles(law, "*.xml").Order(StringComparer.Ordinal).LastOrDefault())
            .OfType<string>()
            .SelectMany(ReadFile),
    ];

    private static IEnumerable<StatuteText> ReadFile(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!; // a loaded document has a root
        var law = LawCodes.Of(root.Descendants("amtabk").FirstOrDefault()?.Value ?? root.Descendants("jurabk").First().Value);
        foreach (var norm in root.Elements("norm"))
        {
            var number = norm.Element("metadaten")?.Element("enbez")?.Value.Trim() ?? "";
            if (!number.StartsWith("§ ", StringComparison.Ordinal) && !number.StartsWith("Art ", StringComparison.Ordinal)) continue;
            var text = Plain(norm.Element("textdaten")?.Element("text")?.Element("Content"));
            var heading = Plain(norm.Element("metadaten")?.Element("titel"));
            if (text.Length > 40) yield return new StatuteText(law, number[(number.IndexOf(' ') + 1)..], heading, text);
        }
    }

    private static string Plain(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement { Name.LocalName: "P" or "BR" or "DT" or "DD" or "LA" or "entry" }) text.Append(' ');
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
