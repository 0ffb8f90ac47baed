using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>What the Feedback room refuses.</summary>
public static class FeedbackProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Diese Rückfrage beantwortet, wer für den Artikel verantwortlich ist.");
    public static readonly Problem Gone = new("question-gone", "Diese Rückfrage gibt es nicht (mehr), oder sie ist nicht für Sie bestimmt.");
    public static readonly Problem NoArticle = new("gone", "Zu diesem Artikel lässt sich gerade nichts fragen: Es gilt keine Fassung.");
    public static readonly Problem TextMissing = new("question-empty", "Schreiben Sie bitte, was Sie wissen möchten oder was besser werden soll.");
    public static readonly Problem TooLong = new("question-too-long", $"Der Text ist zu lang: höchstens {ParkedQuestion.MaxText} Zeichen.");
    public static readonly Problem AddresseeGone = new("addressee-gone", "Diese Person ist nicht mehr im Haus. Stellen Sie die Frage an die Verantwortlichen des Artikels.");
    public static readonly Problem TooMany = new("too-many-questions", $"Das waren viele auf einmal: höchstens {AskPace.MostPerHour} in einer Stunde. Ihr Text steht noch da; senden Sie ihn bitte etwas später ab.");
    public static readonly Problem AnswerMissing = new("answer-empty", "Schreiben Sie bitte eine Antwort.");
    public static readonly Problem ReasonMissing = new("reason-missing", "Schreiben Sie bitte, warum die Frage ohne Antwort bleibt.");
    public static readonly Problem ReasonTooLong = new("reason-too-long", $"Der Grund ist zu lang: höchstens {ParkedQuestion.MaxReason} Zeichen.");
    public static readonly Problem NotOpen = new("question-not-open", "Jemand hat diese Rückfrage schon beantwortet oder geschlossen.");
    public static readonly Problem Stale = new("question-stale", "Jemand war schneller: Die Rückfrage hat sich geändert. Ihr Text steht noch da; sehen Sie sich den jetzigen Stand an.");
    public static readonly Problem AlreadyInDraft = new("question-in-draft", "Diese Rückfrage steht schon als Hinweis im Entwurf.");
    public static readonly Problem UnsavedText = new("unsaved-text", "Im Editor dieses Artikels liegt noch Text von Ihnen, der nicht gespeichert ist. Speichern oder verwerfen Sie ihn zuerst, dann geht nichts verloren.");
}
