using System.Globalization;
using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Reads the keys of one mapping by name and type; what nobody asked for is an unknown key.</summary>
internal sealed class MapReader(YamlMap map, string path, Findings findings)
{
    public const int MaxText = 2_000;
    public const int MaxCode = 80;

    private readonly List<string> asked = [];

    public YamlMap Map => map;

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public void Problem(string code, YamlNode at, string key, string sentence) => findings.Add(code, at, PathOf(key), sentence);

    /// <summary>The value under a key; null when absent or empty, which is a problem when it is required.</summary>
    public YamlNode? Value(string key, bool required = false, string expected = "ein Wert")
    {
        asked.Add(key);
        var value = map.Find(key)?.Value;
        if (value is not (null or YamlScalar { IsNull: true })) return value;
        if (required) Problem("key", value ?? map, key, $"Hier fehlt „{key}“; erwartet wird {expected}.");
        return null;
    }

    public string? Text(string key, bool required = false) => Scalar(key, required, "ein Text") is { } scalar ? TextOf(scalar, key) : null;

    /// <summary>A code: letters, digits, _ and -.</summary>
    public string? Code(string key, bool required = false) => Scalar(key, required, "ein Code") is { } scalar ? CodeOf(scalar, key) : null;

    public DateOnly? Date(string key, bool required = false)
    {
        if (Scalar(key, required, "ein Datum") is not { } scalar) return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Problem("value", scalar, key, $"„{Excerpt.Of(scalar.Value)}“ ist kein Datum; erwartet wird zum Beispiel 2026-11-20.");
        return null;
    }

    public int? Whole(string key, bool required, int from, int until)
    {
        if (Scalar(key, required, "eine ganze Zahl") is not { } scalar) return null;
        if (scalar.IsPlain && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= until) return number;
        Problem("value", scalar, key, $"„{Excerpt.Of(scalar.Value)}“ passt nicht; erwartet wird eine ganze Zahl von {from} bis {until}.");
        return null;
    }

    public T? Word<T>(string key, bool required, Func<string, T?> find, IEnumerable<string> words)
        where T : struct
    {
        var expected = "eines von " + string.Join(", ", words);
        if (Scalar(key, required, expected) is not { } scalar) return null;
        if (find(scalar.Value) is { } value) return value;
        Problem("value", scalar, key, $"„{Excerpt.Of(scalar.Value)}“ gibt es hier nicht; erwartet wird {expected}.");
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Each(key, TextOf);

    public IReadOnlyList<string> Codes(string key) => Each(key, CodeOf);

    public MapReader? Section(string key, bool required = false)
    {
        var value = Value(key, required, "ein Abschnitt mit Schlüsseln");
        if (value is null) return null;
        if (value is YamlMap section) return new MapReader(section, PathOf(key), findings);
        Problem("value", value, key, "Erwartet wird ein Abschnitt mit Schlüsseln.");
        return null;
    }

    /// <summary>The mappings of a list, each named by its id in messages.</summary>
    public IEnumerable<MapReader> Sections(string key)
    {
        var value = Value(key, required: true, "eine Liste");
        if (value is null) yield break;
        if (value is not YamlList list || list.Items.Count == 0)
        {
            Problem("value", value, key, "Erwartet wird eine Liste mit mindestens einem Eintrag; jeder beginnt mit „- id: …“.");
            yield break;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            var hasId = list.Items[i] is YamlMap entry && entry.Find("id")?.Value is YamlScalar { Value.Length: > 0 and <= MaxCode };
            var name = hasId ? ((YamlScalar)((YamlMap)list.Items[i]).Find("id")!.Value).Value : $"{i + 1}.";
            if (list.Items[i] is YamlMap section) yield return new MapReader(section, PathOf($"{key}.{name}"), findings);
            else Problem("value", list.Items[i], $"{key}.{name}", "Erwartet wird ein Eintrag mit Schlüsseln.");
        }
    }

    public Condition? Condition(string key, bool required = false) =>
        Scalar(key, required, "eine Bedingung") is { } scalar ? ConditionOf(scalar, key) : null;

    /// <summary>Parses an expression; its problem is reported at its place in the file.</summary>
    public Condition? ConditionOf(YamlScalar scalar, string key)
    {
        var place = new FilePlace(scalar.Line, scalar.Column, scalar.TextColumn, PathOf(key));
        var parsed = ExpressionParser.Parse(scalar.Value);
        if (parsed.Root is { } root) return new Condition(scalar.Value, root, place);
        findings.Add("expression", place, parsed.Problem!); // without a root there is a problem
        return null;
    }

    /// <summary>Reports keys nobody asked for; call it last.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries.Where(e => !asked.Contains(e.Key.Value)))
        {
            if (findings.IsFull) return;
            var key = Excerpt.Of(entry.Key.Value);
            var near = NearestName.Of(key, asked) is { } name ? $" (gemeint: „{name}“?)" : "";
            Problem("key", entry.Key, key, $"Der Schlüssel „{key}“ ist hier nicht vorgesehen{near}; erlaubt sind {string.Join(", ", asked.Distinct())}.");
        }
    }

    public string? CodeOf(YamlScalar scalar, string key)
    {
        if (IsCode(scalar.Value)) return scalar.Value;
        Problem("value", scalar, key, $"„{Excerpt.Of(scalar.Value)}“ ist kein Code; erwartet werden Buchstaben a–z, Ziffern, _ und - (höchstens {MaxCode}).");
        return null;
    }

    public string? TextOf(YamlScalar scalar, string key)
    {
        if (scalar.Value.Length <= MaxText && !string.IsNullOrWhiteSpace(scalar.Value)) return scalar.Value;
        Problem("value", scalar, key, $"Erwartet wird ein Text mit 1 bis {MaxText} Zeichen.");
        return null;
    }

    public static bool IsCode(string text) =>
        text.Length is > 0 and <= MaxCode && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private YamlScalar? Scalar(string key, bool required, string expected)
    {
        var value = Value(key, required, expected);
        if (value is null or YamlScalar) return (YamlScalar?)value;
        Problem("value", value, key, $"Erwartet wird {expected}, keine Liste und kein Abschnitt.");
        return null;
    }

    private List<string> Each(string key, Func<YamlScalar, string, string?> read)
    {
        var value = Value(key);
        var result = new List<string>();
        foreach (var item in value is YamlList list ? list.Items : value is null ? [] : [value])
        {
            if (item is not YamlScalar { IsNull: false } scalar) Problem("value", item, key, "In dieser Liste stehen nur einzelne Wörter oder Texte.");
            else if (read(scalar, key) is { } text) result.Add(text);
        }

        return result;
    }
}
