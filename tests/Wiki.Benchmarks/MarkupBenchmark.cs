using System.Diagnostics;
using System.Text;
using Wiki.Core.Markup;
using Wiki.Core.Markup.Diff;

namespace Wiki.Benchmarks;

/// <summary>How long it takes to render an article and to compare two versions: processor time, after a warm-up.</summary>
internal static class MarkupBenchmark
{
    private const int Rounds = 200;

    /// <param name="folder">Articles to render; without it one of 1,500 words is made up.</param>
    public static int Run(string? folder)
    {
        var articles = folder is null ? [("made up", MakeArticle())] : Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order()
            .Select(file => (Path.GetFileNameWithoutExtension(file), Body(File.ReadAllText(file)))).ToList();
        Console.WriteLine($"{"article",-40} {"words",6} {"KB",6} {"render ms",10} {"p95",8} {"compare ms",11}");
        foreach (var (name, markdown) in articles)
        {
            var words = MarkdownRenderer.Render(markdown).Words;
            var changed = markdown.Replace(" die ", " eine ", StringComparison.Ordinal);
            var render = Measure(() => MarkdownRenderer.Render(markdown));
            var compare = Measure(() => TextDiff.Between(markdown, changed));
            Console.WriteLine($"{name,-40} {words,6} {markdown.Length / 1024.0,6:F1} {render.Median,10:F2} {render.P95,8:F2} {compare.Median,11:F2}");
        }

        return 0;
    }

    private static (double Median, double P95) Measure(Action action)
    {
        for (var i = 0; i < Rounds / 4; i++) action();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[Rounds / 2], times[Rounds * 95 / 100]);
    }

    /// <summary>Without the front matter.</summary>
    private static string Body(string file)
    {
        var end = file.StartsWith("---\n", StringComparison.Ordinal) ? file.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        return end < 0 ? file : file[(end + 5)..];
    }

    private static string MakeArticle()
    {
        var text = new StringBuilder("## Kurzantwort\n\nGeduldete **sollen** den Titel bekommen, wenn alles vorliegt.\n");
        for (var i = 1; i <= 12; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## Abschnitt {i}\n\n");
            for (var j = 0; j < 4; j++)
            {
                text.Append("Die Person muss ihren Lebensunterhalt durch die eigene Arbeit überwiegend sichern (§ 25b Abs. 1 Satz 2 Nr. 3), siehe [[duldung-60a|Duldung]]. ")
                    .Append("Reicht das nicht, kann eine **Prognose** tragen.\n\n");
            }

            text.Append("| Punkt | Norm |\n|---|---|\n| Sprache | § 25b Abs. 1 Satz 2 Nr. 4 |\n| Gebühr | § 45 AufenthV |\n\n> [!INTERN]\n> Vor dem Termin die Akte lesen.\n\n- [ ] Pass\n- [ ] Lichtbild\n");
        }

        return text.ToString();
    }
}
