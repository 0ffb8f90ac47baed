using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiki.Benchmarks.Web;

/// <summary>A run of a made checklist with 60 questions: its page, and saving one answer.</summary>
internal static class RunMeasure
{
    public const string Slug = "messung-bogen";
    private const int Items = 60;

    /// <summary>Sixty questions, half of them with a document; every answer counts for the proposal.</summary>
    public static void WriteChecklist(string content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(content, "boegen")).FullName;
        var yaml = new StringBuilder($$"""
            format: abh-bogen/1
            id: {{Slug}}
            titel: "Bogen für Messungen"
            norm: "§ 25b AufenthG"
            gueltig: {ab: 2026-01-01, bis: null}
            rechtsstand: 2026-08-12
            fachstelle: humanitaer
            artikel: [messung-00000]
            datenschutz: {fallbezug: aktenzeichen, freitext: gesperrt, loeschfrist_tage: 180}
            abschnitte:

            """);
        for (var n = 0; n < Items; n++)
        {
            if (n % 10 == 0) yaml.Append(CultureInfo.InvariantCulture, $"- id: teil{n / 10}\n  titel: \"Abschnitt {(n / 10) + 1}\"\n  punkte:\n");
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: f{n}, typ: ja_nein, frage: \"Ist die Voraussetzung Nummer {n + 1} erfüllt?\", norm: [\"§ 25b Abs. 1\"]{(n % 2 == 0 ? ", nachweis: [pass]" : "")}, erfuellt_wenn: \"f{n}\", sonst: {{wirkung: fehlt, text: \"Nachfordern.\"}}}}\n");
        }

        yaml.Append("""
            ergebnisse:
            - {id: nachfordern, art: zwischen, wenn: "gibt_es('fehlt')", entscheidung: "Nachfordern", rolle: S1}
            - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Erteilung", rolle: S2}

            """);
        File.WriteAllText(Path.Combine(folder, $"{Slug}.yaml"), yaml.ToString());
        File.WriteAllText(Path.Combine(folder, $"{Slug}.tests.yaml"), $$"""
            format: abh-bogen-tests/1
            bogen: {{Slug}}
            faelle:
            - {id: alles, stichtag: 2026-11-20, ergebnis: ja, antworten: { {{Answers("true")}} } }
            - {id: eins-fehlt, stichtag: 2026-11-20, ergebnis: nachfordern, antworten: { {{Answers("false")}} } }

            """);
    }

    /// <returns>Address of a new run with every other question answered.</returns>
    public static async Task<string> BeginAsync(Browser worker)
    {
        var start = $"/boegen/{Slug}/start";
        var address = await worker.SendAsync(start, await worker.FieldsAsync(start,
            [("_handler", "lauf"), ("Input.Key", $"{Guid.NewGuid()}"), ("Input.Kind", "vorgang"), ("Input.FileNumber", "33-4711/26"), ("Input.Day", "2026-11-20")]));
        for (var n = 0; n < Items; n += 2) await worker.SendAsync(address, await AnswerAsync(worker, address, n, "ja", 0));
        return address;
    }

    /// <summary>One answer after the other to the same question; each has the version the one before left.</summary>
    public static async Task<Func<int, long>> AnsweringAsync(Browser worker, string address)
    {
        var fields = await AnswerAsync(worker, address, 1, "ja", 0);
        var version = 0;
        return _ =>
        {
            IReadOnlyList<KeyValuePair<string, string>> next =
                [.. fields.Select(field => field.Key switch { "v.f1" => new(field.Key, $"{version}"), "a.f1" => new(field.Key, version % 2 == 0 ? "ja" : "nein"), _ => field })];
            worker.SendAsync(address, next).GetAwaiter().GetResult();
            version++;
            return 0;
        };
    }

    /// <summary>Answers the second question once more.</summary>
    /// <param name="version">Of the answer that stands there.</param>
    public static async Task AnswerAsync(Browser worker, string address, int version) =>
        await worker.SendAsync(address, await AnswerAsync(worker, address, 1, version % 2 == 0 ? "ja" : "nein", version));

    /// <summary>Of the answer to the second question.</summary>
    public static async Task<int> VersionAsync(Browser worker, string address) =>
        int.Parse(Regex.Match(await worker.TextAsync($"{address}?frage=f1"), "name=\"v.f1\" value=\"([0-9]+)\"").Groups[1].Value, CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<KeyValuePair<string, string>>> AnswerAsync(Browser worker, string address, int item, string says, int version) =>
        worker.FieldsAsync(address, [("_handler", "lauf-antworten"), ("frage", $"f{item}"), ($"a.f{item}", says), ($"v.f{item}", $"{version}")]);

    private static string Answers(string first) => string.Join(", ", Enumerable.Range(0, Items).Select(n => $"f{n}: {(n == 0 ? first : "true")}"));
}
