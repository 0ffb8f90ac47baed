namespace Wiki.Core.Inbox;

/// <summary>One thing to do, or to take note of.</summary>
/// <param name="Key">Names it among everything that waits for a person, and stays the same while it waits: freigabe-12.</param>
/// <param name="DueOn">Null where there is no day.</param>
/// <param name="Note">Kind of change, reason of a return; may be empty.</param>
public sealed record InboxItem(InboxGroup Group, string Key, string Url, string Title, DateOnly? DueOn = null, string Note = "");

/// <summary>Things of one kind; each source names its own.</summary>
/// <param name="Id">Anchor on the page and name in the API.</param>
/// <param name="Rank">Orders the groups: what blocks others comes first (10 to 90).</param>
public sealed record InboxGroup(string Id, string Title, int Rank)
{
    /// <summary>False for what waits for nobody but the person: the header leaves it out.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>News: "Gesehen" ends it.</summary>
    public bool EndsWhenSeen { get; init; }

    /// <summary>A page that deals with the whole group; null where each thing has its own.</summary>
    public string? ToolUrl { get; init; }

    public string ToolName { get; init; } = "";
}
