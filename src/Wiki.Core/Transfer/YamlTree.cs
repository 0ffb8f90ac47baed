using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Transfer;

/// <summary>Reads YAML within the limits of content files: no aliases, depth 20, 1 MB, one document.</summary>
internal static class YamlTree
{
    public const int MaxLength = 1 << 20;
    private const int MaxDepth = 20;
    private const string Unreadable = "lesbares YAML; Texte mit Doppelpunkt, # oder Sonderzeichen am Anfang gehören in Anführungszeichen";

    /// <summary>The root mapping, or a fault with its line (from 1, within the given text).</summary>
    public static (YamlMappingNode? Root, int Line, string? Fault) Load(string yaml)
    {
        if (yaml.Length > MaxLength) return (null, 1, "höchstens 1 MB");
        try
        {
            if (Forbidden(yaml) is { } forbidden) return (null, forbidden.Line, forbidden.Fault);

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
                ? (root, 1, null)
                : (null, 1, "Schlüssel und Werte, je Zeile „schlüssel: wert“");
        }
        catch (YamlException e)
        {
            return (null, (int)e.Start.Line, Unreadable);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return (null, 1, Unreadable); // the scanner's own slips, on control characters for one
        }
    }

    private static (int Line, string Fault)? Forbidden(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease; // MoveNext said there is one
            if (depth > MaxDepth) return ((int)parser.Current.Start.Line, "höchstens 20 Ebenen");
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) return ((int)parser.Current.Start.Line, "keine Anker und Verweise (& und *)");
        }

        return null;
    }
}
