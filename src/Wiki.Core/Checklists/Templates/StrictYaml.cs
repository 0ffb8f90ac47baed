using System.Text;
using Wiki.Core.Checklists.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wiki.Core.Checklists.Templates;

/// <summary>
/// Reads YAML as the contracts allow it: one document, one mapping at the top, no aliases or tags, 1 MB, depth 20, no key twice.
/// Works on events, so an alias bomb is refused before anything grows.
/// </summary>
internal sealed class StrictYaml
{
    public const int MaxBytes = 1024 * 1024;
    public const int MaxDepth = 20;

    private const string NotYaml = "Das ist ab hier kein gültiges YAML; bitte Einrückung, Klammern und Anführungszeichen prüfen.";

    private readonly Parser parser;
    private readonly Findings findings;

    private StrictYaml(Parser parser, Findings findings) => (this.parser, this.findings) = (parser, findings);

    /// <summary>Null when the file can't be read; the findings then say why.</summary>
    public static YamlMap? Read(string text, Findings findings)
    {
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            findings.Add("yaml", 1, 1, "", "Die Datei ist größer als 1 MB.");
            return null;
        }

        if (UnreadableSign(text) is { } sign)
        {
            findings.Add("yaml", sign.Line, sign.Column, "", $"Das Steuerzeichen U+{(int)sign.Sign:X4} ist in YAML nicht erlaubt; bitte löschen Sie es.");
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            return new StrictYaml(parser, findings).Document();
        }
        catch (YamlException broken)
        {
            if (TabbedLine(text, Line(broken.Start)) is { } tabbed) findings.Add("yaml", tabbed, 1, "", "Das ist kein gültiges YAML: die Zeile ist mit einem Tabulator eingerückt, erlaubt sind nur Leerzeichen.");
            else findings.Add("yaml", Line(broken.Start), Column(broken.Start), "", NotYaml);
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 trips over its own look-ahead on some broken files instead of raising a YamlException (found by fuzzing).
            var after = parser.Current?.End ?? Mark.Empty;
            findings.Add("yaml", Math.Max(1, Line(after)), Math.Max(1, Column(after)), "", NotYaml);
            return null;
        }
    }

    private YamlMap? Document()
    {
        parser.MoveNext(); // stream start
        parser.MoveNext(); // document start, or the end of an empty stream
        if (parser.Current is not DocumentStart)
        {
            findings.Add("yaml", 1, 1, "", "Die Datei ist leer.");
            return null;
        }

        parser.MoveNext();
        var root = Node(depth: 1);
        if (root is null) return null;

        parser.MoveNext(); // document end
        if (parser.MoveNext() && parser.Current is DocumentStart second)
        {
            findings.Add("yaml", Line(second.Start), 1, "", "Die Datei enthält ein zweites Dokument (---); erlaubt ist eines.");
            return null;
        }

        if (root is YamlMap map) return map;
        findings.Add("yaml", root, "", "Die Datei muss mit Schlüsseln beginnen, zum Beispiel „format: …“.");
        return null;
    }

    /// <summary>Reads the node the parser stands on and leaves it on the node's last event; null when refused.</summary>
    private YamlNode? Node(int depth)
    {
        var current = parser.Current!; // the caller moved onto an event
        var (line, column) = (Line(current.Start), Column(current.Start));
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) return Refuse("Anker und Verweise (& und *) sind nicht erlaubt; bitte schreiben Sie den Inhalt aus.");
        if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) return Refuse("Typangaben (!…) sind nicht erlaubt.");
        if (current is not Scalar && depth > MaxDepth) return Refuse($"Die Datei ist zu tief verschachtelt (höchstens {MaxDepth} Ebenen).");

        return current switch
        {
            Scalar scalar => ScalarNode(scalar, line, column),
            SequenceStart => List(line, column, depth),
            MappingStart => Map(line, column, depth),
            _ => Refuse("Hier wird ein Wert erwartet."),
        };

        YamlNode? Refuse(string sentence)
        {
            findings.Add("yaml", line, column, "", sentence);
            return null;
        }
    }

    private static YamlScalar ScalarNode(Scalar scalar, int line, int column)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var width = (int)(scalar.End.Column - scalar.Start.Column) - (isPlain ? 0 : 2);
        var isVerbatim = scalar.End.Line == scalar.Start.Line && width == scalar.Value.Length;
        return new YamlScalar(line, column, scalar.Value, isPlain, isVerbatim ? column + (isPlain ? 0 : 1) : 0);
    }

    private YamlList? List(int line, int column, int depth)
    {
        var items = new List<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlList(line, column, items);
    }

    private YamlMap? Map(int line, int column, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not { } node) return null;
            if (node is not YamlScalar key)
            {
                findings.Add("yaml", node, "", "Ein Schlüssel muss ein einfaches Wort sein.");
                return null;
            }

            parser.MoveNext();
            if (Node(depth + 1) is not { } value) return null;
            if (keys.Add(key.Value)) entries.Add(new YamlEntry(key, value));
            else findings.Add("key", key, Excerpt.Of(key.Value), $"Der Schlüssel „{Excerpt.Of(key.Value)}“ steht hier zweimal.");
        }

        return new YamlMap(line, column, entries);
    }

    private static (char Sign, int Line, int Column)? UnreadableSign(string text)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') (line, lineStart) = (line + 1, i + 1);
            else if (char.IsControl(text[i]) && text[i] is not ('\r' or '\t' or '\u0085')) return (text[i], line, i - lineStart + 1);
        }

        return null;
    }

    /// <summary>The reader stumbles near a tab but not on it: the line with the tab is what the author looks for.</summary>
    private static int? TabbedLine(string text, int from)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, Math.Clamp(from - 1, 0, lines.Length - 1), line => line.TrimStart(' ').StartsWith('\t') && !string.IsNullOrWhiteSpace(line));
        return at < 0 ? null : at + 1;
    }

    private static int Line(Mark mark) => (int)mark.Line;

    private static int Column(Mark mark) => (int)mark.Column;
}
