using Wiki.Core.Articles;

namespace Wiki.Core.Transfer;

/// <summary>An article as a file: Kennung, Angaben and text.</summary>
public sealed record ArticleFile(string Slug, ArticleFields Fields, string Markdown);

/// <summary>One thing that is wrong with a content file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Key">The key it is about; empty when the file as a whole is meant.</param>
/// <param name="Expected">What should stand there, in German.</param>
public sealed record FileFault(string File, int Line, string Key, string Expected)
{
    public override string ToString() => Key.Length == 0 ? $"{File}, Zeile {Line}: {Expected}" : $"{File}, Zeile {Line}, {Key}: {Expected}";
}
