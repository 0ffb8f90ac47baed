using System.Text.Json;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>The text of a revision and what approval derived from it once and for all.</summary>
public sealed class RevisionBody
{
    public int RevisionId { get; private set; }

    public required string Markdown { get; init; }

    /// <summary>Everything below is empty until approved. What was approved is what is shown.</summary>
    public string ShortAnswerHtml { get; internal set; } = "";

    /// <summary>Kurzantwort without markup: search card, suggestions, API.</summary>
    public string ShortAnswer { get; internal set; } = "";

    public string BodyHtml { get; internal set; } = "";

    public string SourcesHtml { get; internal set; } = "";

    public string PlainLanguageHtml { get; internal set; } = "";

    /// <summary>The text without anything internal, for prints that clients get.</summary>
    public string ClientHtml { get; internal set; } = "";

    /// <summary>Headings as JSON: level, id, text.</summary>
    public string OutlineJson { get; internal set; } = "[]";

    /// <summary>Sections as plain text, JSON: anchor, heading, text; what search indexes.</summary>
    public string SectionsJson { get; internal set; } = "[]";

    internal void Derive(RenderedArticle text)
    {
        ShortAnswer = text.Sections.ShortAnswer?.Text ?? "";
        ShortAnswerHtml = text.Sections.ShortAnswer?.Html.Value ?? "";
        BodyHtml = text.Html.Value;
        SourcesHtml = text.Sections.Sources?.Value ?? "";
        PlainLanguageHtml = text.Sections.PlainLanguage?.Value ?? "";
        ClientHtml = text.ClientHtml.Value;
        OutlineJson = JsonSerializer.Serialize(text.Outline, JsonSerializerOptions.Web);
        SectionsJson = JsonSerializer.Serialize(text.Text, JsonSerializerOptions.Web);
    }
}
