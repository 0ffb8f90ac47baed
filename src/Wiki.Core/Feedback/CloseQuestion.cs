using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Closes a parked question without an answer, with the reason the asker reads.</summary>
public sealed class CloseQuestion
{
    private readonly HandleQuestion handle;

    internal CloseQuestion(HandleQuestion handle) => this.handle = handle;

    public Task<Result> RunAsync(int id, int version, string reason, PersonalDataPass pass, Actor actor, CancellationToken ct) =>
        handle.RunAsync(id, version, FeedbackHistory.Closed, actor, pass, reason, (question, now) => question.Close(reason, actor, now), ct);
}
