using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>A question, or a suggestion, at a passage of an article: parked until those who keep the article, or one named person, answer it.</summary>
public sealed class ParkedQuestion
{
    public const int MaxText = 2000;
    public const int MaxQuote = 300;
    public const int MaxSection = 200;
    public const int MaxReason = 500;

    public int Id { get; private set; }

    public required QuestionKind Kind { get; init; }

    public required int ArticleId { get; init; }

    /// <summary>The approved number that was read.</summary>
    public required int RevisionNumber { get; init; }

    /// <summary>Id of the section's heading; empty when the whole article is meant.</summary>
    public required string Anchor { get; init; }

    /// <summary>Words of that heading.</summary>
    public required string Section { get; init; }

    /// <summary>The passage itself; empty when none was marked.</summary>
    public required string Quote { get; init; }

    public required string Text { get; init; }

    /// <summary>Null when asked anonymously: then nothing else says who.</summary>
    public required int? AskerId { get; init; }

    /// <summary>SHA-256 of the form's random key: a second click finds the first, and an anonymous person the answer.</summary>
    public required string KeyHash { get; init; }

    /// <summary>UTC; of an anonymous question only the day.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>The one person who is asked (a mentor); null for those who keep the article.</summary>
    public int? AddresseeId { get; internal set; }

    /// <summary>Null while open.</summary>
    public QuestionAnswer? Answer { get; private set; }

    /// <summary>Null unless it was closed without an answer.</summary>
    public QuestionClosing? Closing { get; private set; }

    /// <summary>Null unless it became a note in the article's draft.</summary>
    public QuestionDraft? Draft { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public bool IsOpen => Answer is null && Closing is null;

    internal Result Reply(string text, Actor actor, DateTime now)
    {
        if (!IsOpen) return FeedbackProblems.NotOpen;
        if (string.IsNullOrWhiteSpace(text)) return FeedbackProblems.AnswerMissing;
        if (text.Length > MaxText) return FeedbackProblems.TooLong;
        Answer = new QuestionAnswer { Text = text.Trim(), By = actor.Id, At = now };
        Version++;
        return Result.Done;
    }

    internal Result Close(string reason, Actor actor, DateTime now)
    {
        if (!IsOpen) return FeedbackProblems.NotOpen;
        if (string.IsNullOrWhiteSpace(reason)) return FeedbackProblems.ReasonMissing;
        if (reason.Length > MaxReason) return FeedbackProblems.ReasonTooLong;
        Closing = new QuestionClosing { Reason = reason.Trim(), By = actor.Id, At = now };
        Version++;
        return Result.Done;
    }

    /// <param name="baseNumber">The approved number the draft builds on: a later one brings what was asked for.</param>
    internal Result BecomeDraft(int baseNumber, Actor actor, DateTime now)
    {
        if (Closing is not null) return FeedbackProblems.NotOpen;
        if (Draft is not null) return FeedbackProblems.AlreadyInDraft;
        Draft = new QuestionDraft { BaseNumber = baseNumber, By = actor.Id, At = now };
        Version++;
        return Result.Done;
    }

    /// <summary>The named person can't say; those who keep the article can.</summary>
    internal Result PassOn()
    {
        if (!IsOpen) return FeedbackProblems.NotOpen;
        AddresseeId = null;
        Version++;
        return Result.Done;
    }
}

/// <summary>What somebody wants at a passage.</summary>
public enum QuestionKind
{
    /// <summary>Rückfrage.</summary>
    Question,

    /// <summary>Verbesserungsvorschlag.</summary>
    Suggestion,
}

/// <summary>Who answered, when and what.</summary>
public sealed class QuestionAnswer
{
    public required string Text { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Who closed a question without an answer, when and why.</summary>
public sealed class QuestionClosing
{
    public required string Reason { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Who put a question into the draft, when and on which text.</summary>
public sealed class QuestionDraft
{
    public required int BaseNumber { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
