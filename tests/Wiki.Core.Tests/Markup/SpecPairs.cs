using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiki.Core.Tests.Markup;

/// <summary>Reads pairs of Markdown and what must come of it from a file in Specs: a heading, then fenced parts.</summary>
/// <remarks>Fences are ~~~~ with a word that names the part; {U+0009} stands for a sign one could not see in the file.</remarks>
internal static partial class SpecPairs
{
    private const string Fence = "~~~~";

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string file)
    {
        var pairs = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var parts = new Dictionary<string, string>();
        string? word = null;
        var body = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (word is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                pairs.Add(line[3..].Trim(), parts = []);
            }
            else if (word is null && line.StartsWith(Fence, StringComparison.Ordinal))
            {
                word = line[Fence.Length..].Trim();
            }
            else if (word is not null && line == Fence)
            {
                parts.Add(word, Visible(body.ToString()));
                word = null;
                body.Clear();
            }
            else if (word is not null)
            {
                body.Append(line).Append('\n');
            }
        }

        return pairs;
    }

    private static string Visible(string body) =>
        Sign().Replace(body, m => char.ConvertFromUtf32(int.Parse(m.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{U\+(?<hex>[0-9A-F]{4,5})\}")]
    private static partial Regex Sign();
}
