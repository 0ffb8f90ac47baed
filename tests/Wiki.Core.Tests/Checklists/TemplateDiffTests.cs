using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>What the lead reads before approving.</summary>
public sealed class TemplateDiffTests
{
    [Theory]
    [InlineData("quote > 50 oder prognose", "quote >= 50 oder prognose", "Punkt ‚Lebensunterhalt‘: Bedingung geändert von ‚befreit oder quote > 50 oder prognose oder lu_ausnahme != 'keine'‘ zu ‚befreit oder quote >= 50 oder prognose oder lu_ausnahme != 'keine'‘")]
    [InlineData("formel: \"wenn(kind_haushalt, 48, 72)\"", "formel: \"wenn(kind_haushalt, 48, 60)\"", "Berechnetes Feld ‚Nötiger Voraufenthalt in Monaten‘: Berechnung geändert von ‚wenn(kind_haushalt, 48, 72)‘ zu ‚wenn(kind_haushalt, 48, 60)‘")]
    [InlineData("hinweis: \"Wohngeld schadet nicht.\"\n", "\n", "Punkt ‚Gesamtbedarf der Bedarfsgemeinschaft?‘: Hinweis entfernt (bisher ‚Wohngeld schadet nicht.‘)")]
    [InlineData("rolle: S4", "rolle: S3", "Ergebnis ‚eskalation‘: Stufe geändert von ‚S4‘ zu ‚S3‘")]
    [InlineData("rechtsstand: 2026-08-12", "rechtsstand: 2026-09-01", "Kopf: Rechtsstand geändert von ‚12.08.2026‘ zu ‚01.09.2026‘")]
    [InlineData("bis: null", "bis: 2027-12-31", "Kopf: Gültig bis neu: ‚31.12.2027‘")]
    [InlineData("gewicht: 3", "gewicht: 4", "Risiko ‚Lebensunterhalt nach Prognose‘: Gewicht geändert von ‚3‘ zu ‚4‘")]
    public void A_change_is_said_in_words(string from, string to, string sentence) =>
        Assert.Equal([sentence], Sentences(yaml => yaml.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void The_same_template_has_no_changes() => Assert.Empty(Sentences(yaml => yaml));

    [Fact]
    public void A_rewritten_layout_is_no_change() => Assert.Empty(Sentences(yaml => "# Kommentar\n" + yaml.Replace("gueltig: {ab: 2026-08-12, bis: null}", "gueltig:\n  ab: \"2026-08-12\"\n  bis:", StringComparison.Ordinal)));

    [Fact]
    public void New_and_removed_items_are_named() => Assert.Equal(
        ["Punkt ‚Wie wird die Passpflicht erfüllt?‘: entfernt", "Punkt ‚Passlosigkeit unzumutbar‘: entfernt"],
        Sentences(yaml => yaml[..yaml.IndexOf("  - id: passlage", StringComparison.Ordinal)] + yaml[yaml.IndexOf("unterlagen:", StringComparison.Ordinal)..]));

    [Fact]
    public void The_order_of_outcomes_is_a_change_because_the_first_match_wins()
    {
        var sentence = Assert.Single(Sentences(yaml =>
        {
            var (first, second) = (yaml.IndexOf("- id: eskalation", StringComparison.Ordinal), yaml.IndexOf("- id: versagung", StringComparison.Ordinal));
            var third = yaml.IndexOf("- id: ruhend", StringComparison.Ordinal);
            return yaml[..first] + yaml[second..third] + yaml[first..second] + yaml[third..];
        }));

        Assert.StartsWith("Ergebnisse: Reihenfolge der Ergebnisse geändert von ‚eskalation, versagung, ", sentence, StringComparison.Ordinal);
        Assert.Contains("zu ‚versagung, eskalation, ", sentence, StringComparison.Ordinal);
    }

    private static List<string> Sentences(Func<string, string> change)
    {
        var yaml = ChecklistFixtures.Content("bogen-25b.yaml").ReplaceLineEndings("\n");
        var before = ChecklistFixtures.Template(yaml);
        return [.. TemplateDiff.Between(before, ChecklistFixtures.Template(change(yaml))).Select(c => c.Sentence)];
    }
}
