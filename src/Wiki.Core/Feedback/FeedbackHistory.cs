using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Names under which this room writes history: number and verb, never a word of what was asked, because questions to a mentor are learning records.</summary>
public static class FeedbackHistory
{
    public const string Kind = "question";
    public const string Asked = "question-asked";
    public const string Answered = "question-answered";
    public const string Closed = "question-closed";
    public const string Drafted = "question-drafted";
    public const string PassedOn = "question-passed-on";

    internal static string Title(int id) => $"Rückfrage {id}";

    internal static void Add(WikiDbContext db, ParkedQuestion question, string verb, Actor actor, DateTime now) =>
        HistoryWriter.Add(db, actor, now, Kind, question.Id, Title(question.Id), verb);
}
