using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Benchmarks;

/// <summary><c>rules</c>: how long one evaluation takes, its explanation included; 60 items ≤ 1 ms, 300 items ≤ 5 ms.</summary>
internal static class RuleEngineBenchmark
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static int Run()
    {
        var isFast = Measure(60, limit: 1.0) & Measure(300, limit: 5.0);
        return isFast ? 0 : 1;
    }

    private static bool Measure(int items, double limit)
    {
        var yaml = Yaml(items);
        var loading = Stopwatch.StartNew();
        var reading = TemplateYaml.Load(yaml);
        var loaded = loading.Elapsed.TotalMilliseconds;
        var template = reading.Template ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
        var values = template.ProposedValues();
        var answers = Answers(template);
        for (var warmUp = 0; warmUp < 2_000; warmUp++) Evaluator.Evaluate(template, answers, Day, values);

        var times = new double[2_001];
        for (var run = 0; run < times.Length; run++)
        {
            var start = Stopwatch.GetTimestamp();
            Evaluator.Evaluate(template, answers, Day, values);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        var (median, p99) = (times[times.Length / 2], times[times.Length * 99 / 100]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"rules: {items} items, {template.Computed.Count} fields: median {median:0.000} ms, p99 {p99:0.000} ms (limit {limit:0} ms); loading the template, cold {loaded:0.0} ms"));
        return median <= limit;
    }

    /// <summary>As dense as the office's templates: every second item hidden or shown by another, every third with an effect.</summary>
    private static string Yaml(int count)
    {
        var items = new StringBuilder();
        var fields = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var (typ, own) = (i % 6) switch
            {
                0 => ("ja_nein", $"p{i}"),
                1 => ("betrag", $"p{i} > 100.50"),
                2 => ("auswahl, optionen: [x, y, z]", $"p{i} in ['x', 'y']"),
                3 => ("datum", $"monate_seit(p{i}) >= 48"),
                4 => ("dokument", $"p{i}"),
                _ => ("abgeleitet", $"p{i - 5} und q{i / 4} > 50 oder p{i - 1}"),
            };
            var show = i >= 6 && i % 2 == 0 ? $", zeige_wenn: \"p{i - (i % 6) - 6} oder q{(i / 4) - 1} <= 50 oder wahr\"" : "";
            var effect = i % 3 == 0 || i % 6 == 5 ? $", erfuellt_wenn: \"{own}\", sonst: {{wirkung: fehlt, text: \"t\"}}" : "";
            items.Append(CultureInfo.InvariantCulture, $"  - {{id: p{i}, frage: \"Frage {i}\", norm: [\"§ {i + 1}\"], typ: {typ}{show}{effect}}}\n");
            if (i % 4 == 0) fields.Append(CultureInfo.InvariantCulture, $"  q{i / 4}: \"{(i >= 6 ? $"p{i - (i % 6) - 5} / 1500 * 100" : "wert('w') * 0.453")}\"\n");
        }

        return "format: abh-bogen/1\nid: last\ntitel: Last\ngueltig: {ab: 2026-01-01}\nwerte: {w: {2026: 101400}}\nberechnet:\n" + fields
            + "abschnitte:\n- id: a\n  titel: A\n  punkte:\n" + items
            + "ergebnisse:\n- {id: e1, art: zwischen, wenn: \"offene_punkte() > 1000\", entscheidung: \"d\", rolle: S1}\n"
            + "- {id: e2, art: unguenstig, wenn: \"gibt_es('ausschluss')\", entscheidung: \"d\", rolle: S3}\n"
            + "- {id: e3, art: guenstig, wenn: \"wahr\", entscheidung: \"d\", rolle: S2}\n";
    }

    private static Answers Answers(ChecklistTemplate template)
    {
        var given = template.Items.Where(i => i.IsInput).Select((item, n) => $"\"{item.Id}\": " + item.Type switch
        {
            ItemType.YesNo => n % 2 == 0 ? "true" : "false",
            ItemType.Amount => "1234.56",
            ItemType.Choice => "\"x\"",
            ItemType.Date => "\"2021-03-31\"",
            _ => "\"vorhanden\"",
        });
        using var json = JsonDocument.Parse("{" + string.Join(",", given) + "}");
        return AnswerReader.FromJson(template, json.RootElement).Value;
    }
}
