using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>What to read: changed since it was read, or due within a week. The room keeps it per person in memory of its own, so it is asked and not loaded.</summary>
internal static class ReadingInbox
{
    public static readonly InboxGroup ToRead = new("lesen", "Lesen", 45) { ToolUrl = "/einarbeitung/lesen", ToolName = "Meine Lektüre" };

    public static async ValueTask<IReadOnlyList<InboxItem>> OfAsync(ReadingBoard board, Actor actor, CancellationToken ct)
    {
        var pressing = await board.PressingAsync(actor, ct);
        return pressing.Count == 0 ? [] : [.. pressing.Select(Item)];
    }

    /// <summary>The revision is part of the name: a new one is a new thing to read, even if the one before was put off.</summary>
    private static InboxItem Item(ReadingItem item) => new(
        ToRead, $"lesen-{item.ArticleId}-{item.RevisionId}", $"/einarbeitung/lesen/{item.Slug}", item.Title, item.DueOn,
        item.Status == ReadingStatus.Reopened ? "geändert, seit Sie gelesen haben" : "neu für Sie");
}
