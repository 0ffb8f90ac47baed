using System.Globalization;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>Runs the tables of Specs/rule-engine.md.</summary>
public sealed class RuleEngineSpecTests
{
    private const string Items = """
        - {id: immer_nein, typ: ja_nein, frage: "?"}
        - {id: j, typ: ja_nein, frage: "?"}
        - {id: n, typ: ja_nein, frage: "?"}
        - {id: o, typ: ja_nein, frage: "?"}
        - {id: j_weg, typ: ja_nein, frage: "?", zeige_wenn: "immer_nein"}
        - {id: dok_da, typ: dokument, frage: "?"}
        - {id: dok_fehlt, typ: dokument, frage: "?"}
        - {id: dok_offen, typ: dokument, frage: "?"}
        - {id: zwei, typ: zahl, frage: "?"}
        - {id: drei, typ: zahl, frage: "?"}
        - {id: zehn, typ: zahl, frage: "?"}
        - {id: nichts, typ: zahl, frage: "?"}
        - {id: cent, typ: betrag, frage: "?"}
        - {id: z_offen, typ: zahl, frage: "?"}
        - {id: z_weg, typ: zahl, frage: "?", zeige_wenn: "immer_nein"}
        - {id: a, typ: auswahl, frage: "?", optionen: [x, y]}
        - {id: a_offen, typ: auswahl, frage: "?", optionen: [x, y]}
        - {id: a_weg, typ: auswahl, frage: "?", optionen: [x, y], zeige_wenn: "immer_nein"}
        - {id: heute, typ: datum, frage: "?"}
        - {id: schalttag, typ: datum, frage: "?"}
        - {id: ende_januar, typ: datum, frage: "?"}
        - {id: morgen, typ: datum, frage: "?"}
        - {id: d_offen, typ: datum, frage: "?"}
        - {id: d_weg, typ: datum, frage: "?", zeige_wenn: "immer_nein"}
        """;

    private const string Answers = """
        {"immer_nein": false, "j": true, "n": false, "j_weg": true, "dok_da": "vorhanden", "dok_fehlt": "fehlt", "zwei": 2, "drei": 3, "zehn": 10,
         "nichts": 0, "cent": 0.01, "z_weg": 5, "a": "x", "a_weg": "x", "heute": "2026-11-20", "schalttag": "2020-02-29",
         "ende_januar": "2026-01-31", "morgen": "2026-11-21", "d_weg": "2026-11-20"}
        """;

    private const string Values = "werte: {da: {2026: 100}, fehlt: {2025: 1}}\n";

    public static TheoryData<string, string> Expressions => [.. Rows(2).Where(r => r[0] is not ("Ausdruck" or "Name")).Select(r => (Code(r[0]), r[1]))];

    public static TheoryData<string, int, string> Refused =>
        [.. Rows(3).Where(r => r[0].StartsWith('`') && int.TryParse(r[1], out _)).Select(r => (Code(r[0]), int.Parse(r[1], CultureInfo.InvariantCulture), r[2]))];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_has_the_value_the_table_says(string expression, string expected)
    {
        var evaluation = ChecklistFixtures.Evaluate(Yaml(expression), Answers);

        Assert.Equal(expected, evaluation.Explanation.Computed.Single().Value.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_expression_is_refused_with_place_and_sentence(string expression, int column, string sentence)
    {
        var yaml = Yaml(expression);
        var line = Array.FindIndex(yaml.Split('\n'), l => l.StartsWith("  feld: ", StringComparison.Ordinal)) + 1;

        var finding = Assert.Single(TemplateYaml.Load(yaml).Findings);

        Assert.Equal("expression", finding.Code);
        Assert.Equal((line, "berechnet.feld"), (finding.Line, finding.Key));
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
        if (!expression.Contains('"', StringComparison.Ordinal)) Assert.Equal("  feld: \"".Length + column, finding.Column);
    }

    [Fact]
    public void The_tables_are_read()
    {
        Assert.True(Expressions.Count > 120);
        Assert.True(Refused.Count > 55);
    }

    private static string Yaml(string expression) =>
        ChecklistFixtures.Yaml(Items, $"feld: \"{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", values: Values);

    private static IEnumerable<string[]> Rows(int columns) =>
        ChecklistFixtures.Spec("rule-engine.md").Split('\n')
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split(" | ").Select(c => c.Trim()).ToArray())
            .Where(r => r.Length == columns && r[0].StartsWith('`'));

    private static string Code(string cell) => cell.Trim('`');
}
