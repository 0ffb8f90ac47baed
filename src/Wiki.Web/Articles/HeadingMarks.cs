using System.Text.RegularExpressions;

namespace Wiki.Web.Articles;

/// <summary>The signs that make a line a heading: for readers they are noise.</summary>
internal static partial class HeadingMarks
{
    public static string Without(string markdown) => Marks().Replace(markdown, "");

    [GeneratedRegex("^#{1,6} ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
