using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Core.Markup;

/// <summary>The words of a text without its markup, for search and for counting.</summary>
public static class PlainText
{
    private static readonly HashSet<string> LineEnding = ["p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "blockquote", "pre", "br", "dt", "dd"];

    public static string FromMarkdown(string markdown) =>
        MarkdownLimits.TryParse(markdown) is { Succeeded: true } parsed ? Of(parsed.Value) : markdown;

    public static string FromHtml(RenderedHtml html)
    {
        var text = new StringBuilder();
        Write(text, new HtmlParser().ParseDocument(html.Value).Body!); // the parser always makes one
        return Clean(text);
    }

    /// <summary>Words are what stands between blanks and has a letter or digit.</summary>
    public static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        var counted = false;
        foreach (var c in text)
        {
            inWord = !char.IsWhiteSpace(c);
            if (!inWord) counted = false;
            else if (!counted && char.IsLetterOrDigit(c)) (counted, words) = (true, words + 1);
        }

        return words;
    }

    internal static string Of(params IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Write(text, block);
        return Clean(text);
    }

    /// <summary>Without code: there, a sign is only an example of itself.</summary>
    internal static string OfProse(Block block)
    {
        var text = new StringBuilder();
        Write(text, block, withCode: false);
        return Clean(text);
    }

    internal static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        if (inline is not null) Write(text, inline);
        return Clean(text);
    }

    /// <summary>The tree is as deep as the allow-list lets it be, no deeper.</summary>
    private static void Write(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText { Data: var data }) AppendWords(text, data.Replace('\n', ' '));
            if (node is not IElement element || element.GetAttribute("role") is "doc-noteref" or "doc-backlink") continue;

            if (element.LocalName == "pre") text.Append(element.TextContent);
            else Write(text, element);
            if (element.LocalName is "td" or "th") Blank(text);
            else if (LineEnding.Contains(element.LocalName)) NewLine(text);
        }
    }

    private static void Write(StringBuilder text, Block block, bool withCode = true)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case LeafBlock { Inline: { } inline }:
                Write(text, inline, withCode);
                NewLine(text);
                break;
            case CodeBlock code:
                if (withCode) text.Append(code.Lines.ToString());
                NewLine(text);
                break;
            case TableRow row:
                foreach (var cell in row)
                {
                    Write(text, cell, withCode);
                    while (text.Length > 0 && text[^1] == '\n') text.Length--;
                    Blank(text);
                }

                NewLine(text);
                break;
            case ContainerBlock container:
                foreach (var child in container) Write(text, child, withCode);
                break;
        }
    }

    private static void Write(StringBuilder text, ContainerInline container, bool withCode = true)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: AppendWords(text, literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(withCode ? code.Content : ""); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: Blank(text); break;
                case FootnoteLink: break;
                case ContainerInline inner: Write(text, inner, withCode); break;
            }
        }
    }

    /// <summary>No blank at the start of a line, as behind the box of a task.</summary>
    private static void AppendWords(StringBuilder text, ReadOnlySpan<char> words) =>
        text.Append(text.Length == 0 || text[^1] is '\n' or ' ' ? words.TrimStart() : words);

    private static void Blank(StringBuilder text)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    private static void NewLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static string Clean(StringBuilder text) => text.Replace('\u00A0', ' ').ToString().Trim();
}
