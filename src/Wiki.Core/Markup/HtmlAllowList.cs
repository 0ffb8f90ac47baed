using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiki.Core.Markup;

/// <summary>Which elements and attributes may be in HTML of this wiki. Everything not named here is not allowed.</summary>
internal static partial class HtmlAllowList
{
    private static readonly HashSet<string> Tags =
    [
        "a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "ins", "li", "mark",
        "ol", "p", "pre", "section", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    /// <summary>What stands inside these is never text for readers.</summary>
    private static readonly HashSet<string> DroppedWithContent =
    [
        "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "fieldset", "form", "frame", "frameset", "head", "iframe", "link", "map",
        "math", "meta", "noembed", "noframes", "noscript", "object", "optgroup", "option", "output", "param", "plaintext", "portal", "script", "select", "slot",
        "source", "style", "svg", "template", "textarea", "title", "track", "video", "xml", "xmp",
    ];

    public static bool AllowsTag(string tag) => Tags.Contains(tag);

    public static bool DropsContent(string tag) => DroppedWithContent.Contains(tag);

    public static bool Allows(string tag, string name, string value) => (tag, name) switch
    {
        (_, "class") => Classes().IsMatch(value),
        (_, "id") or (_, "aria-labelledby") => Id().IsMatch(value),
        (_, "aria-label") or ("td", "data-label") => true,
        (_, "aria-hidden") => value == "true",
        ("a", "href") => LinkPolicy.MayLink(value),
        ("a", "rel") => value == "noopener noreferrer",
        ("a", "data-norm") => NormKey().IsMatch(value),
        ("a", "role") => value is "doc-noteref" or "doc-backlink",
        ("div", "role") => value is "region" or "note",
        ("div", "tabindex") => value == "0",
        ("section", "role") => value == "doc-endnotes",
        ("img", "src") => LinkPolicy.MayShow(value),
        ("img", "alt") => true,
        ("img", "loading") => value == "lazy",
        ("img", "width" or "height") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= 20_000,
        ("input", "type") => value == "checkbox",
        ("input", "disabled" or "checked") => true,
        ("th", "scope") => value is "col" or "row",
        ("td" or "th", "colspan" or "rowspan") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is > 1 and <= 100,
        ("li", "value") or ("ol", "start") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    [GeneratedRegex(@"^[a-z][a-z0-9_-]*(?: [a-z][a-z0-9_-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Classes();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9:-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z0-9.-]+(?:/[\w.-]*){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NormKey();
}
