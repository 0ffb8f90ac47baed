namespace Wiki.ContentCheck;

/// <summary>Terms nobody can say differently (official titles, code lists, citations); a run of words inside one is no copy.</summary>
public sealed class FixedTerms
{
    private readonly List<string> terms;

    public FixedTerms(IEnumerable<string> lines) =>
        terms = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => $" {string.Join(' ', PlainText.ComparableWords(line))} ")];

    public static FixedTerms ReadBesideProgram()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "feste-begriffe.txt");
        return new FixedTerms(File.Exists(path) ? File.ReadLines(path) : []);
    }

    /// <param name="words">Lower-case words joined by single blanks.</param>
    public bool Cover(string words) =>
        words.Split(' ').All(IsPartOfACitation) || terms.Exists(term => term.Contains($" {words} ", StringComparison.Ordinal));

    // A place in a law has only one name: "9 absatz 2 satz 1 nummer 4 bis 6 8 und 9", "25a".
    private static bool IsPartOfACitation(string word) =>
        char.IsAsciiDigit(word[0]) || word is "absatz" or "satz" or "nummer" or "buchstabe" or "und" or "bis" or "oder";
}
