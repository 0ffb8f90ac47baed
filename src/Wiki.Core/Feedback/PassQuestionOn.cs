using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Gives a question that was put to one person to those who keep the article.</summary>
public sealed class PassQuestionOn
{
    private readonly HandleQuestion handle;

    internal PassQuestionOn(HandleQuestion handle) => this.handle = handle;

    public Task<Result> RunAsync(int id, int version, Actor actor, CancellationToken ct) =>
        handle.RunAsync(id, version, FeedbackHistory.PassedOn, actor, PersonalDataPass.None, "", (question, _) => question.PassOn(), ct);
}
