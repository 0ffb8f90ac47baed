using Wiki.Core.Articles;

namespace Wiki.Core.Transfer;

/// <summary>An article as a file: Kennung, Angaben and text.</summary>
public sealed record ArticleFile(string Slug, ArticleFields Fields, string Markdown)
{
    /// <summary>Names of the files that lie beside it and belong to the text.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Where they are listed, for faults.</summary>
    public int FilesLine { get; init; } = 1;
}

/// <summary>One thing that is wrong with a content file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Key">The key it is about; empty when the file as a whole is meant.</param>
/// <param name="Expected">What should stand there, in German.</param>
public sealed record FileFault(string File, int Line, string Key, string Expected)
{
    public override string ToString() => Key.Length == 0 ? $"{File}, Zeile {Line}: {Expected}" : $"{File}, Zeile {Line}, {Key}: {Expected}";
}
