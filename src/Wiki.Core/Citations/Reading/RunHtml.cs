using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Wiki.Core.Citations.Reading;

/// <summary>Writes runs of text with their styles.</summary>
internal static class RunHtml
{
    /// <summary>Encodes what HTML needs and leaves German and typographic letters readable.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly (RunStyle Style, string Open, string Close)[] Elements =
    [
        (RunStyle.Editorial, "<span class=\"norm-editorial\">", "</span>"),
        (RunStyle.Bold, "<strong>", "</strong>"),
        (RunStyle.Italic, "<em>", "</em>"),
        (RunStyle.Underline, "<span class=\"norm-underline\">", "</span>"),
        (RunStyle.Superscript, "<sup>", "</sup>"),
        (RunStyle.Subscript, "<sub>", "</sub>"),
        (RunStyle.Small, "<span class=\"norm-small\">", "</span>"),
    ];

    public static void Write(IReadOnlyList<Run> runs, StringBuilder html)
    {
        foreach (var run in runs)
        {
            if (run is { Kind: RunKind.Text, Text.Length: 0 }) continue;
            foreach (var (style, open, _) in Elements)
            {
                if (run.Style.HasFlag(style)) html.Append(open);
            }

            Write(run, html);
            for (var i = Elements.Length - 1; i >= 0; i--)
            {
                if (run.Style.HasFlag(Elements[i].Style)) html.Append(Elements[i].Close);
            }
        }
    }

    /// <summary>The same with anchors at places of the plain text; places do not fit where breaks, pictures or notes stand between.</summary>
    public static void Write(IReadOnlyList<Run> runs, StringBuilder html, IReadOnlyList<(int Place, string Anchor)> anchors, Action<string> writeAnchor)
    {
        if (anchors.Count == 0 || runs.Any(run => run.Kind != RunKind.Text || run.Style.HasFlag(RunStyle.Editorial)))
        {
            foreach (var (_, anchor) in anchors) writeAnchor(anchor);
            Write(runs, html);
            return;
        }

        var place = 0;
        foreach (var run in runs)
        {
            var from = 0;
            foreach (var (at, anchor) in anchors.Where(a => a.Place >= place && a.Place < place + run.Text.Length))
            {
                Write([run with { Text = run.Text[from..(at - place)] }], html);
                writeAnchor(anchor);
                from = at - place;
            }

            Write([run with { Text = run.Text[from..] }], html);
            place += run.Text.Length;
        }
    }

    /// <summary>A section sign never stands alone at the end of a line.</summary>
    public static void Encode(string text, StringBuilder html) =>
        html.Append(Encoder.Encode(text.Replace("§ ", "§\u00A0", StringComparison.Ordinal)));

    private static void Write(Run run, StringBuilder html)
    {
        switch (run.Kind)
        {
            case RunKind.Break:
                html.Append("<br>");
                break;
            case RunKind.Picture:
                html.Append("<span class=\"norm-picture\">Abbildung: ");
                Encode(run.Text, html);
                html.Append("</span>");
                break;
            case RunKind.FootnoteMark:
                html.Append("<sup class=\"norm-note__ref\">");
                Encode(run.Text, html);
                html.Append("</sup>");
                break;
            default:
                Encode(run.Text, html);
                break;
        }
    }
}
