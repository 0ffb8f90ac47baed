namespace Wiki.Web.Articles;

/// <summary>Kinds of sources as people read them.</summary>
internal static class SourceWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["gesetz"] = "Gesetz",
        ["verordnung"] = "Verordnung",
        ["erlass"] = "Erlass",
        ["anwendungshinweis"] = "Anwendungshinweis",
        ["rechtsprechung"] = "Rechtsprechung",
        ["hausregelung"] = "Hausregelung",
    };

    public static string Of(string kind) => All.GetValueOrDefault(kind, kind);
}
