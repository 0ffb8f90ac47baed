using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations.Reading;

/// <summary>Looks a file through before anything is built from it: size, encoding, DTD, well-formedness, depth.</summary>
internal static partial class StatuteFileGuard
{
    /// <summary>The longest laws of the portal have 4 MB; more is no statute.</summary>
    public const int MaxBytes = 40 * 1024 * 1024;

    /// <summary>The deepest file seen has 24 levels; recursion below this is safe.</summary>
    private const int MaxDepth = 80;

    private const int PrologBytes = 16 * 1024;

    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, // the DOCTYPE names an external DTD that adds nothing we need
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>Null when the file can be read.</summary>
    public static Problem? Check(byte[] file)
    {
        if (file.Length == 0) return ImportProblems.EmptyFile;
        if (file.Length > MaxBytes) return ImportProblems.TooLarge;
        if (LooksLikeUtf16(file)) return ImportProblems.WrongEncoding("UTF-16");
        var prolog = Encoding.Latin1.GetString(file, 0, Math.Min(file.Length, PrologBytes));
        if (EntityDeclaration().IsMatch(prolog)) return ImportProblems.OwnEntities;
        if (EncodingName().Match(prolog) is { Success: true } named && !IsReadable(named.Groups[1].Value)) return ImportProblems.WrongEncoding(named.Groups[1].Value);
        return ReadThrough(file);
    }

    private static Problem? ReadThrough(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth) return ImportProblems.TooDeep;
                if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0 && reader.LocalName != "dokumente") return ImportProblems.NotAStatute;
                if (reader.NodeType == XmlNodeType.Text && IsGarbled(reader.Value)) return ImportProblems.Garbled;
            }

            return null;
        }
        catch (XmlException e)
        {
            return ImportProblems.Broken(e.LineNumber, e.LinePosition, ImportProblems.Explain(e.Message));
        }
    }

    /// <summary>A replacement character, or "§" and umlauts that went through the wrong table.</summary>
    private static bool IsGarbled(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains("Â§", StringComparison.Ordinal) || text.Contains("Ã¤", StringComparison.Ordinal);

    private static bool LooksLikeUtf16(byte[] file) =>
        file.Length > 3 && (file[0] is 0xFE or 0xFF || file[0] == 0 || file[1] == 0);

    private static bool IsReadable(string encoding) =>
        encoding.ToUpperInvariant() is "UTF-8" or "ISO-8859-1" or "US-ASCII";

    [GeneratedRegex(@"<!DOCTYPE[^>\[]*\[|<!ENTITY", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EntityDeclaration();

    [GeneratedRegex(@"^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*[""']([A-Za-z0-9._-]+)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingName();
}
