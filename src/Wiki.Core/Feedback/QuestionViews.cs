namespace Wiki.Core.Feedback;

/// <summary>A question in a list.</summary>
/// <param name="Asker">Null for an anonymous one.</param>
/// <param name="Addressee">Null for those who keep the article.</param>
public sealed record QuestionRow(
    int Id, QuestionKind Kind, string Slug, string Title, string Section, string Text, string? Asker, string? Addressee, DateTime AskedAt, QuestionState State);

/// <summary>How far a question has come.</summary>
public enum QuestionState
{
    Open,

    Answered,

    Closed,

    /// <summary>A revision approved after the note in the draft brought it.</summary>
    Done,
}

/// <summary>Everything the page of one question shows.</summary>
/// <param name="DoneIn">Number of the revision that brought it; null while there is none.</param>
/// <param name="MayHandle">May answer, close, pass on and put into the draft.</param>
public sealed record QuestionView(
    QuestionRow Row, string Anchor, string Quote, int RevisionNumber, QuestionReply? Reply, QuestionReply? Draft, int? DoneIn, int Version, bool IsMine, bool MayHandle, bool IsAddressed);

/// <summary>Who said what when about a question.</summary>
public sealed record QuestionReply(string By, DateTime At, string Text);

/// <summary>Which list of questions.</summary>
public enum QuestionList
{
    /// <summary>What this person asked under their name.</summary>
    Mine,

    /// <summary>Addressed to this person, or about what they keep.</summary>
    ToMe,

    /// <summary>Of the Fachstelle, for who answers there.</summary>
    Team,
}
