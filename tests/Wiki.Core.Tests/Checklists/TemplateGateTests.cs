using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>What keeps a template from being submitted.</summary>
public sealed class TemplateGateTests
{
    private const string Items = """
        - {id: a, typ: auswahl, frage: "?", optionen: {x: "Ix", y: "Ypsilon"}, norm: ["§ 1"], nachweis: [pass]}
        - {id: z, typ: zahl, frage: "?", erfuellt_wenn: "z > wert('w')", sonst: {wirkung: fehlt, text: "t"}}
        """;

    private const string Outcomes = """
        ergebnisse:
        - {id: nach, art: zwischen, wenn: "gibt_es('fehlt')", entscheidung: "Nach", rolle: S1, folge: [brief]}
        - {id: ja, art: guenstig, wenn: "a == 'x'", entscheidung: "Ja", rolle: S1, pflicht: [vermerk]}

        """;

    private const string Tests = """
        format: abh-bogen-tests/1
        bogen: probe
        faelle:
        - {id: eins, stichtag: 2026-11-20, ergebnis: ja, antworten: {a: x, z: 5}}
        - {id: zwei, stichtag: 2026-11-20, ergebnis: nach, antworten: {a: x, z: 1}, wirkungen: {fehlt: [z]}, offen: []}
        - {id: drei, stichtag: 2026-11-20, ergebnis: gesperrt, gesperrt_wegen: [no-rule], antworten: {a: y, z: 5}}

        """;

    private static readonly CodeTexts Texts = new(new Dictionary<string, string> { ["pass"] = "Pass" }, new Dictionary<string, string> { ["brief"] = "Brief", ["vermerk"] = "Vermerk" });

    private static string Yaml => ChecklistFixtures.Yaml(Items, outcomes: Outcomes, values: "werte: {w: {2026: 3}}\n");

    [Fact]
    public void A_template_in_order_passes() => Assert.Empty(Check(Yaml, Tests).Select(f => f.ToString()));

    [Theory]
    [InlineData("{x: \"Ix\", y: \"Ypsilon\"}", "{x: \"Ix\", y: null}", "code-without-text", "typ: auswahl", "„y“ hat keinen deutschen Text")]
    [InlineData("nachweis: [pass]", "nachweis: [pass, visum]", "code-without-text", "typ: auswahl", "„visum“ hat keinen deutschen Text in unterlagen.yaml")]
    [InlineData("folge: [brief]", "folge: [fax]", "code-without-text", "id: nach", "„fax“ hat keinen deutschen Text in folgen.yaml")]
    [InlineData("norm: [\"§ 1\"]", "norm: [\"§ 999\"]", "unknown-citation", "typ: auswahl", "gibt es nicht")]
    [InlineData("a == 'x'", "a == 'ix'", "unknown-option", "id: ja", "möglich sind x, y")]
    [InlineData("wenn: \"gibt_es('fehlt')\"", "wenn: \"falsch\"", "unreachable-outcome", "id: nach", "„nach“ erreicht kein grüner Testfall")]
    [InlineData("nachweis: [pass]", "nachweis: [pass], sonst: {wirkung: fehlt}", "effect-without-condition", "typ: auswahl", "fehlt „erfuellt_wenn“")]
    [InlineData("nachweis: [pass]", "risiko: [r]", "unknown-risk", "typ: auswahl", "steht nicht unter „risiken“")]
    [InlineData("artikel: [probe]\n", "", "incomplete-head", "format", "„artikel“")]
    [InlineData("a == 'x'", "a = 'x'", "expression", "id: ja", "schreiben Sie ==")]
    [InlineData("a == 'x'", "altar(a)", "expression", "id: ja", "Die Funktion „altar“ gibt es nicht")]
    [InlineData("bis: 2026-12-31", "bis: 2027-12-31", "missing-value", "werte", "Für 2027 fehlt")]
    [InlineData("{2026: 3}", "{2026: 2}", "value-differs", "werte", "freigegeben ist 3")]
    public void A_template_that_is_not_in_order_is_refused_with_line_and_sentence(string from, string to, string code, string lineHas, string sentence)
    {
        var yaml = Yaml.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Yaml, yaml);

