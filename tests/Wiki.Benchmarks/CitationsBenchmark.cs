using System.Diagnostics;
using System.Globalization;
using Wiki.Core.LegalText;

namespace Wiki.Benchmarks;

/// <summary>Compares recognised citations with sentences marked by people: recall, precision, exact spans, CPU.</summary>
internal static class CitationsBenchmark
{
    internal static int Run(string path)
    {
        var sentences = GoldSentence.Read(path).ToList();
        CitationRecognizer.Recognize("§ 1 AufenthG");
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var results = sentences.Select(s => (Sentence: s, Found: CitationRecognizer.Recognize(s.Text))).ToList();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;

        Report("tuned half", results.Where(r => !r.Sentence.IsHeldOut));
        Report("held-out half", results.Where(r => r.Sentence.IsHeldOut));
        Report("all", results);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {cpu.TotalSeconds:F2} s CPU"));
        Hostile();
        if (Environment.GetEnvironmentVariable("CITATION_ERRORS") is { Length: > 0 } file) WriteErrors(file, results.Where(r => !r.Sentence.IsHeldOut));
        return 0;
    }

    /// <summary>Texts of one megabyte made to be slow.</summary>
    private static void Hostile()
    {
        string[] pieces =
        [
            "§ 1 ", "§§ 1 bis 60, ", "§ 1 Abs. 1 und 2 ", "§ 1 Abs. 1 Nr. 1 bis 60 ", "A", "G", "A-", "A1", "AufenthG/", "AufenthG § 1, ", "Gesetz zur ", "AufenthG ", "§",
            "§ 1 des Gesetzes zur Änderung ", "§ 1 des Gesetzes über den Aufenthalt, die ", "§ 1 AufenthG <BGBl ", "Bayerisches ", "Bayerische-", "§ 1 AufenthG-A", "a", "(", "\u0308",
            "Sozialgesetzbuch - ", "Zweites Buch ", "§ 1 Buchst. a bis z ", "VO (EU, EG) ", "Heil- und ", "Verordnung über das Verfahren ", "FreizügG/EU/FreizügG/EU ", "1/", "vom 1. Mai ",
        ];
        foreach (var (piece, time) in pieces.Select(piece => (piece, Time(piece))).OrderByDescending(p => p.Item2.Cpu).Take(3))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  1 MB of '{piece}': {time.Cpu.TotalSeconds:F2} s CPU, {time.Wall.TotalSeconds:F2} s"));
    }

    private static (TimeSpan Cpu, TimeSpan Wall) Time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        CitationRecognizer.Recognize(text);
        return (Process.GetCurrentProcess().TotalProcessorTime - cpu, watch.Elapsed);
    }

    private static void Report(string title, IEnumerable<(GoldSentence Sentence, IReadOnlyList<RecognizedCitation> Found)> results)
    {
        var all = results.ToList();
        var gold = all.SelectMany(r => r.Sentence.Norms.Select(g => (Gold: g, r.Found))).ToList();
        var hits = all.SelectMany(r => Counted(r).Select(c => (Hit: c, r.Sentence))).ToList();
        Console.WriteLine($"== {title}: {all.Count} sentences, {gold.Count} marked, {hits.Count} found");
        foreach (var label in new[] { "GS", "VO" }) Recall(label, gold.Where(g => g.Gold.Label == label));
        foreach (var form in new[] { "§", "§§", "Art.", "name" }) Recall(form, gold.Where(g => g.Gold.Form == form));
        Recall("§ and Art.", gold.Where(g => g.Gold.Form != "name"));
        Recall("all", gold);

        var right = hits.Count(h => h.Sentence.Norms.Any(g => g.Overlaps(h.Hit.Start, h.Hit.End)));
        var exact = hits.Count(h => h.Sentence.Norms.Any(g => g.Start == h.Hit.Start && g.End == h.Hit.End));
        Precision("bare names", hits.Where(h => h.Hit.Norms[0].Norm.Section is null));
        Precision("with section", hits.Where(h => h.Hit.Norms[0].Norm.Section is not null));
        Line("precision", Share(right, hits.Count), Share(exact, hits.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  exact F1 {2.0 * exact / (hits.Count + gold.Count):F4}"));
    }

    /// <summary>People did not mark citations that name no law; in zones of other classes nothing is counted.</summary>
    private static IEnumerable<RecognizedCitation> Counted((GoldSentence Sentence, IReadOnlyList<RecognizedCitation> Found) result) =>
        result.Found.Where(c => c.Norms[0].Norm.Law is not null)
            .Where(c => result.Sentence.Norms.Any(g => g.Overlaps(c.Start, c.End)) || !result.Sentence.Ignored.Any(g => g.Overlaps(c.Start, c.End)));

    private static void Recall(string name, IEnumerable<(GoldSpan Gold, IReadOnlyList<RecognizedCitation> Found)> gold)
    {
        var all = gold.ToList();
        var counted = all.Select(g => g.Found.Where(c => c.Norms[0].Norm.Law is not null).ToList()).ToList();
        var overlap = all.Where((g, i) => counted[i].Exists(c => g.Gold.Overlaps(c.Start, c.End))).Count();
        var exact = all.Where((g, i) => counted[i].Exists(c => g.Gold.Start == c.Start && g.Gold.End == c.End)).Count();
        Line($"recall {name} ({all.Count})", Share(overlap, all.Count), Share(exact, all.Count));
    }

    private static void Precision(string name, IEnumerable<(RecognizedCitation Hit, GoldSentence Sentence)> hits)
    {
        var all = hits.ToList();
        var right = all.Count(h => h.Sentence.Norms.Any(g => g.Overlaps(h.Hit.Start, h.Hit.End)));
        var exact = all.Count(h => h.Sentence.Norms.Any(g => g.Start == h.Hit.Start && g.End == h.Hit.End));
        Line($"precision {name} ({all.Count})", Share(right, all.Count), Share(exact, all.Count));
    }

    /// <summary>Only of the tuned half: the other stays unseen.</summary>
    private static void WriteErrors(string file, IEnumerable<(GoldSentence Sentence, IReadOnlyList<RecognizedCitation> Found)> results)
    {
        using var writer = new StreamWriter(file);
        foreach (var result in results)
        {
            var hits = Counted(result).ToList();
            foreach (var gold in result.Sentence.Norms.Where(g => !hits.Exists(c => c.Start == g.Start && c.End == g.End)))
            {
                var near = hits.Find(c => gold.Overlaps(c.Start, c.End));
                var instead = near is null ? "" : result.Sentence.Text[near.Start..near.End];
                writer.WriteLine(string.Join('\t', near is null ? "MISS" : "SPAN", gold.Form, gold.Text, instead, Around(result.Sentence.Text, gold.Start, gold.End)));
            }

            foreach (var hit in hits.Where(c => !result.Sentence.Norms.Any(g => g.Overlaps(c.Start, c.End))))
            {
                var form = hit.Norms[0].Norm.Section is null ? "name" : "§";
                writer.WriteLine(string.Join(
                    '\t', "FALSE", form, result.Sentence.Text[hit.Start..hit.End], hit.Norms[0].Norm.Law, Around(result.Sentence.Text, hit.Start, hit.End)));
            }
        }
    }

    private static string Around(string text, int start, int end) => text[Math.Max(0, start - 60)..Math.Min(text.Length, end + 60)];

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static void Line(string name, double overlap, double exact) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-34} overlap {overlap:F4}  exact {exact:F4}"));
}
