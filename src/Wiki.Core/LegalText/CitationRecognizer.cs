namespace Wiki.Core.LegalText;

/// <summary>Finds citations of law in German text.</summary>
public static class CitationRecognizer
{
    public static IReadOnlyList<RecognizedCitation> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
