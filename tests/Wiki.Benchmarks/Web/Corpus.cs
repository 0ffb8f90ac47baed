using System.Globalization;
using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.Transfer;

namespace Wiki.Benchmarks.Web;

/// <summary>Long German articles made from a fixed seed: the same number always gives the same files.</summary>
internal static class Corpus
{
    private static readonly string[] Subjects = ["Aufenthaltserlaubnis", "Duldung", "Niederlassungserlaubnis", "Verpflichtungserklärung", "Fiktionsbescheinigung", "Einbürgerung", "Ausweisung", "Beschäftigung", "Ausbildung", "Familiennachzug"];
    private static readonly string[] Verbs = ["prüft", "verlangt", "berücksichtigt", "dokumentiert", "begründet", "fordert nach", "bescheinigt", "erläutert"];
    private static readonly string[] Objects = ["den Lebensunterhalt", "die Identität", "den Voraufenthalt", "die Sprachkenntnisse", "den Wohnraum", "die Passpflicht", "das Ausweisungsinteresse", "die Zustimmung der Bundesagentur"];
    private static readonly string[] Circumstances = ["im Regelfall", "bei der ersten Erteilung", "vor jeder Verlängerung", "nach Anhörung", "mit Vermerk", "innerhalb von sechs Monaten", "auf Antrag", "ohne Ermessen"];
    private static readonly string[] Headings = ["Voraussetzungen", "Ausschluss", "Nachweise", "Verfahren und Beteiligung", "Entscheidung und Laufzeit", "Weitere Wege"];

    /// <summary>Writes the files and returns their Kennungen.</summary>
    /// <param name="paragraphs">Per heading; 4 of 4 sentences make 14 KB, 1 of 6 makes 6 KB.</param>
    public static IReadOnlyList<string> Write(string folder, int articles, int paragraphs = 4, int sentences = 4)
    {
        var slugs = new List<string>();
        for (var i = 0; i < articles; i++)
        {
            var file = Article(i, articles, paragraphs, sentences);
            var path = Path.Combine(folder, file.Slug, file.Slug + ".md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // below the folder
            File.WriteAllText(path, ArticleFileWriter.Write(file));
            slugs.Add(file.Slug);
        }

        return slugs;
    }

    /// <summary>A later revision of one article: every paragraph of it says something else.</summary>
    public static void WriteRevised(string folder, int number, int articles)
    {
        var file = Article(number, articles, 4);
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, file.Slug + ".md");
        File.WriteAllText(path, ArticleFileWriter.Write(file with
        {
            Fields = file.Fields with { ValidFrom = new DateOnly(2026, 6, 1), LegalAsOf = new DateOnly(2026, 6, 1), ChangeNote = "Neu gefasst" },
            Markdown = file.Markdown.Replace(" verlangt ", " fordert ", StringComparison.Ordinal).Replace(" nach Anhörung ", " nach schriftlicher Anhörung ", StringComparison.Ordinal),
        }));
    }

    public static ArticleFile Article(int number, int of, int paragraphs = 4, int sentences = 4)
    {
        var dice = new Dice((uint)number + 1);
        var subject = dice.Pick(Subjects);
        var fields = new ArticleFields
        {
            Title = $"{subject}: Fallgruppe {number} (§ {(number % 105) + 1} AufenthG)",
            Topic = "Humanitärer Aufenthalt",
            Team = "humanitaer",
            Keywords = [subject, "Messung"],
            Owner = "autorin",
            Deputy = "fachverantwortung",
            ValidFrom = new DateOnly(2026, 1, 1),
            LegalAsOf = new DateOnly(2026, 1, 1),
            RecheckMonths = 12,
            ChangeNote = "Erste Fassung",
            Sources = [new SourceNote("gesetz", "AufenthG", new DateOnly(2026, 1, 1))],
        };
        var text = new StringBuilder($"## Kurzantwort\n\nDie Behörde {dice.Pick(Verbs)} **{dice.Pick(Objects)}** {dice.Pick(Circumstances)}.\n");
        foreach (var heading in Headings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");
            for (var paragraph = 0; paragraph < paragraphs; paragraph++) text.Append(Paragraph(dice, of, sentences)).Append("\n\n");
            text.Append("| Punkt | Was gilt | Norm |\n|---|---|---|\n");
            for (var row = 0; row < 3; row++) text.Append(CultureInfo.InvariantCulture, $"| {dice.Pick(Objects)} | {dice.Pick(Circumstances)} | § {dice.Below(105) + 1} Abs. {dice.Below(5) + 1} |\n");
        }

        return new ArticleFile($"messung-{number:d5}", fields, text.ToString());
    }

    private static string Paragraph(Dice dice, int of, int sentences)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Bei {dice.Pick(Subjects)} {dice.Pick(Verbs)} die Sachbearbeitung {dice.Pick(Objects)} {dice.Pick(Circumstances)} (§ {dice.Below(105) + 1} Abs. {dice.Below(6) + 1} Satz {dice.Below(3) + 1}). ");
        }

        return text.Append(CultureInfo.InvariantCulture, $"Siehe [[messung-{dice.Below(of):d5}|Fallgruppe]].").ToString();
    }
}

/// <summary>Our own generator (xorshift32), because the framework's may change between versions.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = (seed * 2654435761u) | 1;

    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    public string Pick(string[] words) => words[Below(words.Length)];
}
