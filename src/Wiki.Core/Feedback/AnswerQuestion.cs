using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Answers a parked question; the asker finds the answer in the inbox.</summary>
public sealed class AnswerQuestion
{
    private readonly HandleQuestion handle;

    internal AnswerQuestion(HandleQuestion handle) => this.handle = handle;

    public Task<Result> RunAsync(int id, int version, string text, PersonalDataPass pass, Actor actor, CancellationToken ct) =>
        handle.RunAsync(id, version, FeedbackHistory.Answered, actor, pass, text, (question, now) => question.Reply(text, actor, now), ct);
}
