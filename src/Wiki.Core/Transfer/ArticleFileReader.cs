using System.Globalization;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Transfer;

/// <summary>Reads an article file: front matter between two lines of three hyphens, Markdown behind it.</summary>
public sealed class ArticleFileReader
{
    private readonly string file;
    private readonly List<FileFault> faults = [];
    private Dictionary<string, YamlNode> values = [];

    private ArticleFileReader(string file) => this.file = file;

    /// <param name="file">Name of the file, for the faults.</param>
    /// <returns>The article, or every fault found.</returns>
    public static (ArticleFile? Article, IReadOnlyList<FileFault> Faults) Read(string file, string text)
    {
        var reader = new ArticleFileReader(file);
        var article = reader.Read(text.ReplaceLineEndings("\n"));
        return (reader.faults.Count == 0 ? article : null, reader.faults);
    }

    private ArticleFile? Read(string text)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            faults.Add(new FileFault(file, 1, "", "Die Datei beginnt mit Angaben zwischen zwei Zeilen „---“."));
            return null;
        }

        var (root, line, fault) = YamlTree.Load(text[4..(end + 1)]);
        if (root is null)
        {
            faults.Add(new FileFault(file, line + 1, "", $"Erwartet: {fault}."));
            return null;
        }

        values = Collect(root);
        var slug = Text("kennung", required: true);
        if (slug.Length > 0 && !Slug.IsValid(slug)) Fault("kennung", ArticleProblems.SlugInvalid.Sentence);
        var fields = new ArticleFields
        {
            Title = Text("titel", required: true),
            Topic = Text("themenfeld", required: true),
            Team = Text("fachstelle", required: true),
            Keywords = Words("schlagworte"),
            Owner = Text("verantwortung", required: true),
            Deputy = Text("vertretung", required: true),
            ValidFrom = Day("gueltig_ab", required: true),
            ValidUntil = Day("gueltig_bis", required: false),
            LegalAsOf = Day("rechtsstand", required: true),
            RecheckMonths = Months(),
            ChangeKind = Kind(),
            ChangeNote = Text("aenderungsnotiz", required: true),
            Sources = Sources(),
            OpenQuestions = Questions(),
        };
        return new ArticleFile(slug, fields, text[(end + 5)..].TrimEnd() + "\n");
    }

    private Dictionary<string, YamlNode> Collect(YamlMappingNode root)
    {
        var known = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!ArticleFileKeys.All.Contains(name)) Fault(key, name, $"diesen Schlüssel gibt es nicht. Bekannt sind {string.Join(", ", ArticleFileKeys.All)}.");
            else known[name] = value;
        }

        return known;
    }

    private string Text(string key, bool required)
    {
        var value = (values.GetValueOrDefault(key) as YamlScalarNode)?.Value?.Trim() ?? "";
        if (value.Length == 0 && required) Fault(key, "Wert fehlt.");
        return value;
    }

    private string[] Words(string key) => values.GetValueOrDefault(key) switch
    {
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(word => word.Value ?? "").Where(word => word.Length > 0)],
        YamlScalarNode { Value: { Length: > 0 } word } => [word],
        _ => [],
    };

    private DateOnly? Day(string key, bool required) => Day(Text(key, required), key, values.GetValueOrDefault(key));

    private DateOnly? Day(string text, string key, YamlNode? at)
    {
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(at, key, $"„{text}“ ist kein Datum. Erwartet: JJJJ-MM-TT.");
        return null;
    }

    private int? Months()
    {
        var text = Text("pruefzyklus_monate", required: false);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 120) return months;
        Fault("pruefzyklus_monate", "Erwartet: eine Zahl von 1 bis 120.");
        return null;
    }

    private ChangeKind Kind()
    {
        var text = Text("aenderungsart", required: true);
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            if (FieldChanges.Word(kind) == text) return kind;
        }

        if (text.Length > 0) Fault("aenderungsart", "Erwartet: redaktionell, inhaltlich oder dringlich.");
        return ChangeKind.Substantive;
    }

    private SourceNote[] Sources() =>
        [.. Entries("quellen").Select(entry => new SourceNote(Part(entry, "art"), Part(entry, "titel"), Day(Part(entry, "stand"), "quellen", entry)))];

    private OpenQuestion[] Questions() =>
        [.. Entries("klaerungsbedarf").Select(entry => new OpenQuestion(
            Part(entry, "frage"), Day(Part(entry, "seit"), "klaerungsbedarf", entry), Blank(Part(entry, "antwort")), Blank(Part(entry, "freigabe_trotz"))))];

    private IEnumerable<YamlMappingNode> Entries(string key)
    {
        var node = values.GetValueOrDefault(key);
        if (node is null or YamlScalarNode { Value: null or "" }) yield break;
        if (node is not YamlSequenceNode list)
        {
            Fault(key, "Erwartet: eine Liste, je Zeile „- {…}“.");
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode entry) yield return entry;
            else Fault(item, key, "Erwartet: {schlüssel: wert, …}.");
        }
    }

    private static string Part(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value?.Trim() ?? "" : "";

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private void Fault(string key, string expected) => Fault(values.GetValueOrDefault(key), key, expected);

    private void Fault(YamlNode? at, string key, string expected) =>
        faults.Add(new FileFault(file, (int)((at?.Start ?? Mark.Empty).Line + 1), key, expected));
}
