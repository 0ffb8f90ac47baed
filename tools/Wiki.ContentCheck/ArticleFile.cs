using System.Text;

namespace Wiki.ContentCheck;

/// <summary>One article on disk: its Kennung and its sections by heading.</summary>
public sealed class ArticleFile
{
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private ArticleFile(string slug, string body)
    {
        Slug = slug;
        Body = body;
        Split(body);
    }

    public string Slug { get; }

    /// <summary>The Markdown without the front matter.</summary>
    public string Body { get; }

    /// <summary>The Markdown below a second-level heading; null when the article has no such section.</summary>
    public string? Section(string heading) => sections.GetValueOrDefault(heading);

    public static IReadOnlyList<ArticleFile> ReadAll(string content)
    {
        var folder = Path.Combine(content, "artikel");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ArticleFile(Path.GetFileNameWithoutExtension(path), WithoutFrontMatter(File.ReadAllText(path))))];
    }

    private static string WithoutFrontMatter(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return text;
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return end < 0 ? text : text[(end + 5)..];
    }

    private void Split(string body)
    {
        var heading = "";
        var lines = new StringBuilder();
        foreach (var line in body.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections[heading] = lines.ToString();
                heading = line[3..].Trim();
                lines.Clear();
            }
            else
            {
                lines.Append(line).Append('\n');
            }
        }

        sections[heading] = lines.ToString();
    }
}
