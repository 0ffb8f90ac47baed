using System.Globalization;
using Wiki.Core.Articles;
using Wiki.Core.Files;
using Wiki.Core.Shared;
using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Transfer;

/// <summary>Reads an article file: front matter between two lines of three hyphens, Markdown behind it.</summary>
public sealed class ArticleFileReader
{
    private readonly string file;
    private readonly IReadOnlyDictionary<string, string> taken;
    private readonly List<FileFault> faults = [];
    private Dictionary<string, YamlNode> values = [];

    private ArticleFileReader(string file, IReadOnlyDictionary<string, string> taken) => (this.file, this.taken) = (file, taken);

    /// <param name="file">Name of the file, for the faults.</param>
    /// <param name="taken">Kennungen of other files of the folder with their names.</param>
    /// <returns>The article, or every fault found.</returns>
    public static (ArticleFile? Article, IReadOnlyList<FileFault> Faults) Read(string file, string text, IReadOnlyDictionary<string, string>? taken = null)
    {
        var reader = new ArticleFileReader(file, taken ?? new Dictionary<string, string>());
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
        if (taken.TryGetValue(slug, out var other)) Fault("kennung", $"diese Kennung hat schon {other}.");
        var fields = new ArticleFields
        {
            Title = Text("titel", required: true, ArticleFields.MaxTitle),
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
            ChangeNote = Text("aenderungsnotiz", required: true, ArticleFields.MaxNote),
            Sources = Sources(),
            OpenQuestions = Questions(),
        };
        return new ArticleFile(slug, fields, text[(end + 5)..].TrimEnd() + "\n") { Files = Files(), FilesLine = LineOf(values.GetValueOrDefault("dateien")) };
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

    private string Text(string key, bool required, int most = 100)
    {
        var value = Scalar(values.GetValueOrDefault(key), key);
        if (value is { Length: 0 } && required) Fault(key, "Wert fehlt.");
        if (value?.Length > most) Fault(key, $"Erwartet: höchstens {most} Zeichen.");
        return value ?? "";
    }

    /// <summary>The text of a node, empty where there is none; null, with a fault, for a list or a mapping.</summary>
    private string? Scalar(YamlNode? node, string key)
    {
        if (node is null or YamlScalarNode) return (node as YamlScalarNode)?.Value?.Trim() ?? "";
        Fault(node, key, "Erwartet: ein Text.");
        return null;
    }

    private string[] Words(string key)
    {
        var node = values.GetValueOrDefault(key);
        IEnumerable<YamlNode?> words = node is YamlSequenceNode list ? list : Enumerable.Repeat(node, 1);
        return [.. words.Select(word => Scalar(word, key) ?? "").Where(word => word.Length > 0)];
    }

    /// <summary>Such names lead nowhere but beside the article file.</summary>
    private string[] Files()
    {
        var names = Words("dateien");
        foreach (var name in names.Where(name => !FileName.IsValid(name)))
        {
            Fault("dateien", $"„{name}“ ist kein Dateiname. Erwartet: Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche, mit .png, .jpg, .webp, .pdf oder .docx.");
        }

        return [.. names.Distinct()];
    }

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
    [
        .. Entries("quellen", "titel", ["art", "titel", "stand"])
            .Select(entry => new SourceNote(Part(entry, "art"), Part(entry, "titel"), Day(Part(entry, "stand"), "quellen", entry))),
    ];

    private OpenQuestion[] Questions() =>
    [
        .. Entries("klaerungsbedarf", "frage", ["frage", "seit", "antwort", "freigabe_trotz"]).Select(entry => new OpenQuestion(
            Part(entry, "frage"), Day(Part(entry, "seit"), "klaerungsbedarf", entry), Blank(Part(entry, "antwort")), Blank(Part(entry, "freigabe_trotz")))),
    ];

    /// <summary>The entries of a list; what is misspelt in one would be lost without a word, so it is a fault.</summary>
    private IEnumerable<YamlMappingNode> Entries(string key, string required, string[] known)
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
            if (item is not YamlMappingNode entry)
            {
                Fault(item, key, "Erwartet: {schlüssel: wert, …}.");
                continue;
            }

            foreach (var (part, value) in entry.Children)
            {
                var name = (part as YamlScalarNode)?.Value ?? "";
                if (!known.Contains(name)) Fault(part, key, $"„{name}“ gibt es hier nicht. Bekannt sind {string.Join(", ", known)}.");
                else Scalar(value, key);
            }

            if (Part(entry, required).Length == 0) Fault(entry, key, $"„{required}“ fehlt.");
            yield return entry;
        }
    }

    private static string Part(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value?.Trim() ?? "" : "";

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private void Fault(string key, string expected) => Fault(values.GetValueOrDefault(key), key, expected);

    /// <param name="at">Null, where the key is missing altogether, means the Angaben as a whole.</param>
    private void Fault(YamlNode? at, string key, string expected) =>
        faults.Add(new FileFault(file, LineOf(at), key, expected));

    private static int LineOf(YamlNode? at) => at is null ? 1 : (int)at.Start.Line + 1; // the first line is "---"
}
