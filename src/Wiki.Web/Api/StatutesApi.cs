using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Statutes: which the wiki has, one section, and what changed between two states.</summary>
internal static class StatutesApi
{
    private static readonly Problem NoStatute = new("not-found", "Dieses Gesetz, diese Vorschrift oder diesen Stand hat das Wiki nicht.");

    public static void MapStatutes(this RouteGroupBuilder api)
    {
        api.MapGet("/statutes", ListAsync).Describe("listStatutes", "Normen", "Gesetze mit ihren Ständen").Gives<ApiList<StatuteItem>>();
        api.MapGet("/statutes/{law}/{section}", ReadAsync).Describe("readSection", "Normen", "Eine Vorschrift, wie sie heute oder am Stichtag zu sehen war")
            .Gives<SectionAnswer>().Refuses(400, 404);
        api.MapGet("/statutes/{law}/changes", ChangesAsync).Describe("listStatuteChanges", "Normen", "Vorschriften, die sich zwischen zwei Ständen unterscheiden")
            .Gives<StatuteChangesAnswer>().Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(StatuteQueries statutes, CancellationToken ct) =>
        Results.Ok(new ApiList<StatuteItem>([.. (await statutes.ListAsync(ct)).Select(StatuteItem.Of)], null));

    private static async Task<IResult> ReadAsync(string law, string section, string? stichtag, SectionQueries sections, CancellationToken ct)
    {
        var day = ApiParameters.Day("stichtag", stichtag);
        if (!day.Succeeded) return ApiProblems.Of(day.Problem!); // not succeeded has a problem
        return await sections.FindAsync(LawCodes.Of(law), section, day.Value, ct) is { } found ? Results.Ok(SectionAnswer.Of(found)) : ApiProblems.Of(NoStatute);
    }

    private static async Task<IResult> ChangesAsync(string law, string? from, string? to, StatuteChanges changes, CancellationToken ct)
    {
        var (first, last) = (ApiParameters.RequiredDay("from", from), ApiParameters.RequiredDay("to", to));
        if (!first.Succeeded) return ApiProblems.Of(first.Problem!); // not succeeded has a problem
        if (!last.Succeeded) return ApiProblems.Of(last.Problem!);

        return await changes.FindAsync(LawCodes.Of(law), first.Value, last.Value, ct) is { } found
            ? Results.Ok(new StatuteChangesAnswer(
                found.Law, found.From, found.To, [.. found.Changes.Select(change => new SectionChangeItem(change.Section, change.Kind, change.Title, change.Subsections))], null))
            : ApiProblems.Of(NoStatute);
    }
}

/// <summary>A law with its sightings, oldest first.</summary>
public sealed record StatuteItem(string Code, string Abbreviation, string Title, string? ShortTitle, IReadOnlyList<StatuteStateItem> States)
{
    internal static StatuteItem Of(StatuteRow row) => new(
        row.Code, row.Abbreviation, row.Title, row.ShortTitle, [.. row.States.Select(state => new StatuteStateItem(state.SeenOn, state.BuildDate, state.SectionCount))]);
}

/// <summary>One sighting of a law.</summary>
public sealed record StatuteStateItem(DateOnly SeenOn, DateOnly BuildDate, int Sections);

/// <summary>One section as it was seen on or before the day.</summary>
/// <param name="IsThere">False when this state does not have the section but another one does.</param>
/// <param name="SeenOn">A sighting, not the day on which the text came into force.</param>
public sealed record SectionAnswer(
    string Law, string Section, string Name, string Title, bool IsThere, bool IsRepealed, DateOnly SeenOn, bool IsNewest, DateOnly UnchangedSince, IReadOnlyList<SectionPartItem> Subsections)
{
    internal static SectionAnswer Of(SectionView view) => new(
        view.Law, view.Section, view.Name, view.Title, view.IsThere, view.IsRepealed, view.SeenOn, view.IsNewest, view.UnchangedSince,
        [.. view.Parts.Select(part => new SectionPartItem(part.Number, part.Html.Value))]);
}

/// <summary>One Absatz; the number is null where the law numbers none.</summary>
public sealed record SectionPartItem(string? Number, string Html);

/// <summary>Sections that differ between two sightings, in the order of the law.</summary>
public sealed record StatuteChangesAnswer(string Law, DateOnly From, DateOnly To, IReadOnlyList<SectionChangeItem> Items, string? Next);

/// <summary>One section that differs.</summary>
/// <param name="Kind">added, changed, removed or unclear.</param>
public sealed record SectionChangeItem(string Section, StatuteChangeKind Kind, string Title, IReadOnlyList<string> Subsections);
