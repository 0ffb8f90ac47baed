using Wiki.Core.Feedback;

namespace Wiki.Web.Feedback;

/// <summary>What people call the kinds and states of parked questions.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionKind kind) => kind == QuestionKind.Suggestion ? "Vorschlag" : "Rückfrage";

    public static string Of(QuestionState state) => state switch
    {
        QuestionState.Open => "offen",
        QuestionState.Answered => "beantwortet",
        QuestionState.Closed => "ohne Antwort geschlossen",
        _ => "umgesetzt",
    };

    public static (string Kind, string Icon) Badge(QuestionState state) => state switch
    {
        QuestionState.Open => ("warn", "warning"),
        QuestionState.Closed => ("quiet", "info"),
        _ => ("ok", "success"),
    };

    public static string Asker(QuestionRow row) => row.Asker ?? "anonym";
}
