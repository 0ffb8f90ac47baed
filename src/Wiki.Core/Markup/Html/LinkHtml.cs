using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Wiki.Core.Markup.Html;

/// <summary>Writes links and pictures as far as <see cref="LinkPolicy"/> allows; what it refuses stays as text.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var outer = (ArticleHtmlRenderer)renderer;
        var typed = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var file = LinkPolicy.FileName(typed);
        var url = file is null ? typed : outer.Pass.Context.FileUrl(file) ?? "";
        if (link.IsImage) WritePicture(renderer, link, url, file is null ? null : outer.Pass.Context.PictureSize(file));
        else if (Leads(outer.Pass, url) is { } target) WriteLink(outer, link, url, target);
        else renderer.WriteChildren(link);
    }

    private static void WritePicture(HtmlRenderer renderer, LinkInline link, string url, (int Width, int Height)? size)
    {
        var alternative = PlainText.Of(link);
        if (!LinkPolicy.MayShow(url))
        {
            renderer.WriteEscape(alternative);
            return;
        }

        renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"").WriteEscape(alternative).Write("\" loading=\"lazy\"");
        if (size is { } known) renderer.Write($" width=\"{known.Width}\" height=\"{known.Height}\"");
        renderer.Write(">");
    }

    /// <summary>Null where the text alone is shown.</summary>
    private static LinkTarget? Leads(RenderPass pass, string url) => LinkPolicy.Classify(url) switch
    {
        LinkTarget.Refused => null,
        LinkTarget.Local when pass.LeavesHouse && !url.TrimStart().StartsWith('#') => null,
        var target => target,
    };

    private static void WriteLink(ArticleHtmlRenderer renderer, LinkInline link, string url, LinkTarget target)
    {
        if (renderer.OpensLink()) LinkTag.Open(renderer, url, target);
        renderer.WriteChildren(link);
        if (renderer.ClosesLink()) renderer.Write("</a>");
    }
}

/// <summary>Writes an address in angle brackets.</summary>
internal sealed class AutolinkHtml : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var outer = (ArticleHtmlRenderer)renderer;
        var url = link.IsEmail ? $"mailto:{link.Url}" : link.Url;
        var target = LinkPolicy.Classify(url);
        if (target is not (LinkTarget.External or LinkTarget.Mail))
        {
            renderer.WriteEscape($"<{link.Url}>");
            return;
        }

        if (outer.OpensLink()) LinkTag.Open(renderer, url, target);
        renderer.WriteEscape(link.Url);
        if (outer.ClosesLink()) renderer.Write("</a>");
    }
}

internal static class LinkTag
{
    public static void Open(HtmlRenderer renderer, string url, LinkTarget target)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(LinkPolicy.WithoutBlanks(url));
        renderer.Write(target is LinkTarget.External ? "\" class=\"external\" rel=\"noopener noreferrer\">" : "\">");
    }
}
