using System.Globalization;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>What the loader refuses, where it points and what it says was expected.</summary>
public sealed class TemplateYamlTests
{
    private const string Item = "- {id: a, typ: ja_nein, frage: \"?\"}";

    public static TheoryData<string, string, string, string, string> Broken => new()
    {
        { "alias", Yaml(Item).Replace("titel: Probe", "titel: &t Probe\nnorm2: *t", StringComparison.Ordinal), "yaml", "titel", "Anker und Verweise" },
        { "tag", Yaml(Item).Replace("titel: Probe", "titel: !!str Probe", StringComparison.Ordinal), "yaml", "titel", "Typangaben" },
        { "two documents", Yaml(Item) + "---\na: b\n", "yaml", "---", "zweites Dokument" },
        { "syntax", Yaml(Item) + "{", "yaml", "{", "kein gültiges YAML" },
        { "tab", Yaml(Item).Replace("titel: Probe", "\ttitel: Probe", StringComparison.Ordinal), "yaml", "\ttitel", "mit einem Tabulator eingerückt" },
        { "control", Yaml(Item).Replace("titel: Probe", "titel: Pro\u0001be", StringComparison.Ordinal), "yaml", "titel", "U+0001" },
        { "format", Yaml(Item).Replace("abh-bogen/1", "abh-bogen/2", StringComparison.Ordinal), "value", "format", "erwartet wird abh-bogen/1" },
        { "twice", Yaml(Item).Replace("titel: Probe", "titel: Probe\ntitel: Noch eine", StringComparison.Ordinal), "key", "titel: Noch", "zweimal" },
        { "unknown key", Yaml(Item).Replace("titel: Probe", "titel: Probe\ntitle: x", StringComparison.Ordinal), "key", "title", "gemeint: „titel“" },
        { "missing key", Yaml(Item).Replace("titel: Probe\n", "", StringComparison.Ordinal), "key", "format", "Hier fehlt „titel“" },
        { "date", Yaml(Item).Replace("ab: 2026-01-01", "ab: 01.01.2026", StringComparison.Ordinal), "value", "gueltig", "erwartet wird zum Beispiel 2026-11-20" },
        { "until before from", Yaml(Item).Replace("bis: 2026-12-31", "bis: 2025-12-31", StringComparison.Ordinal), "value", "gueltig", "vor „ab“" },
        { "type", Yaml("- {id: a, typ: janein, frage: \"?\"}"), "value", "typ: janein", "ja_nein, datum, zahl" },
        { "item key", Yaml("- {id: a, typ: ja_nein, frage: \"?\", erfüllt_wenn: \"a\"}"), "key", "typ: ja_nein", "erlaubt sind id, typ" },
        { "item twice", Yaml(Item + "\n" + Item), "name", "id: a", "zweimal" },
        { "reserved name", Yaml("- {id: und, typ: ja_nein, frage: \"?\"}"), "name", "id: und", "kein Wort der Bedingungssprache" },
        { "label", Yaml("- {id: a, typ: ja_nein}"), "key", "id: a", "fehlt „frage“" },
        { "no options", Yaml("- {id: a, typ: auswahl, frage: \"?\"}"), "key", "id: a", "„optionen“" },
        { "options elsewhere", Yaml("- {id: a, typ: zahl, frage: \"?\", optionen: [x]}"), "key", "id: a", "nur beim Typ auswahl" },
        { "derived without condition", Yaml("- {id: a, typ: abgeleitet, titel: \"?\"}"), "key", "id: a", "braucht „erfuellt_wenn“" },
        { "effect", Yaml("- {id: a, typ: ja_nein, frage: \"?\", erfuellt_wenn: \"a\", sonst: {wirkung: stopp}}"), "value", "stopp", "ausschluss, fehlt, ermessen" },
        { "level", Yaml(Item).Replace("rolle: S1", "rolle: S9", StringComparison.Ordinal), "value", "rolle: S9", "S0, S1, S2, S3, S4" },
        { "outcome named gesperrt", Yaml(Item).Replace("{id: ja,", "{id: gesperrt,", StringComparison.Ordinal), "name", "id: gesperrt", "vergibt die Auswertung selbst" },
        { "unknown name", Yaml("- {id: a, typ: ja_nein, frage: \"?\", zeige_wenn: \"b\"}"), "expression", "id: a", "„b“ ist nicht bekannt" },
        { "number as condition", Yaml("- {id: a, typ: zahl, frage: \"?\", erfuellt_wenn: \"a + 1\"}"), "expression", "id: a", "der Ausdruck ergibt eine Zahl" },
        { "self", Yaml("- {id: a, typ: ja_nein, frage: \"?\", zeige_wenn: \"a\"}"), "cycle", "id: a", "a → a" },
        { "derived on itself", Yaml("- {id: a, typ: abgeleitet, titel: \"?\", erfuellt_wenn: \"nicht a\"}"), "cycle", "id: a", "a → a" },
        { "cycle through a field", Yaml("- {id: a, typ: ja_nein, frage: \"?\", zeige_wenn: \"f\"}", "f: \"nicht g\"\ng: \"a\""), "cycle", "id: a", "a → f → g → a" },
        { "year", Yaml(Item, values: "werte: {w: {26: 1}}\n"), "value", "werte", "ein Jahr als Schlüssel" },
        { "value with comma", Yaml(Item, values: "werte: {w: {2026: \"1,5\"}}\n"), "value", "werte", "mit Punkt" },
        { "exploding numbers", Yaml("- {id: a, typ: zahl, frage: \"?\"}", Squares(20)), "expression", "f", "Tausenden von Stellen" },
        { "empty list", Yaml(Item).Replace(ChecklistFixtures.GrantAlways, "ergebnisse: []\n", StringComparison.Ordinal), "value", "ergebnisse", "mindestens einem Eintrag" },
        { "scalar for list", Yaml(Item).Replace(ChecklistFixtures.GrantAlways, "ergebnisse: ja\n", StringComparison.Ordinal), "value", "ergebnisse", "Erwartet wird eine Liste" },
        { "empty", "", "yaml", "", "leer" },
        { "no map", "- a\n- b\n", "yaml", "- a", "mit Schlüsseln beginnen" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_template_is_refused_with_line_and_sentence(string what, string yaml, string code, string lineHas, string sentence)
    {
        var reading = TemplateYaml.Load(yaml);

        Assert.Null(reading.Template);
        var finding = reading.Findings.FirstOrDefault(f => f.Code == code && f.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.True(finding is not null, what + ": " + string.Join('\n', reading.Findings));
        Assert.Contains(lineHas, yaml.Split('\n')[finding.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_nested_too_deep_is_refused()
    {
        var reading = TemplateYaml.Load("format: " + new string('[', 30) + new string(']', 30));

        Assert.Contains("höchstens 20 Ebenen", Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_opening_brackets_are_refused_at_once() =>
        Assert.Contains("20 Ebenen", Assert.Single(TemplateYaml.Load(new string('[', 1_000_000)).Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void More_than_a_megabyte_is_refused() =>
        Assert.Contains("1 MB", Assert.Single(TemplateYaml.Load(new string('#', (1024 * 1024) + 1)).Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_megabyte_of_umlauts_is_counted_in_bytes() =>
        Assert.Contains("1 MB", Assert.Single(TemplateYaml.Load("# " + new string('ä', 600_000))!.Findings).Sentence, StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_reported_at_once_in_file_order()
    {
        var yaml = Yaml("- {id: a, typ: zahl, frage: \"?\", zeige_wenn: \"x\"}\n- {id: b, typ: zahl, frage: \"?\", erfuellt_wenn: \"b >\"}\n- {id: c, typ: falsch, frage: \"?\"}");

        var findings = TemplateYaml.Load(yaml).Findings;

        Assert.Equal(3, findings.Count);
        Assert.Equal(findings.Select(f => f.Line).Order(), findings.Select(f => f.Line));
    }

    [Fact]
    public void A_chain_of_thousands_of_fields_is_evaluated_without_recursion()
    {
        var fields = string.Concat(Enumerable.Range(1, 5_000).Reverse().Select(i => string.Create(CultureInfo.InvariantCulture, $"f{i}: \"f{i - 1}\"\n"))) + "f0: \"a\"";

        var evaluation = ChecklistFixtures.Evaluate(Yaml(Item, fields), """{"a": true}""");

        Assert.All(evaluation.Explanation.Computed, c => Assert.Equal("wahr", c.Value.ToString()));
    }

    [Fact]
    public void Every_key_survives_writing_and_loading()
    {
        const string items = """
            - {id: a, typ: auswahl, frage: "Was \"gilt\"?\n\u2028Zwei Zeilen", optionen: {x: "Ix", "007": null, "true": "Ja"}, norm: "§ 1"}
            - {id: b, typ: betrag, titel: "C:\\Pfad", einheit: "EUR/Monat", zeige_wenn: "a == 'x'", norm: ["§ 2", "§ 3"], nachweis: [pass], hinweis: "Hinweis: mit # und 'Zeichen'", erfuellt_wenn: "b > 0.10", sonst: {wirkung: aussetzen}, risiko: [r]}
            """;
        var yaml = ChecklistFixtures.Yaml(items, "f: \"b * 2\"\ng: {text: \"Das Doppelte\", formel: \"b * 2\"}", values: "werte: {w: {text: \"Der Wert\", 2026: 45934.20, 2025: 1}, leer: {}, quelle: \"Amtsblatt\"}\n", risks: "r: {text: \"Das Risiko\", wenn: \"f > 1\", gewicht: 3, iks: gewichtet}")
            .Replace("{ab: 2026-01-01, bis: 2026-12-31}", "{ab: 2026-01-01, bis: null}", StringComparison.Ordinal)
            .Replace("rolle: S1}", "rolle: S1, folge: [eins], pflicht: [zwei]}", StringComparison.Ordinal) + "rollen: {S1: Eins}\nunterlagen: [pass]\n";
        var first = ChecklistFixtures.Template(yaml);

        var written = TemplateYaml.Write(first);
        var second = ChecklistFixtures.Template(written);

        Assert.Empty(TemplateDiff.Between(first, second));
        Assert.Equal(written, TemplateYaml.Write(second));
        Assert.Equal("Was \"gilt\"?\n\u2028Zwei Zeilen", second.Items[0].Label);
        Assert.Equal(["f", "Das Doppelte", "Der Wert", "r", "Das Risiko"], [.. new[] { "f", "g", "w", "r" }.Select(second.LabelOf), second.RiskLabelOf("r")]);
        Assert.Equal(["x", "007", "true"], second.Items[0].Options.Select(o => o.Code));
        Assert.Equal("45934.2", second.Values[0].ByYear[2026].ToString());
    }

    private static string Yaml(string items, string computed = "", string values = "") => ChecklistFixtures.Yaml(items, computed, values: values);

    private static string Squares(int count) =>
        "f0: \"a * a\"\n" + string.Concat(Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"f{i}: \"f{i - 1} * f{i - 1}\"\n")));
}
