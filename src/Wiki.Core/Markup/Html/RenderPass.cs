namespace Wiki.Core.Markup.Html;

/// <summary>One rendering of (parts of) a document: for whom, and which footnotes it has shown so far.</summary>
internal sealed class RenderPass(bool withInternal, Headings headings, RenderContext context)
{
    private readonly HashSet<int> references = [];
    private readonly SortedSet<int> footnotes = [];

    /// <summary>False leaves out internal callouts with everything in them.</summary>
    public bool WithInternal { get; set; } = withInternal;

    /// <summary>True for what is printed or sent for clients: an address inside the house is no use to them and none of their business.</summary>
    public bool LeavesHouse { get; init; }

    public Headings Headings { get; } = headings;

    public RenderContext Context { get; } = context;

    /// <summary>Numbers of the footnotes whose mark was written.</summary>
    public IReadOnlyCollection<int> Footnotes => footnotes;

    public void Mention(int footnote, int reference)
    {
        footnotes.Add(footnote);
        references.Add(reference);
    }

    public bool WasWritten(int reference) => references.Contains(reference);
}
