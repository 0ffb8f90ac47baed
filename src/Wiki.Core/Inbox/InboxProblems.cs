using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>What the Inbox room refuses.</summary>
public static class InboxProblems
{
    public static Problem NotAllowed { get; } = new("not-allowed", "Beobachten kann, wer die Artikel lesen darf.");

    public static Problem Gone { get; } = new("task-gone", "Das wartet nicht mehr auf Sie. Die Liste zeigt den jetzigen Stand.");

    public static Problem BadDay { get; } = new("bad-snooze-day", $"Wählen Sie einen Tag nach heute, höchstens {SnoozeTask.MostDays} Tage voraus.");

    public static Problem NothingToWatch { get; } = new("nothing-to-watch", "Diesen Artikel oder dieses Themenfeld gibt es nicht (mehr).");
}
