using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>What an author saves: Angaben and text, complete or not.</summary>
public sealed record DraftInput(ArticleFields Fields, string Markdown)
{
    private const int MaxMarkdownBytes = 1024 * 1024;

    internal Problem? Objection()
    {
        if (string.IsNullOrWhiteSpace(Fields.Title)) return ArticleProblems.TitleMissing;
        if (Fields.Title.Length > ArticleFields.MaxTitle || Fields.ChangeNote.Length > ArticleFields.MaxNote) return ArticleProblems.FieldTooLong;
        return Markdown.Length > MaxMarkdownBytes || System.Text.Encoding.UTF8.GetByteCount(Markdown) > MaxMarkdownBytes ? ArticleProblems.TooLong : null;
    }

    /// <summary>Line ends and blanks as files have them, so that the same text has one hash whatever browser sent it.</summary>
    internal DraftInput Normalised() => this with
    {
        Markdown = Markdown.ReplaceLineEndings("\n").TrimEnd() + "\n",
        Fields = Fields with
        {
            Title = Fields.Title.Trim(),
            Topic = Fields.Topic.Trim(),
            Team = Fields.Team.Trim(),
            Owner = Fields.Owner.Trim(),
            Deputy = Fields.Deputy.Trim(),
            ChangeNote = Fields.ChangeNote.Trim(),
            Keywords = [.. Fields.Keywords.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct()],
            Sources = [.. Fields.Sources.Select(source => source with { Kind = source.Kind.Trim(), Title = source.Title.Trim() })],
            OpenQuestions = [.. Fields.OpenQuestions.Select(question => question with
            {
                Question = question.Question.Trim(),
                Answer = Text(question.Answer),
                ApprovedAnyway = Text(question.ApprovedAnyway),
            })],
        },
    };

    /// <summary>What looks like personal data in the text and in the Angaben that readers see.</summary>
    public IReadOnlyList<PersonalDataHit> PersonalData()
    {
        var inFields = ShownFields().SelectMany(PersonalDataGuard.Find).Select(hit => hit with { Sentence = $"Angaben: sieht aus wie {PersonalDataGuard.Word(hit.Kind)}." });
        return [.. PersonalDataGuard.Find(Markdown), .. inFields];
    }

    /// <summary>Whether an older text had all of these places.</summary>
    internal bool HasPersonalDataOf(DraftInput older) => PersonalWords().IsSubsetOf(older.PersonalWords());

    private HashSet<string> PersonalWords() => [.. PersonalDataGuard.Words(Markdown), .. ShownFields().SelectMany(PersonalDataGuard.Words)];

    private string[] ShownFields() =>
    [
        Fields.Title, Fields.ChangeNote, .. Fields.Keywords, .. Fields.Sources.Select(source => source.Title),
        .. Fields.OpenQuestions.SelectMany(question => new[] { question.Question, question.Answer ?? "", question.ApprovedAnyway ?? "" }),
    ];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
