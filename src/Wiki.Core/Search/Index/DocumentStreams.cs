using System.Text;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Fts5;

namespace Wiki.Core.Search.Index;

/// <summary>One field as the FTS5 tokenizer reads it, and how many words it has.</summary>
internal readonly record struct FieldStream(string Text, int Words);

/// <summary>
/// A document analysed, field by field. The same document and analyser always give the same streams: that is how its terms are taken out
/// of the index again.
/// </summary>
internal sealed class DocumentStreams
{
    private DocumentStreams()
    {
    }

    public required FieldStream Title { get; init; }

    public required FieldStream Head { get; init; }

    public required FieldStream Body { get; init; }

    public required FieldStream Keys { get; init; }

    public required string SuggestTitle { get; init; }

    public required string SuggestCite { get; init; }

    /// <param name="words">Gets every term with the way it is written here, if given.</param>
    public static DocumentStreams Of(StoredDocument document, bool isHead, GermanAnalyzer analyzer, Action<string, string>? words = null)
    {
        var builder = new StringBuilder();
        var suggested = isHead ? document.Title : document.Heading;
        return new DocumentStreams
        {
            Title = Analyze(document.Title, analyzer, builder, words),
            Head = Analyze(document.Heading, analyzer, builder, words),
            Body = Analyze(isHead ? document.HeadText : document.Text, analyzer, builder, words),
            Keys = isHead ? Analyze(document.Keywords, analyzer, builder, words) : default,
            SuggestTitle = Spell(suggested, analyzer, builder),
            SuggestCite = isHead || document.Heading.Contains('§', StringComparison.Ordinal) ? document.Cite : "",
        };
    }

    /// <summary>All terms of a stream, with repetitions.</summary>
    public static IEnumerable<string> Terms(string stream) =>
        stream.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => term.TrimStart(Fts5Tokenizer.SamePosition));

    private static FieldStream Analyze(string text, GermanAnalyzer analyzer, StringBuilder stream, Action<string, string>? words)
    {
        stream.Clear();
        var count = 0;
        var scanner = new WordScanner(text);
        WordForms? before = null;
        while (scanner.Next())
        {
            if (analyzer.Analyze(scanner.Word) is not { } forms) continue;
            count++;
            words?.Invoke(forms.Term, scanner.Word.ToString());
            stream.Append(forms.Stream).Append(' ');
            if (scanner.IsTied && before is not null && analyzer.Analyze(before.Folded + forms.Folded) is { } joined)
            {
                stream.Append(Fts5Tokenizer.SamePosition).Append(joined.Term).Append(' ');
            }

            before = forms;
        }

        return new FieldStream(stream.ToString(), count);
    }

    /// <summary>For suggestions while typing: whole folded words and parts, not stems, since people see what they type.</summary>
    private static string Spell(string text, GermanAnalyzer analyzer, StringBuilder stream)
    {
        stream.Clear();
        var scanner = new WordScanner(text);
        WordForms? before = null;
        while (scanner.Next())
        {
            if (analyzer.Analyze(scanner.Word) is not { } forms) continue;
            stream.Append(forms.Folded).Append(' ');
            foreach (var part in forms.Parts) stream.Append(Fts5Tokenizer.SamePosition).Append(part).Append(' ');
            if (scanner.IsTied && before is not null) stream.Append(Fts5Tokenizer.SamePosition).Append(before.Folded).Append(forms.Folded).Append(' ');
            before = forms;
        }

        return stream.ToString();
    }
}
