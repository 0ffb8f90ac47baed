namespace Wiki.Core.Inbox;

/// <summary>Everything that waits for one person, by what there is to do, what presses first.</summary>
public sealed record InboxView(IReadOnlyList<InboxSection> Sections, IReadOnlyList<SnoozedItem> Snoozed)
{
    /// <summary>What the header counts.</summary>
    public int Count => Sections.Where(section => section.Group.Counts).Sum(section => section.Items.Count);

    public int All => Sections.Sum(section => section.Items.Count);

    /// <summary>The items of one group; none when nothing of it waits.</summary>
    public IReadOnlyList<InboxItem> Of(string groupId) => Sections.FirstOrDefault(section => section.Group.Id == groupId)?.Items ?? [];

    /// <summary>Groups with something overdue before the others, then by rank; in a group by day.</summary>
    internal static InboxView Of(IEnumerable<InboxItem> items, IReadOnlyList<SnoozedItem> snoozed, DateOnly today) => new(
        [
            .. items.GroupBy(item => item.Group)
                .Select(group => new InboxSection(group.Key, [.. group.OrderBy(item => item.DueOn ?? DateOnly.MaxValue)]))
                .OrderByDescending(section => section.Items[0].DueOn < today).ThenBy(section => section.Group.Rank),
        ],
        snoozed);
}

/// <summary>The things of one kind that wait.</summary>
public sealed record InboxSection(InboxGroup Group, IReadOnlyList<InboxItem> Items);

/// <summary>A thing put off until a day.</summary>
public sealed record SnoozedItem(InboxItem Item, DateOnly Until);
