using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>Puts an entry of the inbox off until a day, or takes it back at once.</summary>
public sealed class SnoozeTask
{
    public const int MostDays = 60;

    private readonly MarkTask mark;
    private readonly TimeProvider clock;

    internal SnoozeTask(MarkTask mark, TimeProvider clock) => (this.mark, this.clock) = (mark, clock);

    /// <param name="until">The day it comes back; null brings it back now.</param>
    public async Task<Result> RunAsync(string key, DateOnly? until, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        if (until <= today || until > today.AddDays(MostDays)) return InboxProblems.BadDay;

        return await mark.RunAsync(key, actor, (mine, _) => mine.SnoozedUntil = until, ct);
    }
}
