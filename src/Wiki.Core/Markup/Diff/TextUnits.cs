using System.Text.RegularExpressions;

namespace Wiki.Core.Markup.Diff;

/// <summary>A paragraph, heading, list item, table row or empty line, exactly as typed.</summary>
/// <param name="Exact">With its line ends; all units joined give the text byte for byte.</param>
/// <param name="Content">Without the last line end and with one kind of line end inside: what is compared.</param>
internal sealed record TextUnit(string Exact, string Content, IReadOnlyList<string> HeadingPath, bool IsHeading)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Content);
}

/// <summary>Cuts Markdown into the units people think in. Lines that only continue a paragraph stay with it.</summary>
internal static partial class TextUnits
{
    public static List<TextUnit> Split(string text)
    {
        var units = new List<TextUnit>();
        var path = new List<(int Level, string Text)>();
        IReadOnlyList<string> names = [];
        var (start, fence) = (0, "");
        for (var lineStart = 0; lineStart < text.Length;)
        {
            var lineEnd = EndOfLine(text, lineStart);
            var line = text.AsSpan(lineStart, lineEnd - lineStart).TrimEnd("\r\n").ToString();
            var isHeading = fence.Length == 0 && line.StartsWith('#') && Heading().IsMatch(line);
            if (isHeading) names = Enter(path, line);
            fence = NextFence(fence, line);

            var next = EndOfLine(text, lineEnd);
            var goesOn = lineEnd < text.Length && fence.Length == 0 && !isHeading && !IsBlank(line) && !Begins(text[lineEnd..next].TrimEnd('\r', '\n'));
            if (!goesOn)
            {
                units.Add(Unit(text[start..lineEnd], names, isHeading));
                start = lineEnd;
            }

            lineStart = lineEnd;
        }

        return units;
    }

    private static TextUnit Unit(string exact, IReadOnlyList<string> path, bool isHeading) =>
        new(exact, exact.ReplaceLineEndings("\n") is var content && content.EndsWith('\n') ? content[..^1] : content, path, isHeading);

    private static int EndOfLine(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += start;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    /// <summary>Whether a line starts something of its own instead of continuing the paragraph above.</summary>
    private static bool Begins(string line) => IsBlank(line) || Starter().IsMatch(line);

    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t>").IsEmpty;

    private static List<string> Enter(List<(int Level, string Text)> path, string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        path.RemoveAll(h => h.Level >= level);
        path.Add((level, line.Trim('#', ' ', '\t')));
        return [.. path.Select(h => h.Text)];
    }

    /// <summary>Inside a code block nothing is a heading or a list; each line is a unit.</summary>
    private static string NextFence(string open, string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        if (text.IsEmpty || text[0] is not ('`' or '~')) return open; // nearly every line: no need to look closer
        var mark = Fence().Match(line).Groups["mark"].Value;
        if (open.Length == 0) return mark;
        return mark.StartsWith(open, StringComparison.Ordinal) && line.Trim() == mark ? "" : open;
    }

    [GeneratedRegex("^#{1,6}(?:[ \t]|$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:#{1,6}(?:\s|$)|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|\||```|~~~|\[\^?[^\]]+\]:)")]
    private static partial Regex Starter();

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})")]
    private static partial Regex Fence();
}
