using Wiki.Core.LegalText;

namespace Wiki.Core.Markup;

/// <summary>Everything that is derived from the Markdown of a revision, in one go.</summary>
public sealed record RenderedArticle
{
    /// <summary>The article for the office: all but Kurzantwort and Quellen, with the layers in their places and the footnotes at the end.</summary>
    public required RenderedHtml Html { get; init; }

    /// <summary>The same for clients: without Hausregelung and without anything internal.</summary>
    public required RenderedHtml ClientHtml { get; init; }

    public required ArticleSections Sections { get; init; }

    public required IReadOnlyList<OutlineEntry> Outline { get; init; }

    /// <summary>Plain text for search, one entry per heading of level 2 or 3.</summary>
    public required IReadOnlyList<TextSection> Text { get; init; }

    /// <summary>Kennungen this article links to, each once, in reading order; whether they exist is not known here.</summary>
    public required IReadOnlyList<string> WikiLinks { get; init; }

    public required IReadOnlyList<FoundCitation> Citations { get; init; }

    /// <summary>Files of its own that the text shows or links to, each place once, in reading order; whether they are attached is not known here.</summary>
    public required IReadOnlyList<FoundFile> Files { get; init; }

    public required int Words { get; init; }

    public required int ReadingMinutes { get; init; }
}

/// <summary>The sections with a meaning of their own; null where the article has none. All but the house rule are free of internal notes.</summary>
public sealed record ArticleSections(ShortAnswer? ShortAnswer, RenderedHtml? PlainLanguage, RenderedHtml? HouseRule, RenderedHtml? Sources)
{
    public static ArticleSections None { get; } = new(null, null, null, null);
}

/// <summary>The Kurzantwort; its length limit counts the characters of <paramref name="Text"/>.</summary>
public sealed record ShortAnswer(string Markdown, RenderedHtml Html, string Text);

/// <summary>A heading for the list "Auf dieser Seite".</summary>
/// <param name="Level">2 or 3.</param>
public sealed record OutlineEntry(int Level, string Id, string Text);

/// <summary>The text below one heading.</summary>
/// <param name="Heading">Empty for text before the first heading.</param>
/// <param name="Anchor">Id of the heading; empty where there is none.</param>
public sealed record TextSection(SectionKind Kind, string Heading, string Anchor, string Text);

/// <summary>A place that names a file: <c>![Beschreibung](datei:name)</c> or <c>[Text](datei:name)</c>.</summary>
/// <param name="Text">What stands in the brackets, without markup: of a picture its description.</param>
public sealed record FoundFile(string Name, bool IsPicture, string Text);

/// <summary>One cited unit of law with its place in the Markdown.</summary>
/// <param name="Start">UTF-16 offset in the Markdown.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Line">Line of the start, from 1.</param>
/// <param name="Norm">With the law of this wiki where the text names none.</param>
/// <param name="IsBetween">The text names only the ends of a range and this unit lies between; it need not exist. Its place is that of the second end.</param>
public sealed record FoundCitation(int Start, int End, int Line, string Text, NormRef Norm, bool IsBetween = false);
