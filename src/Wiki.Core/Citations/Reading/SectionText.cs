namespace Wiki.Core.Citations.Reading;

/// <summary>Plain text of one Absatz, and where in it each sentence, number and letter stands.</summary>
internal sealed record SectionText(string Text, IReadOnlyList<UnitRange> Units, UnitAnchors Anchors)
{
    public static SectionText Of(Subsection subsection)
    {
        var writer = new SectionTextWriter();
        foreach (var passage in subsection.Passages) writer.Write(passage);
        return writer.Finish();
    }
}
