using System.Text;
using Wiki.Core.Transfer;

namespace Wiki.Core.Tests.Transfer;

/// <summary>Files with mistakes: each is named by file, line and key, and nothing of it goes in.</summary>
public sealed class WrongFileTests
{
    private const string Right = """
        ---
        kennung: beispiel
        titel: Titel
        themenfeld: Familie
        fachstelle: humanitaer
        schlagworte: [a, b]
        verantwortung: anna
        vertretung: alex
        gueltig_ab: 2026-08-12
        gueltig_bis:
        rechtsstand: 2026-08-12
        pruefzyklus_monate: 6
        aenderungsart: inhaltlich
        aenderungsnotiz: Erste Fassung
        quellen:
          - {art: gesetz, titel: AufenthG, stand: 2026-08-12}
        klaerungsbedarf:
          - {frage: Gilt das?, seit: 2026-08-12, antwort: Ja., freigabe_trotz: }
        ---
        ## Kurzantwort

        Text.
        """;

    [Fact]
    public void The_file_without_mistakes_is_right() => Assert.Empty(ArticleFileReader.Read("a.md", Right).Faults);

    [Theory]
    [InlineData(2, "kennung:", 2, "kennung")]
    [InlineData(2, "kennung: Groß und klein", 2, "kennung")]
    [InlineData(2, "kennung: neu", 2, "kennung")]
    [InlineData(2, "kennung: ../../oben", 2, "kennung")]
    [InlineData(3, "titel:", 3, "titel")]
    [InlineData(3, null, 1, "titel")]
    [InlineData(3, "titel: [a, b]", 3, "titel")]
    [InlineData(3, "titel: {a: b}", 3, "titel")]
    [InlineData(4, "themenfeld: ''", 4, "themenfeld")]
    [InlineData(6, "schlagworte: [a, {b: c}]", 6, "schlagworte")]
    [InlineData(6, "schlagworte: {a: b}", 6, "schlagworte")]
    [InlineData(9, "gueltig_ab: 12.08.2026", 9, "gueltig_ab")]
    [InlineData(9, "gueltig_ab: 2026-02-30", 9, "gueltig_ab")]
    [InlineData(10, "gueltig_bis: irgendwann", 10, "gueltig_bis")]
    [InlineData(10, "gueltig_bis: [2026-01-01]", 10, "gueltig_bis")]
    [InlineData(11, "rechtsstand:", 11, "rechtsstand")]
    [InlineData(12, "pruefzyklus_monate: 0", 12, "pruefzyklus_monate")]
    [InlineData(12, "pruefzyklus_monate: 121", 12, "pruefzyklus_monate")]
    [InlineData(12, "pruefzyklus_monate: -6", 12, "pruefzyklus_monate")]
    [InlineData(12, "pruefzyklus_monate: sechs", 12, "pruefzyklus_monate")]
    [InlineData(13, "aenderungsart: klein", 13, "aenderungsart")]
    [InlineData(14, "aenderungsnotiz: ' '", 14, "aenderungsnotiz")]
    [InlineData(8, "stellvertretung: alex", 8, "stellvertretung")]
    [InlineData(16, "  - AufenthG", 16, "quellen")]
    [InlineData(16, "  - {art: gesetz, title: AufenthG}", 16, "quellen")]
    [InlineData(16, "  - {art: gesetz, titel: , stand: 2026-08-12}", 16, "quellen")]
    [InlineData(16, "  - {art: gesetz, titel: AufenthG, stand: heute}", 16, "quellen")]
    [InlineData(16, "  - {art: gesetz, titel: [AufenthG]}", 16, "quellen")]
    [InlineData(18, "  - {frage: , seit: 2026-08-12}", 18, "klaerungsbedarf")]
    [InlineData(18, "  - {frage: Ja?, seit: gestern}", 18, "klaerungsbedarf")]
    [InlineData(18, "  - {frage: Ja?, grund: weil}", 18, "klaerungsbedarf")]
    [InlineData(4, "titel: noch ein Titel", 4, "")]
    [InlineData(3, "titel: \"offen", 3, "")]
    [InlineData(3, "titel: a: b", 3, "")]
    [InlineData(3, "titel: @ab", 3, "")]
    [InlineData(6, "schlagworte: &wort [a]", 6, "")]
    [InlineData(6, "schlagworte: [*wort]", 6, "")]
    [InlineData(6, "schlagworte: [[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]", 6, "")]
    [InlineData(3, "titel: \"\\ud800\"", 3, "")]
    [InlineData(3, "titel: \"\\U00110000\"", 3, "")]
    public void A_mistake_is_named_by_line_and_key(int line, string? instead, int faultLine, string key)
    {
        var lines = Right.Split('\n').ToList();
        if (instead is null) lines.RemoveAt(line - 1);
        else lines[line - 1] = instead;

        var (article, faults) = ArticleFileReader.Read("ordner/a.md", string.Join('\n', lines));

        Assert.Null(article);
        Assert.Contains(faults, fault => fault.File == "ordner/a.md" && fault.Line == faultLine && fault.Key == key && fault.Expected.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nur Text")]
    [InlineData("---\nkennung: a\n")]
    [InlineData("---\n---\n")]
    [InlineData("---\n- a\n- b\n---\nText")]
    [InlineData("---\nText\n---\nText")]
    [InlineData("\n---\nkennung: a\n---\nText")]
    public void A_file_without_angaben_is_refused(string text)
    {
        var (article, faults) = ArticleFileReader.Read("a.md", text);

        Assert.Null(article);
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void Every_mistake_is_reported_at_once()
    {
        var text = Right.Replace("titel: Titel", "titel:", StringComparison.Ordinal).Replace("inhaltlich", "klein", StringComparison.Ordinal)
            .Replace("monate: 6", "monate: x", StringComparison.Ordinal);

        Assert.Equal(["titel", "pruefzyklus_monate", "aenderungsart"], ArticleFileReader.Read("a.md", text).Faults.Select(fault => fault.Key));
    }

    [Fact]
    public void A_fault_reads_as_a_sentence() =>
        Assert.Equal("a.md, Zeile 3, titel: Wert fehlt.", new FileFault("a.md", 3, "titel", "Wert fehlt.").ToString());

    /// <summary>Whatever stands in a file, reading ends with an article or faults, never with an exception.</summary>
    [Fact]
    public void Broken_bytes_never_stop_the_reader()
    {
        var random = new Random(4711);
        for (var round = 0; round < 1_500; round++)
        {
            var text = new StringBuilder(Right);
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var at = random.Next(4, Right.IndexOf("\n---\n", 4, StringComparison.Ordinal));
                text.Insert(at, "\"'\\[]{}:,#&*!|>%@`\t\n-?~\u0000\ud800\u0085x"[random.Next(23)]);
            }

            var (article, faults) = ArticleFileReader.Read("a.md", text.ToString());

            Assert.True(article is null != (faults.Count == 0));
        }
    }
}
