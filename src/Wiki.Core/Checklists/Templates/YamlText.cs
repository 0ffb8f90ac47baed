using System.Globalization;
using System.Text;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Writes YAML in one fixed way: codes and numbers plain, everything people read in double quotes, no line folding.</summary>
internal sealed class YamlText
{
    private static readonly HashSet<string> NotPlain = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    private readonly StringBuilder text = new();

    /// <summary>key: value, where the value is already YAML.</summary>
    public void Line(int indent, string key, string value) => text.Append(' ', indent * 2).Append(key).Append(": ").Append(value).Append('\n');

    /// <summary>A key that opens a section or a list.</summary>
    public void Open(int indent, string key) => text.Append(' ', indent * 2).Append(key).Append(":\n");

    /// <summary>The first key of a list entry; the following keys stand one level deeper.</summary>
    public void Entry(int indent, string key, string value) => text.Append(' ', indent * 2).Append("- ").Append(key).Append(": ").Append(value).Append('\n');

    public override string ToString() => text.ToString();

    public static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    public static string Codes(IEnumerable<string> codes) => List(codes.Select(Code));

    public static string Texts(IEnumerable<string> texts) => List(texts.Select(Quoted));

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Plain where YAML reads the same word back, else quoted: 007, true and 2026-01-01 stay codes.</summary>
    public static string Code(string code) =>
        char.IsAsciiLetter(code[0]) && MapReader.IsCode(code) && !NotPlain.Contains(code.ToLowerInvariant()) ? code : Quoted(code);

    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in value)
        {
            quoted.Append(sign switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when IsInvisible(sign) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"),
                _ => sign.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsInvisible(char sign) =>
        char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (char.IsWhiteSpace(sign) && sign != ' ');
}
