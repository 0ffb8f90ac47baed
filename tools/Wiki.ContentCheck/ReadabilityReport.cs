namespace Wiki.ContentCheck;

/// <summary>One line of figures per article; the plain-language section has to keep below the limits.</summary>
public static class ReadabilityReport
{
    public const double FormulaLimit = 9;
    public const double MedianLimit = 12;

    /// <returns>How many plain-language sections are too hard.</returns>
    public static int Print(IReadOnlyList<ArticleFile> articles, TextWriter output)
    {
        output.WriteLine($"Verständlichkeit (1. Wiener Sachtextformel; Klartext höchstens {FormulaLimit}, Satz im Median höchstens {MedianLimit} Wörter)");
        output.WriteLine($"{"Artikel",-42} {"Kurzantwort",28}   {"Klartext",28}");
        output.WriteLine($"{"",-42} {"Zeichen",8}{"WSTF",7}{"Median",7}{"max",6}   {"Sätze",8}{"WSTF",7}{"Median",7}{"max",6}");
        var tooHard = 0;
        foreach (var article in articles)
        {
            var answer = article.Section("Kurzantwort")?.Trim() ?? "";
            var plain = Readability.Measure(article.Section("Klartext") ?? "");
            var hard = plain is not null && (plain.Formula > FormulaLimit || plain.MedianSentence > MedianLimit);
            if (hard) tooHard++;
            output.WriteLine($"{article.Slug,-42} {answer.Length,8}{Figures(Readability.Measure(answer))}   {(plain is null ? "–" : $"{plain.Sentences}"),8}{Figures(plain)}{(hard ? "  zu schwer" : "")}");
        }

        output.WriteLine(tooHard == 0 ? $"{articles.Count} Artikel, jeder Klartext hält die Grenzen ein." : $"{tooHard} Klartexte sind zu schwer.");
        return tooHard;
    }

    private static string Figures(Readability? text) =>
        text is null ? $"{"–",7}{"–",7}{"–",6}" : $"{text.Formula,7:0.0}{text.MedianSentence,7:0.#}{text.LongestSentence,6}";
}
