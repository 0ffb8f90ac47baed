using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Core.Markup;

/// <summary>The last door before HTML is believed: what the allow-list does not name does not get through.</summary>
internal static class HtmlSanitizer
{
    /// <summary>Writing HTML recurses; nothing of ours comes near this depth.</summary>
    private const int MaxDepth = 300;

    public static RenderedHtml Clean(string html)
    {
        if (html.Length == 0) return RenderedHtml.Empty;

        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><html><head></head><body>{html}").Body!; // the parser always makes one
        var open = new Stack<(INode Node, int Depth)>(body.ChildNodes.Reverse().Select(n => (n, 0)));
        while (open.TryPop(out var next))
        {
            if (next.Node is not IElement element)
            {
                if (next.Node is not IText) next.Node.Parent!.RemoveChild(next.Node);
                continue;
            }

            if (next.Depth > MaxDepth || element.NamespaceUri != NamespaceNames.HtmlUri || HtmlAllowList.DropsContent(element.LocalName) || !IsWhole(element))
            {
                element.Remove();
                continue;
            }

            var children = element.ChildNodes.ToArray();
            if (HtmlAllowList.AllowsTag(element.LocalName)) KeepAllowed(element);
            else Unwrap(element, children);
            for (var i = children.Length - 1; i >= 0; i--) open.Push((children[i], next.Depth + 1));
        }

        return new RenderedHtml(body.ChildNodes.ToHtml());
    }

    /// <summary>A box to tick or a picture is nothing without its attributes.</summary>
    private static bool IsWhole(IElement element) => element.LocalName switch
    {
        "input" => element.GetAttribute("type") == "checkbox" && element.HasAttribute("disabled"),
        "img" => element.GetAttribute("src") is { } source && LinkPolicy.MayShow(source),
        _ => true,
    };

    private static void KeepAllowed(IElement element)
    {
        foreach (var attribute in element.Attributes.ToArray())
        {
            if (attribute.NamespaceUri is not null || !HtmlAllowList.Allows(element.LocalName, attribute.LocalName, attribute.Value)) element.RemoveAttribute(attribute.Name);
        }
    }

    private static void Unwrap(IElement element, INode[] children)
    {
        var parent = element.Parent!; // it came from below the body
        foreach (var child in children) parent.InsertBefore(child, element);
        element.Remove();
    }
}
