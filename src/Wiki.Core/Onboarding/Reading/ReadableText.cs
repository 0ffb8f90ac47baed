using System.Text.RegularExpressions;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>
/// Markdown as readers who don't write know it: without stars, with the words of links instead of their addresses. Headings keep their
/// marks, because the difference names the section by them. A change of emphasis or of a link's target alone is none to them.
/// </summary>
internal static partial class ReadableText
{
    public static string Of(string markdown)
    {
        var text = WikiLink().Replace(markdown, match => match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value);
        text = Link().Replace(text, "$1");
        text = Callout().Replace(text, match => $"> {match.Groups[1].Value[..1]}{match.Groups[1].Value[1..].ToLowerInvariant()}:");
        return text.Replace("**", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,300}))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<![!\[])\[([^\[\]\n]{1,300})\]\([^()\s]{1,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^> ?\[!(\p{Lu}{2,20})\]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Callout();
}
