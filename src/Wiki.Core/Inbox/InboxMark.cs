namespace Wiki.Core.Inbox;

/// <summary>What a person decided about an entry of their inbox: put off until a day, or seen.</summary>
public sealed class InboxMark
{
    /// <summary>Marks of things that no longer wait go after so long.</summary>
    internal const int KeptDays = 120;

    public required int UserId { get; init; }

    /// <summary>Key of the item.</summary>
    public required string Key { get; init; }

    /// <summary>The day it comes back; null when it isn't put off.</summary>
    public DateOnly? SnoozedUntil { get; set; }

    /// <summary>UTC; null while it is news.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SetAt { get; set; }
}
