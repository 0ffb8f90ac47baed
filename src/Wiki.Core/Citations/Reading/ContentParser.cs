using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wiki.Core.Citations.Reading;

/// <summary>Turns the text of one entry into Absätze, footnotes and notes.</summary>
internal static partial class ContentParser
{
    public static SectionContent Parse(XElement? textData, string name)
    {
        if (textData is null) return SectionContent.Empty;
        var text = textData.Element("text");
        var marks = Marks(text);
        var blocks = new BlockParser(marks);
        var passages = new List<Passage>();
        foreach (var part in text?.Elements().Where(part => part.Name.LocalName != "Footnotes") ?? []) passages.AddRange(Passages(part, blocks));

        var notes = textData.Element("fussnoten") is { } editor ? blocks.Parse(editor) : [];
        return new SectionContent(Subsections(passages, IsNumbered(name)), Footnotes(text, blocks, marks), notes);
    }

    private static IEnumerable<Passage> Passages(XElement part, BlockParser parser)
    {
        var loose = new List<XNode>();
        foreach (var node in part.Nodes())
        {
            if (node is not XElement { Name.LocalName: "P" } text)
            {
                loose.Add(node);
                continue;
            }

            if (Passage(parser.Parse(loose)) is { } before) yield return before;
            loose.Clear();
            if (Passage(parser.Parse(text)) is { } passage) yield return passage;
        }

        if (Passage(parser.Parse(loose)) is { } rest) yield return rest;
    }

    private static Passage? Passage(List<Block> blocks) => blocks.Count == 0 ? null : new Passage(blocks);

    /// <summary>
    /// The number of an Absatz is text at the start of its first passage. A passage without one goes on with the Absatz before;
    /// before the first number it is an Absatz 1 that lost its number when a "(2)" follows, else a remark without number.
    /// </summary>
    private static List<Subsection> Subsections(List<Passage> passages, bool numbered)
    {
        if (passages.Count == 0) return [];
        if (!numbered) return [new Subsection(null, passages)];

        var subsections = new List<Subsection>();
        foreach (var passage in passages)
        {
            if (TakeNumber(passage) is { } taken) subsections.Add(new(taken.Number, [taken.Passage]));
            else if (subsections.Count > 0) subsections[^1] = subsections[^1] with { Passages = [.. subsections[^1].Passages, passage] };
            else subsections.Add(new(null, [passage]));
        }

        if (subsections is [{ Number: null }, { Number: "2" }, ..]) subsections[0] = subsections[0] with { Number = "1" };
        return subsections;
    }

    private static (string Number, Passage Passage)? TakeNumber(Passage passage)
    {
        if (passage.Blocks[0] is not TextBlock { Runs: var all } || all[0] is not { Kind: RunKind.Text } first) return null;
        var match = SubsectionNumber().Match(first.Text);
        if (!match.Success) return null;

        var rest = first.Text[match.Length..];
        List<Run> runs = rest.Length == 0 ? [.. all.Skip(1)] : [first with { Text = rest }, .. all.Skip(1)];
        IReadOnlyList<Block> blocks = runs.Count == 0 ? [.. passage.Blocks.Skip(1)] : [new TextBlock(runs), .. passage.Blocks.Skip(1)];
        return (match.Groups[1].Value, new Passage(blocks));
    }

    private static List<Footnote> Footnotes(XElement? text, BlockParser parser, Dictionary<string, string> marks) =>
        [.. from note in text?.Element("Footnotes")?.Elements("Footnote") ?? []
            let id = note.Attribute("ID")?.Value ?? ""
            select new Footnote(id, marks.GetValueOrDefault(id, "*"), parser.Parse(note))];

    private static Dictionary<string, string> Marks(XElement? text)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in text?.Element("Footnotes")?.Elements("Footnote") ?? [])
        {
            marks[note.Attribute("ID")?.Value ?? ""] = $"{note.Attribute("FnZ")?.Value ?? "*"}{note.Attribute("Postfix")?.Value}";
        }

        return marks;
    }

    /// <summary>Only sections and articles have Absätze; in an Anlage "(1)" is a label like any other.</summary>
    private static bool IsNumbered(string name) =>
        name.StartsWith('§') || name.StartsWith("Art", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*\((\d{1,3}[a-z]{0,2})\)\s*")]
    private static partial Regex SubsectionNumber();
}
