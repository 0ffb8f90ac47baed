using System.Text;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>A random template as YAML text, and random answers to it as JSON values by item id.</summary>
internal sealed class RandomTemplate
{
    private static readonly string[] Effects = ["ausschluss", "fehlt", "ermessen", "aussetzen", "eskalation"];

    private readonly SplitMix random;
    private readonly RandomExpressions expressions;
    private readonly List<(string Id, string Type)> inputs = [];

    public RandomTemplate(ulong seed)
    {
        random = new SplitMix(seed);
        expressions = new RandomExpressions(random);
        Yaml = Build();
    }

    public string Yaml { get; }

    public IReadOnlyList<(string Id, string Type)> Inputs => inputs;

    /// <summary>Mostly within validity, often the last of a month: that is where counting months goes wrong.</summary>
    public DateOnly Day() => random.Next(10) switch
    {
        < 3 => new DateOnly(2026, 2 + random.Next(11), 1).AddDays(-1),
        < 8 => new DateOnly(2026, 1, 1).AddDays(random.Next(365)),
        _ => new DateOnly(2024, 1, 1).AddDays(random.Next(1600)),
    };

    /// <summary>Each input answered with the given chance; hidden ones too, for the engine must not look.</summary>
    public Dictionary<string, string> Answers(int percent) =>
        random.Shuffled(inputs).Where(_ => random.Chance(percent)).ToDictionary(i => i.Id, i => Answer(i.Type));

    public string Answer(string type) => type switch
    {
        "ja_nein" => random.Chance(50) ? "true" : "false",
        "dokument" => random.Chance(60) ? "\"vorhanden\"" : "\"fehlt\"",
        "auswahl" => $"\"{random.Pick(RandomExpressions.Codes)}\"",
        "datum" => $"\"{random.Pick(RandomExpressions.Dates)}\"",
        _ => random.Pick(RandomExpressions.Numbers),
    };

    private string Build()
    {
        var computed = new List<string>();
        var items = new List<string>();
        var count = 4 + random.Next(9);
        for (var i = 0; i < count; i++)
        {
            if (random.Chance(25)) computed.Add(Computed($"b{i}"));
            else items.Add(Item($"p{i}"));
        }

        if (items.Count == 0) items.Add(Item("p99"));
        var yaml = new StringBuilder("format: abh-bogen/1\nid: zufall\ntitel: Zufall\n");
        yaml.Append(random.Chance(50) ? "gueltig: {ab: 2026-01-01}\n" : "gueltig: {ab: 2026-01-01, bis: 2026-12-31}\n");
        yaml.Append("werte:\n  w1: {2025: 3, 2026: 4.5}\n  w2: {2025: 2}\n");
        if (computed.Count > 0) yaml.Append("berechnet:\n").AppendJoin("", random.Shuffled(computed));
        yaml.Append("abschnitte:\n- id: a\n  titel: A\n  punkte:\n").AppendJoin("", random.Shuffled(items));
        yaml.Append("ergebnisse:\n");
        var outcomes = 2 + random.Next(5);
        for (var i = 0; i < outcomes; i++) yaml.Append(Outcome(i, isLast: i == outcomes - 1));
        if (random.Chance(60)) yaml.Append("risiken:\n").AppendJoin("", Enumerable.Range(0, 1 + random.Next(3)).Select(Risk));
        return yaml.ToString();
    }

    private string Computed(string name)
    {
        var (type, expression) = expressions.Any();
        expressions.Know(name, type);
        return $"  {name}: \"{expression}\"\n";
    }

    private string Item(string id)
    {
        var type = random.Pick<string>(["ja_nein", "ja_nein", "dokument", "auswahl", "zahl", "betrag", "datum", "abgeleitet", "abgeleitet"]);
        var keys = $"id: {id}, typ: {type}, frage: \"?\"";
        if (type == "auswahl") keys += $", optionen: [{string.Join(", ", RandomExpressions.Codes)}]";
        if (random.Chance(55)) keys += $", zeige_wenn: \"{expressions.Truth(2)}\"";
        if (type != "abgeleitet") expressions.Know(id, RandomExpressions.TypeOf(type));
        if (type == "abgeleitet" || random.Chance(60)) keys += $", erfuellt_wenn: \"{expressions.Truth(2)}\"";
        if (type == "abgeleitet") expressions.Know(id, "wahrheit");
        else inputs.Add((id, type));
        if (random.Chance(75)) keys += $", sonst: {{wirkung: {random.Pick(Effects)}, text: \"t\"}}";
        return $"  - {{{keys}}}\n";
    }

    private string Outcome(int number, bool isLast)
    {
        var condition = isLast && random.Chance(70) ? "wahr" : expressions.OutcomeTruth(Effects);
        var kind = random.Chance(55) ? "guenstig" : random.Pick<string>(["unguenstig", "zwischen"]);
        return $"- {{id: e{number}, art: {kind}, wenn: \"{condition}\", entscheidung: \"d\", rolle: S{random.Next(5)}}}\n";
    }

    private string Risk(int number) => $"  r{number}: {{wenn: \"{expressions.Truth(2)}\", gewicht: 1, iks: immer}}\n";
}