        var finding = Check(yaml, Tests).Single(f => f.Finding.Code == code);

        Assert.Equal(GatedFile.Template, finding.File);
        Assert.Contains(lineHas, yaml.Split('\n')[finding.Finding.Line - 1], StringComparison.Ordinal);
        Assert.Contains(sentence, finding.Finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ergebnis: ja", "ergebnis: nach", "erwartet ist das Ergebnis „nach“, heraus kommt „ja“")]
    [InlineData("ergebnis: ja", "ergebnis: vielleicht", "„vielleicht“ gibt es in diesem Bogen nicht")]
    [InlineData("z: 5}}\n- {id: zwei", "z: fünf}}\n- {id: zwei", "passt nicht")]
    [InlineData("{a: x, z: 5}", "{a: x, q: 5}", "„q“ gibt es in diesem Bogen nicht")]
    [InlineData("{fehlt: [z]}", "{ermessen: [z]}", "wirkungen.fehlt: erwartet ist []")]
    [InlineData("offen: []", "offen: [z]", "offen: erwartet ist [z]")]
    [InlineData("[no-rule]", "[outside-validity]", "gesperrt_wegen")]
    [InlineData("bogen: probe", "bogen: anderer", "gehören zu „anderer“")]
    public void A_red_test_case_is_named_with_what_came_out(string from, string to, string sentence)
    {
        var tests = Tests.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Tests, tests);

        var finding = Check(Yaml, tests).First(f => f.File == GatedFile.TestCases);

        Assert.Equal("red-test", finding.Finding.Code);
        Assert.Contains(sentence, finding.Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_test_cases_no_outcome_is_reached() =>
        Assert.Equal(["unreachable-outcome", "unreachable-outcome"], Check(Yaml, null).Select(f => f.Finding.Code));

    [Fact]
    public void An_unreadable_test_file_is_the_only_message_about_tests()
    {
        var findings = Check(Yaml, Tests.Replace("stichtag: 2026-11-20, ergebnis: ja", "ergebnis: ja", StringComparison.Ordinal));

        var finding = Assert.Single(findings);
        Assert.Equal((GatedFile.TestCases, 4), (finding.File, finding.Finding.Line));
        Assert.StartsWith("Testfälle, Zeile 4", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_end_needs_values_up_to_the_year_of_submission()
    {
        var open = Yaml.Replace("bis: 2026-12-31", "bis: null", StringComparison.Ordinal);

        Assert.Empty(Check(open, Tests));
        Assert.Equal("missing-value", Assert.Single(Check(open, Tests, new DateOnly(2027, 1, 2))).Finding.Code);
    }

    [Fact]
    public void A_value_that_ends_within_the_validity_leaves_a_gap()
    {
        var halfYear = new ValueTable([new DatedValue("w", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), Rational.From(3))]);

        var finding = Assert.Single(Check(Yaml, Tests, values: halfYear), f => f.Finding.Code == "missing-value");

        Assert.Contains("ab 01.07.2026", finding.Finding.Sentence, StringComparison.Ordinal);
    }

    private static IReadOnlyList<GateFinding> Check(string yaml, string? tests, DateOnly? submittedOn = null, ValueTable? values = null) => TemplateGate.Check(new GateInput
    {
        Template = TemplateYaml.Load(yaml),
        Tests = tests is null ? null : TestCasesYaml.Load(tests),
        Texts = Texts,
        Values = values ?? new ValueTable([new DatedValue("w", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Rational.From(3))]),
        FindCitationProblem = norm => norm.Contains("999", StringComparison.Ordinal) ? "Diesen Paragrafen gibt es nicht." : null,
        SubmittedOn = submittedOn ?? ChecklistFixtures.Day,
    });
}
