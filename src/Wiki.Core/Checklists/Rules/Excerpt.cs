namespace Wiki.Core.Checklists.Rules;

/// <summary>Keeps foreign text short in messages.</summary>
internal static class Excerpt
{
    public static string Of(string text) => text.Length <= 60 ? text : text[..57] + "…";

    /// <summary>The first names of a list, and that there are more.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var first = names.Take(16).ToList();
        return string.Join(", ", first.Take(15)) + (first.Count > 15 ? ", …" : "");
    }
}
