using Markdig.Syntax;
using Wiki.Core.Shared;

namespace Wiki.Core.Markup;

/// <summary>Gives every heading its level, text and id; ids come from the text alone, so they stay when other parts change.</summary>
internal sealed class Headings
{
    private const int MaxIdLength = 60;
    private readonly Dictionary<HeadingBlock, Heading> byBlock = [];
    private readonly HashSet<string> taken = [SectionNames.ShortAnswerId, SectionNames.SourcesId];
    private readonly Dictionary<string, int> counted = [];

    public Headings(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(block);
            var level = Math.Clamp(block.Level, 2, 6);
            var kind = block.Parent is MarkdownDocument && level == 2 ? SectionNames.KindOf(text) : SectionKind.Body;
            var id = kind switch
            {
                SectionKind.ShortAnswer => SectionNames.ShortAnswerId,
                SectionKind.Sources => SectionNames.SourcesId,
                _ => Unique(text),
            };
            byBlock[block] = new Heading(level, id, text, kind);
        }
    }

    public Heading this[HeadingBlock block] => byBlock[block];

    private string Unique(string text)
    {
        var slug = Slug.FromTitle(text);
        if (slug.Length > MaxIdLength) slug = slug[..MaxIdLength].TrimEnd('-');
        if (slug.Length == 0) slug = "abschnitt";

        var id = slug;
        while (!taken.Add(id)) id = $"{slug}-{counted[slug] = counted.GetValueOrDefault(slug, 1) + 1}";
        return id;
    }
}

/// <param name="Level">2 to 6: level 1 belongs to the page.</param>
internal sealed record Heading(int Level, string Id, string Text, SectionKind Kind);
