using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>
/// A second, independent reading of section 6.2: straight from the YAML, values by need instead of in order, expressions as text.
/// It shares no line with the product, and each of its rules can be switched off to show that a test would notice.
/// </summary>
internal sealed class OracleEngine
{
    private static readonly string[] Effects = ["ausschluss", "fehlt", "ermessen", "aussetzen", "eskalation"];

    private readonly Mutation mutation;
    private readonly DateOnly day;
    private readonly YamlMappingNode root;
    private readonly List<YamlMappingNode> items;
    private readonly Dictionary<string, object> answers = [];
    private readonly Dictionary<string, object> values = [];
    private readonly OracleExpressions expressions;

    private OracleEngine(string yaml, IReadOnlyList<KeyValuePair<string, string>> given, DateOnly day, Mutation mutation)
    {
        this.mutation = mutation;
        this.day = day;
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        root = (YamlMappingNode)stream.Documents[0].RootNode;
        items = [.. Sequence(root, "abschnitte").SelectMany(a => Sequence(a, "punkte"))];
        expressions = new OracleExpressions(ValueOf, Special, day, mutation);
        foreach (var (id, json) in given)
        {
            if (mutation == Mutation.AnswersInOrder && Shown(Item(id)!) is false) continue;
            answers[id] = Read(Text(Item(id)!, "typ")!, json);
            values.Clear();
        }
    }

    public static Engine With(Mutation mutation) => (yaml, answers, day) => new OracleEngine(yaml, answers, day, mutation).Run();

    private EngineResult Run()
    {
        var visible = items.Where(i => Shown(i) is not false).ToList();
        var open = visible.Where(i => Text(i, "typ") != "abgeleitet" && ValueOf(Id(i)) is Gap.Offen).Select(Id).ToList();
        var computed = Map(root, "berechnet");
        var reasons = new List<string>();
        reasons.AddRange(open.Select(id => $"open-item:{id}"));
        reasons.AddRange(visible.Where(i => Shown(i) is Gap).Select(i => $"open-visibility:{Id(i)}"));
        reasons.AddRange(visible.Where(IsUnresolved).Select(i => $"open-condition:{Id(i)}"));
        reasons.AddRange(computed.Where(c => ValueOf(c.Key) is Gap.Offen).Select(c => $"open-computed:{c.Key}"));
        var tried = new List<string>();
        var match = FirstMatch(tried);
        if (mutation != Mutation.OpenRuleForgotten)
            reasons.AddRange(tried.Where(t => t.EndsWith("=offen", StringComparison.Ordinal)).Select(t => $"open-rule:{t[..^6]}"));
        if (mutation != Mutation.MissingValueForgotten) reasons.AddRange(MissingValues().Select(v => $"missing-value:{v}"));
        if (!IsValid()) reasons.Add("outside-validity");
        if (match is null) reasons.Add("no-rule");

        var blocked = match is null || (Text(match, "art") == "guenstig" && reasons.Count > 0 && mutation != Mutation.UnknownMayGrant);
        return new EngineResult
        {
            Outcome = blocked ? "gesperrt" : Id(match!),
            Kind = blocked ? "-" : Text(match!, "art")!,
            Level = blocked ? "-" : Text(match!, "rolle")!,
            BlockedBy = blocked ? reasons : [],
            Open = open,
            Effects = [.. Effects.SelectMany(e => visible.Where(i => EffectOf(i) == e).Select(i => $"{e}:{Id(i)}"))],
            Risks = [.. Map(root, "risiken").Where(r => expressions.Truth(Text((YamlMappingNode)r.Value, "wenn")!) is not false).Select(r => r.Key)],
            Visible = [.. visible.Select(Id)],
            Shown = items.ToDictionary(Id, i => InWords(Shown(i))),
            Conditions = visible.Where(i => Condition(i) is not null).ToDictionary(Id, i => InWords(Condition(i)!)),
            Values = items.Select(Id).Concat(computed.Select(c => c.Key)).ToDictionary(n => n, n => InWords(ValueOf(n))),
            Tried = tried,
        };
    }

    private YamlMappingNode? FirstMatch(List<string> tried)
    {
        foreach (var rule in Sequence(root, "ergebnisse"))
        {
            var result = expressions.Truth(Text(rule, "wenn")!);
            tried.Add($"{Id(rule)}={InWords(result)}");
            if (result is true) return rule;
        }

        return null;
    }

