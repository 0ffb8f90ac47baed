using Wiki.Core.LegalText;

namespace Wiki.Core.Markup;

/// <summary>The page of a cited unit of law, and its key in <c>data-norm</c>.</summary>
public static class NormAddress
{
    /// <summary>The law that is meant where the text names none.</summary>
    public const string DefaultLaw = "aufenthg";

    /// <summary>/normen/aufenthg/25b#abs-1; deeper units live inside their Absatz. Null when not even a law is known.</summary>
    public static string? Href(NormRef norm) => norm switch
    {
        { Law: null } => null,
        { Section: null } => $"/normen/{Escape(norm.Law)}",
        { Subsection: null } => $"/normen/{Escape(norm.Law)}/{Escape(norm.Section)}",
        _ => $"/normen/{Escape(norm.Law)}/{Escape(norm.Section)}#abs-{Escape(norm.Subsection)}",
    };

    /// <summary>law/section/subsection/sentence/number/letter, empty where not named: aufenthg/25b/1/2/3/.</summary>
    public static string Key(NormRef norm) =>
        string.Join('/', norm.Law, norm.Section, norm.Subsection, norm.Sentence, norm.Number, norm.Letter);

    private static string Escape(string part) => Uri.EscapeDataString(part.ToLowerInvariant());
}
