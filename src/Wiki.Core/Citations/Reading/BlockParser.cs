using System.Xml.Linq;

namespace Wiki.Core.Citations.Reading;

/// <summary>Turns mixed content into blocks: text, lists, tables, headings. Nothing is dropped but empty layout marks.</summary>
/// <param name="footnoteMarks">Mark of each footnote by its id.</param>
internal sealed class BlockParser(IReadOnlyDictionary<string, string> footnoteMarks)
{
    private static readonly HashSet<string> BlockElements = ["P", "DL", "table", "Title", "Subtitle", "Ident", "pre", "Content", "LA", "TOC"];

    public List<Block> Parse(XElement container) => Parse(container.Nodes());

    public List<Block> Parse(IEnumerable<XNode> nodes)
    {
        var blocks = new List<Block>();
        var runs = new List<Run>();
        Collect(nodes, RunStyle.None, runs, blocks);
        Flush(runs, blocks);
        return blocks;
    }

    private void Collect(IEnumerable<XNode> nodes, RunStyle style, List<Run> runs, List<Block> blocks)
    {
        foreach (var node in nodes)
        {
            if (node is XText text) runs.Add(new(text.Value, style));
            else if (node is XElement element) Collect(element, style, runs, blocks);
        }
    }

    private void Collect(XElement element, RunStyle style, List<Run> runs, List<Block> blocks)
    {
        switch (element.Name.LocalName)
        {
            case "BR":
                runs.Add(new("", style, RunKind.Break));
                break;
            case "IMG":
                runs.Add(new(PictureText(element), style, RunKind.Picture));
                break;
            case "FnR":
                runs.Add(new(footnoteMarks.GetValueOrDefault(element.Attribute("ID")?.Value ?? "", "*"), style, RunKind.FootnoteMark));
                break;
            case "QuoteL":
                runs.Add(new("„", style));
                break;
            case "QuoteR":
                runs.Add(new("“", style));
                break;
            case "FnArea": // says where footnotes are printed; ours stand at the end
                break;
            case "DL":
                Block(new ListBlock(Items(element)), runs, blocks);
                break;
            case "table":
                foreach (var group in element.Elements("tgroup")) Block(TableParser.Parse(group, this), runs, blocks);
                break;
            case "Title" or "Subtitle" or "Ident":
                Flush(runs, blocks);
                Heading(element, blocks);
                break;
            case "pre":
                Block(new LinesBlock(Lines(element)), runs, blocks);
                break;
            case "noindex" or "kommentar" when element.Ancestors("Footnote").Any(): // there it wraps the note itself
                Collect(element.Nodes(), style, runs, blocks);
                break;
            case "noindex" or "kommentar" when element.Descendants().Any(inner => BlockElements.Contains(inner.Name.LocalName)):
                Block(new EditorialBlock(Parse(element)), runs, blocks);
                break;
            case "P" or "LA" or "Content" or "TOC":
                Flush(runs, blocks);
                Collect(element.Nodes(), style, runs, blocks);
                Flush(runs, blocks);
                break;
            default:
                Collect(element.Nodes(), style | StyleOf(element.Name.LocalName), runs, blocks);
                break;
        }
    }

    private List<ListItem> Items(XElement list)
    {
        var items = new List<ListItem>();
        var label = "";
        var hasLabel = false;
        foreach (var element in list.Elements())
        {
            if (element.Name.LocalName == "DT")
            {
                if (hasLabel) items.Add(new(label, []));
                (label, hasLabel) = (InlineText.Of(element), true);
            }
            else
            {
                items.Add(new(label, Parse(element)));
                (label, hasLabel) = ("", false);
            }
        }

        if (hasLabel) items.Add(new(label, []));
        return items;
    }

    private void Heading(XElement element, List<Block> blocks)
    {
        foreach (var block in Parse(element)) blocks.Add(block is TextBlock text ? new HeadingBlock(text.Runs) : block);
    }

    private static void Block(Block block, List<Run> runs, List<Block> blocks)
    {
        Flush(runs, blocks);
        blocks.Add(block);
    }

    private static void Flush(List<Run> runs, List<Block> blocks)
    {
        if (Runs.Tidy(runs) is { Count: > 0 } tidy) blocks.Add(new TextBlock(tidy));
        runs.Clear();
    }

    private static string PictureText(XElement picture) =>
        InlineText.Collapse(picture.Attribute("alt")?.Value ?? "") is { Length: > 0 } description
            ? description
            : InlineText.Collapse(picture.Attribute("SRC")?.Value ?? "");

    private static List<string> Lines(XElement pre)
    {
        var text = string.Concat(pre.DescendantNodes().Select(node => node switch
        {
            XText piece => piece.Value,
            XElement { Name.LocalName: "BR" } => "\n",
            _ => "",
        }));
        return [.. text.Split('\n').Select(line => line.TrimEnd(' ', '\r', '\t')).SkipWhile(line => line.Length == 0)];
    }

    private static RunStyle StyleOf(string element) => element switch
    {
        "B" => RunStyle.Bold,
        "I" => RunStyle.Italic,
        "U" => RunStyle.Underline,
        "SUP" => RunStyle.Superscript,
        "SUB" => RunStyle.Subscript,
        "small" => RunStyle.Small,
        "noindex" or "kommentar" => RunStyle.Editorial,
        _ => RunStyle.None, // SP, NB, F, Citation: letter-spacing and marks without meaning for readers
    };
}
