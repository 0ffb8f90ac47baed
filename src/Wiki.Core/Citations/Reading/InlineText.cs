using System.Text;
using System.Xml.Linq;

namespace Wiki.Core.Citations.Reading;

/// <summary>Text of an element as one line: breaks become blanks, white space collapses, no-break spaces stay.</summary>
internal static class InlineText
{
    public static string Of(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText piece) text.Append(piece.Value);
            else if (node is XElement { Name.LocalName: "BR" }) text.Append(' ');
        }

        return Collapse(text.ToString());
    }

    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    /// <summary>White space of XML; a no-break space means something and is not one.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';
}
