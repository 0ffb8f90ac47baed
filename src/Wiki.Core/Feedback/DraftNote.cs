using Wiki.Core.Articles;

namespace Wiki.Core.Feedback;

/// <summary>The note that says in a draft which question is to be worked in: internal, at the section, with a link and without anybody's words.</summary>
internal static class DraftNote
{
    public static DraftInput Into(DraftView draft, ParkedQuestion question)
    {
        var word = question.Kind == QuestionKind.Suggestion ? "Vorschlag" : "Rückfrage";
        var note = $"> [!INTERN]\n> {word} {question.Id} hier einarbeiten, dann diesen Hinweis löschen: [{word} lesen](/rueckfragen/{question.Id})\n";
        var lines = draft.Markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var heading = question.Section.Length == 0 ? -1 : lines.FindIndex(line => line.StartsWith('#') && line.TrimStart('#').Trim() == question.Section);
        lines.InsertRange(heading < 0 ? lines.Count : heading + 1, ["", .. note.TrimEnd('\n').Split('\n')]);
        return new DraftInput(draft.Fields with { ChangeNote = ChangeNote(draft.Fields.ChangeNote, $"{word} {question.Id} beantwortet") }, string.Join('\n', lines) + "\n");
    }

    private static string ChangeNote(string before, string added)
    {
        var both = before.Length == 0 ? added : $"{before}; {added}";
        return both.Length <= ArticleFields.MaxNote ? both : before;
    }
}
