using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Core.Markup.Html;
using Wiki.Core.Markup.Norms;
using Wiki.Core.Markup.WikiLinks;

namespace Wiki.Core.Markup;

/// <summary>A parsed article, cut into its sections, with ids, citations and table names settled.</summary>
internal sealed class ArticleDocument
{
    private readonly MarkdownDocument document;

    public ArticleDocument(MarkdownDocument document, string source)
    {
        this.document = document;
        Source = source;
        Headings = new Headings(document);
        Text = ArticleText.Of(document, Headings);
        Footnotes = document.OfType<FootnoteGroup>().FirstOrDefault();
        InternalMarks.Note(document);
        TableNames.Assign(document, Headings);
        Citations = CitationMarker.Mark(document, source);
        Sections = Cut();
    }

    public string Source { get; }

    public Headings Headings { get; }

    public IReadOnlyList<TextSection> Text { get; }

    public FootnoteGroup? Footnotes { get; }

    public IReadOnlyList<FoundCitation> Citations { get; }

    public IReadOnlyList<ArticleSection> Sections { get; }

    public IReadOnlyList<string> WikiLinks() =>
        [.. document.Descendants<LeafBlock>().SelectMany(b => Links(b.Inline)).OrderBy(l => l.Span.Start).Select(l => l.Target).Distinct()];

    public IReadOnlyList<FoundFile> Files() =>
    [
        .. document.Descendants<LinkInline>().OrderBy(link => link.Span.Start)
            .Select(link => LinkPolicy.FileName(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "") is { } name ? new FoundFile(name, link.IsImage, PlainText.Of(link).Trim()) : null)
            .OfType<FoundFile>(),
    ];

    /// <summary>The Quellen come last on the page; the Kurzantwort stands above the list.</summary>
    public IReadOnlyList<OutlineEntry> Outline()
    {
        var entries = document.Descendants<HeadingBlock>().Select(b => Headings[b]).Where(h => h is { Level: <= 3, Text.Length: > 0 } && h.Kind is not SectionKind.ShortAnswer)
            .DistinctBy(h => h.Id).ToList();
        return [.. entries.OrderBy(h => h.Kind is SectionKind.Sources).Select(h => new OutlineEntry(h.Level, h.Id, h.Text))];
    }

    private static IEnumerable<WikiLinkInline> Links(ContainerInline? parent) =>
        parent is null ? [] : parent.OfType<ContainerInline>().SelectMany(child => child is WikiLinkInline link ? [link] : Links(child));

    private List<ArticleSection> Cut()
    {
        var sections = new List<ArticleSection>();
        foreach (var block in document)
        {
            if (block is FootnoteGroup or LinkReferenceDefinitionGroup) continue;

            if (block is HeadingBlock heading && Headings[heading].Level == 2) sections.Add(new ArticleSection(Headings[heading].Kind, heading, []));
            else if (sections.Count == 0) sections.Add(new ArticleSection(SectionKind.Body, null, [block]));
            else sections[^1].Blocks.Add(block);
        }

        return sections;
    }
}

/// <summary>A heading of level 2 and what follows it; the heading is null for text before the first one.</summary>
internal sealed record ArticleSection(SectionKind Kind, HeadingBlock? Heading, List<Block> Blocks)
{
    /// <summary>What of the section stays in the house, at any depth, outermost only.</summary>
    public IEnumerable<Block> Internals() => Blocks.SelectMany(Internals);

    private static IEnumerable<Block> Internals(Block block) => block switch
    {
        _ when InternalMarks.IsInternal(block) => [block],
        ContainerBlock container => container.SelectMany(Internals),
        _ => [],
    };

    /// <summary>What of the section may leave the house; internal notes deeper down are left out when it is written.</summary>
    public IReadOnlyList<Block> ForClients(Headings headings)
    {
        var kept = new List<Block>();
        var hiddenBelow = int.MaxValue;
        foreach (var block in Blocks)
        {
            if (block is HeadingBlock heading && headings[heading].Level <= hiddenBelow)
            {
                var isHidden = InternalMarks.IsInternal(block) || SectionNames.KindOf(headings[heading].Text) is SectionKind.HouseRule;
                hiddenBelow = isHidden ? headings[heading].Level : int.MaxValue;
            }

            if (hiddenBelow == int.MaxValue && !InternalMarks.IsInternal(block)) kept.Add(block);
        }

        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var isEmpty = kept[i] is HeadingBlock heading
                && (i + 1 == kept.Count || (kept[i + 1] is HeadingBlock next && headings[next].Level <= headings[heading].Level));
            if (isEmpty) kept.RemoveAt(i);
        }

        return kept;
    }
}
