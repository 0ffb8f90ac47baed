using Wiki.Core.Articles;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Sources and open questions as lines that people can type: parts between upright strokes.</summary>
internal static class DraftLines
{
    public static string Write(IReadOnlyList<SourceNote> sources) =>
        string.Join('\n', sources.Select(source => $"{source.Kind} | {source.Title} | {German.Iso(source.AsOf)}".TrimEnd(' ', '|')));

    public static string Write(IReadOnlyList<OpenQuestion> questions) =>
        string.Join('\n', questions.Select(q => $"{q.Question} | {German.Iso(q.Since)} | {q.Answer} | {q.ApprovedAnyway}".TrimEnd(' ', '|')));

    public static IReadOnlyList<SourceNote> ReadSources(string text, List<string> wrong)
    {
        var sources = new List<SourceNote>();
        foreach (var parts in Lines(text))
        {
            var kind = parts[0].ToLowerInvariant();
            if (!SourceWords.All.ContainsKey(kind) || parts.Length < 2 || parts[1].Length == 0)
            {
                wrong.Add($"Quellen: „{string.Join(" | ", parts)}“. Erwartet: Art | Titel | Stand, mit Art {string.Join(", ", SourceWords.All.Keys)}.");
                continue;
            }

            sources.Add(new SourceNote(kind, parts[1], Day(parts, 2, "Quellen", wrong)));
        }

        return sources;
    }

    public static IReadOnlyList<OpenQuestion> ReadQuestions(string text, List<string> wrong) =>
        [.. Lines(text).Select(parts => new OpenQuestion(parts[0], Day(parts, 1, "Klärungsbedarf", wrong), Part(parts, 2), Part(parts, 3)))];

    private static IEnumerable<string[]> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static string? Part(string[] parts, int index) => parts.Length > index && parts[index].Length > 0 ? parts[index] : null;

    private static DateOnly? Day(string[] parts, int index, string name, List<string> wrong)
    {
        if (Part(parts, index) is not { } text) return null;
        var day = German.ParseIso(text);
        if (day is null) wrong.Add($"{name}: „{text}“ ist kein Datum. Erwartet: JJJJ-MM-TT, zum Beispiel 2026-08-12.");
        return day;
    }
}