    private object ValueOf(string name)
    {
        if (values.TryGetValue(name, out var known)) return known;
        return values[name] = Item(name) is { } item ? ItemValue(item) : expressions.Value(Formula(Map(root, "berechnet").Single(c => c.Key == name).Value));
    }

    private static string Formula(YamlNode field) => field is YamlMappingNode worded ? Text(worded, "formel")! : field.ToString();

    private object ItemValue(YamlMappingNode item)
    {
        var type = Text(item, "typ")!;
        if (Shown(item) is false && !(mutation == Mutation.HiddenKeepsAnswer && answers.ContainsKey(Id(item))))
            return type is "ja_nein" or "dokument" or "abgeleitet" ? false : Gap.Entfaellt;
        return type == "abgeleitet" ? expressions.Truth(Text(item, "erfuellt_wenn")!) : answers.GetValueOrDefault(Id(item), Gap.Offen);
    }

    private object Shown(YamlMappingNode item) => Text(item, "zeige_wenn") is { } condition ? expressions.Truth(condition) : true;

    private object? Condition(YamlMappingNode item) =>
        Text(item, "erfuellt_wenn") is { } condition ? expressions.Truth(condition) : Text(item, "typ") == "dokument" ? ValueOf(Id(item)) : null;

    private bool IsUnresolved(YamlMappingNode item) => Condition(item) is Gap || (Shown(item) is Gap && Condition(item) is false);

    private string? EffectOf(YamlMappingNode item) => Shown(item) is true && Condition(item) is false ? Otherwise(item) : null;

    private static string? Otherwise(YamlMappingNode item) => item.Children.TryGetValue("sonst", out var otherwise) ? Text((YamlMappingNode)otherwise, "wirkung") : null;

    private object Special(string function, string argument)
    {
        if (function == "wert") return YearlyValue(argument) is { } value ? value : Gap.Offen;
        var visible = items.Where(i => Shown(i) is not false).ToList();
        return function switch
        {
            "gibt_es" => visible.Exists(i => EffectOf(i) == argument) ? true
                : visible.Exists(i => IsUnresolved(i) && Otherwise(i) == argument) ? Gap.Offen : false,
            _ => new Fraction(visible.Count(i => Text(i, "typ") != "abgeleitet" && ValueOf(Id(i)) is Gap.Offen), 1),
        };
    }

    private Fraction? YearlyValue(string name)
    {
        var years = Map((YamlMappingNode)root.Children["werte"], name);
        var year = years.Find(y => y.Key == day.Year.ToString(CultureInfo.InvariantCulture));
        return year.Key is null ? null : Fraction.Parse(year.Value.ToString());
    }

    /// <summary>Every wert() in the text outside „risiken“.</summary>
    private IEnumerable<string> MissingValues()
    {
        var everything = string.Concat(root.Children.Where(c => c.Key.ToString() is "berechnet" or "abschnitte" or "ergebnisse").Select(c => c.Value.ToString()));
        return Map(root, "werte").Select(w => w.Key)
            .Where(w => everything.Contains($"wert('{w}')", StringComparison.Ordinal) && YearlyValue(w) is null);
    }

    private bool IsValid()
    {
        var span = (YamlMappingNode)root.Children["gueltig"];
        var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(Text(span, "ab"), written) <= 0 && (Text(span, "bis") is not { } until || string.CompareOrdinal(written, until) <= 0);
    }

    private static object Read(string type, string json) => type switch
    {
        "ja_nein" => json == "true",
        "dokument" => json.Trim('"') == "vorhanden",
        "zahl" or "betrag" => Fraction.Parse(json),
        "datum" => DateOnly.ParseExact(json.Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => json.Trim('"'),
    };

    private static string InWords(object value) => value switch
    {
        true => "wahr",
        false => "falsch",
        Gap.Offen => "offen",
        Gap.Entfaellt => "entfällt",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Fraction number => number.InWords(),
        _ => (string)value,
    };

    private YamlMappingNode? Item(string id) => items.Find(i => Id(i) == id);

    private static string Id(YamlMappingNode node) => Text(node, "id")!;

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: not (null or "null") } scalar ? scalar.Value : null;

    private static IEnumerable<YamlMappingNode> Sequence(YamlMappingNode node, string key) => ((YamlSequenceNode)node.Children[key]).Children.Cast<YamlMappingNode>();

    private static List<KeyValuePair<string, YamlNode>> Map(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlMappingNode map ? [.. map.Children.Select(c => KeyValuePair.Create(c.Key.ToString(), c.Value))] : [];
}
