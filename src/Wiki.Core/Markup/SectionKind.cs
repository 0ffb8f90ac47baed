namespace Wiki.Core.Markup;

/// <summary>Which section of an article a text stands in; all but <see cref="Body"/> have a place of their own on the page.</summary>
public enum SectionKind
{
    Body,
    ShortAnswer,
    PlainLanguage,
    HouseRule,
    Sources,
}

internal static class SectionNames
{
    /// <summary>Ids of the headings that the page itself writes; other headings never get them.</summary>
    public const string ShortAnswerId = "kurzantwort";
    public const string SourcesId = "quellen";

    public static SectionKind KindOf(string heading) => heading.Trim().TrimEnd(':').TrimEnd().ToUpperInvariant() switch
    {
        "KURZANTWORT" => SectionKind.ShortAnswer,
        "KLARTEXT" => SectionKind.PlainLanguage,
        "HAUSREGELUNG" => SectionKind.HouseRule,
        "QUELLEN" => SectionKind.Sources,
        _ => SectionKind.Body,
    };
}
