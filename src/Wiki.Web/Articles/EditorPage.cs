using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Markup;
using Wiki.Core.Shared;
using Wiki.Web.Ui;

namespace Wiki.Web.Articles;

/// <summary>Everything the editor shows beside what the author types.</summary>
/// <param name="UnsavedFrom">When the person typed something that was never saved and differs, UTC; null when there is nothing to bring back.</param>
/// <param name="PersonalData">What in the text looks like personal data.</param>
/// <param name="Draft">What is stored; null for an article that isn't started yet.</param>
public sealed record EditorPage(
    DraftForm Form, DraftView? Draft, string? Slug, IReadOnlyList<ReadyPoint> Points, EditorChoices Choices, RenderedArticle Preview,
    IReadOnlyList<CitationFinding> Citations, IReadOnlyList<FellowWriter> Others, DateTime? UnsavedFrom,
    IReadOnlyList<PersonalDataHit> PersonalData)
{
    /// <summary>Files of the draft, with those taken out.</summary>
    public IReadOnlyList<DraftFileRow> Files { get; init; } = [];

    public bool IsNew => Draft is null;

    public string Heading => Form.Title.Length > 0 ? Form.Title : "Neuer Artikel";
}

/// <summary>What can be picked in the editor.</summary>
public sealed record EditorChoices(IReadOnlyList<string> Topics, IReadOnlyList<SelectField.Option> Teams, IReadOnlyList<SelectField.Option> People);

/// <summary>Where to go after the editor's form was carried out; an empty address stays.</summary>
public sealed record EditorAnswer(string Address, string Sentence);
