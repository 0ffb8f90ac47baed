using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations.Reading;

/// <summary>Reads the XML of gesetze-im-internet.de (gii-norm 1.01), entry by entry, in both serialisations.</summary>
internal static partial class StatuteXml
{
    private const int StableKeyLength = 21;

    public static Result<StatuteFile> Read(byte[] file)
    {
        if (StatuteFileGuard.Check(file) is { } problem) return problem;

        using var stream = new MemoryStream(file, writable: false);
        using var reader = XmlReader.Create(stream, StatuteFileGuard.Settings);
        reader.MoveToContent();
        var bjnr = reader.GetAttribute("doknr") ?? "";
        if (bjnr.Length is 0 or > 30 || !TryBuildDate(reader.GetAttribute("builddate"), out var built)) return ImportProblems.NoNumber;

        var outline = new OutlinePath();
        var norms = new List<StatuteNorm>();
        StatuteNames names = new();
        List<StandNote> notes = [];
        foreach (var element in Norms(reader))
        {
            var metadata = element.Element("metadaten") ?? new XElement("metadaten");
            names.Take(metadata);
            var norm = ReadNorm(element, metadata, outline);
            if (norm.Kind == NormKind.Head) notes.AddRange(StandNotes(metadata));
            if (norm.Kind == NormKind.Section && norm.DocumentKey.Length == 0) return ImportProblems.NoNumber;
            norms.Add(norm);
        }

        if (!norms.Exists(norm => norm.Kind == NormKind.Section)) return ImportProblems.NoSections;
        return new StatuteFile(bjnr, names.Choose(), built, notes, norms);
    }

    private static IEnumerable<XElement> Norms(XmlReader reader)
    {
        reader.ReadStartElement();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "norm") yield return (XElement)XNode.ReadFrom(reader);
            else reader.Skip();
        }
    }

    private static StatuteNorm ReadNorm(XElement element, XElement metadata, OutlinePath outline)
    {
        var number = element.Attribute("doknr")?.Value ?? "";
        var key = number.Length > StableKeyLength ? number[..StableKeyLength] : number;
        var content = ContentParser.Parse(element.Element("textdaten"), InlineText.Of(metadata.Element("enbez")));
        if (metadata.Element("enbez") is { } designation)
        {
            var name = InlineText.Of(designation);
            return new(NormKind.Section, name, key, InlineText.Of(metadata.Element("titel")), outline.Depth + 1, outline.For(name), content);
        }

        if (metadata.Element("gliederungseinheit") is { } heading)
        {
            var label = InlineText.Of(heading.Element("gliederungsbez"));
            var title = InlineText.Of(heading.Element("gliederungstitel"));
            outline.Enter(InlineText.Of(heading.Element("gliederungskennzahl")), label, title);
            return new(NormKind.Heading, label, key, title, outline.Depth, "", content);
        }

        return new(NormKind.Head, "", key, "", 0, "", content);
    }

    private static IEnumerable<StandNote> StandNotes(XElement metadata) =>
        from note in metadata.Elements("standangabe")
        select new StandNote(InlineText.Of(note.Element("standtyp")), InlineText.Of(note.Element("standkommentar")));

    private static bool TryBuildDate(string? text, out DateOnly day)
    {
        day = default;
        return text is not null && BuildDate().IsMatch(text)
            && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    [GeneratedRegex(@"^\d{8,14}$")]
    private static partial Regex BuildDate();
}
