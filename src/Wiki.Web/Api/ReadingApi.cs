using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>What the owner of the token has to read: always one's own, nobody else's.</summary>
internal static class ReadingApi
{
    public static void MapReading(this RouteGroupBuilder api) =>
        api.MapGet("/me/reading", ListAsync).Describe("listMyReading", "Einarbeitung", "Was die Person hinter dem Token zu lesen hat, das Dringendste zuerst").Gives<ApiList<MyReadingItem>>();

    private static async Task<IResult> ListAsync(ApiCaller caller, ReadingBoard board, TimeProvider clock, CancellationToken ct)
    {
        var today = Today.In(clock);
        var items = (await board.OfAsync(caller.Actor, ct)).OrderByDescending(item => item.IsOpen).ThenBy(item => item.DueOn).ThenBy(item => item.Slug, StringComparer.Ordinal);
        return Results.Ok(new ApiList<MyReadingItem>([.. items.Select(item => MyReadingItem.Of(item, today))], null));
    }
}

/// <summary>An article to read, or one that was read.</summary>
/// <param name="Status">unread, reopened, read, waiting, locked or retired.</param>
/// <param name="DueOn">Last day; null where nothing is to be read now.</param>
/// <param name="Number">The revision that is valid today.</param>
/// <param name="ReadNumber">The newest revision that was confirmed.</param>
public sealed record MyReadingItem(
    string Slug, string Title, ReadingStatus Status, DateOnly? DueOn, bool Overdue, int? Number, int? ReadNumber, DateOnly? ReadOn, string Why, string Url)
{
    internal static MyReadingItem Of(ReadingItem item, DateOnly today) => new(
        item.Slug, item.Title, item.Status, item.DueOn, item.IsOverdue(today), item.Number, item.ReadNumber, item.ReadOn, item.Why,
        item.IsOpen ? $"/einarbeitung/lesen/{item.Slug}" : $"/artikel/{item.Slug}");
}
