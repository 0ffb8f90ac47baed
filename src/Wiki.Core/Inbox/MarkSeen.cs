using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>"Gesehen": ends an entry that only tells something.</summary>
public sealed class MarkSeen
{
    private readonly MarkTask mark;

    internal MarkSeen(MarkTask mark) => this.mark = mark;

    public Task<Result> RunAsync(string key, Actor actor, CancellationToken ct) =>
        mark.RunAsync(key, actor, (mine, now) => mine.SeenAt = now, ct);
}
