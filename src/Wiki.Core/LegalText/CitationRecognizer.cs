namespace Wiki.Core.LegalText;

/// <summary>Finds citations of law in German text, in linear time; never assumes a law the text does not name.</summary>
public static class CitationRecognizer
{
    public static IReadOnlyList<RecognizedCitation> Recognize(string text) => Recognize(text, contextLaw: null);

    /// <summary>For a statute's own text: where no law is named, the law the text belongs to is meant.</summary>
    public static IReadOnlyList<RecognizedCitation> Recognize(string text, string? contextLaw)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Recognize(new LegalTokens(text), contextLaw);
    }

    internal static IReadOnlyList<RecognizedCitation> Recognize(LegalTokens tokens, string? contextLaw) =>
        new CitationScanner(tokens, contextLaw).Run();
}
