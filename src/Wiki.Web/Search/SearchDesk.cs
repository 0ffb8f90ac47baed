using Wiki.Core.Search;
using Wiki.Core.Search.Missed;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Web.Search;

/// <summary>Asks the index for the results page, and counts without person what led nowhere.</summary>
internal sealed class SearchDesk(SearchIndex index, CountMissedQuery missed, SettingsQueries settings)
{
    /// <param name="isFirstLook">Not a later page and without filters: only then an empty answer says that something is missing.</param>
    public async Task<SearchAnswer> AskAsync(SearchRequest request, bool isFirstLook, Actor actor, CancellationToken ct)
    {
        var answer = await index.SearchAsync(request, ct);
        if (isFirstLook && answer is { Total: 0, IndexLags: false }) await missed.RunAsync(request.Query, MissedKind.NoHits, actor, ct);
        return answer;
    }

    public Task<bool> CountAsync(string text, MissedKind kind, Actor actor, CancellationToken ct) => missed.RunAsync(text, kind, actor, ct);

    /// <summary>The office lets people tell what is missing, and the wiki count it.</summary>
    public async Task<bool> CountsAsync(CancellationToken ct) => (await settings.SettingsAsync(ct)).CountsMissedSearches;

    public async Task<IReadOnlyDictionary<string, string>> TeamNamesAsync(CancellationToken ct) =>
        (await settings.OfficeAsync(ct)).Teams.ToDictionary(team => team.Code, team => team.Name);
}
