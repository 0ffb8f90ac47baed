using System.Text;
using Wiki.Core.Search.Words;
using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Transfer;

/// <summary>suchwoerter.yaml: synonyms, colloquial words and confusable pairs, read with every fault named and written canonically.</summary>
internal static class SearchWordFile
{
    public const string Name = "suchwoerter.yaml";

    private const string Format = "abh-suchwoerter/1";
    private const string Head = "# Suchwörter der Suche: gleichbedeutende Begriffe, Alltagswörter, Verwechslungen. Gepflegt unter /suchwoerter.\n";

    public static (IReadOnlyList<SearchWordInput> Words, IReadOnlyList<FileFault> Faults) Read(string file, string text)
    {
        var list = ListFile.Open(file, text, Format, ["synonyme", "umgangssprachlich", "verwechslungen"]);
        List<SearchWordInput> words = [];
        foreach (var entry in list.Entries("synonyme", ["begriffe"], ["begriffe", "hinweis"]))
        {
            Add(entry, new SearchWordInput { Kind = SearchWordKind.Synonym, Terms = ListFile.Words(entry, "begriffe"), Note = ListFile.Text(entry, "hinweis") });
        }

        foreach (var entry in list.Entries("umgangssprachlich", ["wort", "gemeint"], ["wort", "gemeint", "hinweis"]))
        {
            Add(entry, new SearchWordInput { Kind = SearchWordKind.Colloquial, Terms = [ListFile.Text(entry, "wort"), .. ListFile.Words(entry, "gemeint")], Note = ListFile.Text(entry, "hinweis") });
        }

        foreach (var entry in list.Entries("verwechslungen", ["a", "b", "hinweis"], ["a", "b", "hinweis"]))
        {
            Add(entry, new SearchWordInput { Kind = SearchWordKind.Confusable, Terms = [ListFile.Text(entry, "a"), ListFile.Text(entry, "b")], Note = ListFile.Text(entry, "hinweis") });
        }

        return (list.Faults.Count == 0 ? words : [], list.Faults);

        void Add(YamlMappingNode entry, SearchWordInput word)
        {
            word = word.Tidied();
            if (word.Objection is { } problem) list.Fault(entry, "", problem.Sentence);
            else if (words.Exists(known => IsSame(known, word.Kind, word.Terms))) list.Fault(entry, "", $"„{word.Terms[0]}“ steht schon weiter oben.");
            else words.Add(word);
        }
    }

    /// <summary>The same entry, perhaps with other contents: by its first word, pairs by both.</summary>
    public static bool IsSame(SearchWordInput word, SearchWordKind kind, IReadOnlyList<string> terms) =>
        word.Kind == kind && word.Terms.Take(IdentityOf(kind)).SequenceEqual(terms.Take(IdentityOf(kind)), StringComparer.OrdinalIgnoreCase);

    public static string Write(IReadOnlyList<SearchWordRow> words)
    {
        var text = new StringBuilder(Head).Append("format: ").Append(Format).Append('\n');
        List("synonyme", SearchWordKind.Synonym, word => $"begriffe: {Quoted(word.Terms)}, hinweis: {Optional(word.Note)}");
        List("umgangssprachlich", SearchWordKind.Colloquial, word =>
            $"wort: {ArticleFileWriter.InQuotes(word.Terms[0])}, gemeint: {Quoted(word.Terms.Skip(1))}{(word.Note is null ? "" : ", hinweis: " + ArticleFileWriter.InQuotes(word.Note))}");
        List("verwechslungen", SearchWordKind.Confusable, word =>
            $"a: {ArticleFileWriter.InQuotes(word.Terms[0])}, b: {ArticleFileWriter.InQuotes(word.Terms[1])}, hinweis: {Optional(word.Note)}");
        return text.ToString();

        void List(string key, SearchWordKind kind, Func<SearchWordRow, string> line)
        {
            var entries = words.Where(word => word.Kind == kind).ToList();
            if (entries.Count == 0) return;
            text.Append(key).Append(":\n");
            foreach (var entry in entries) text.Append("  - {").Append(line(entry)).Append("}\n");
        }
    }

    private static string Optional(string? note) => note is null ? "" : ArticleFileWriter.InQuotes(note);

    private static string Quoted(IEnumerable<string> terms) => $"[{string.Join(", ", terms.Select(ArticleFileWriter.InQuotes))}]";

    private static int IdentityOf(SearchWordKind kind) => kind == SearchWordKind.Confusable ? 2 : 1;
}
