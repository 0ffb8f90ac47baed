using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Search.Missed;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search;

/// <summary>Brings the Search room to the host; rooms add their <see cref="ISearchSource"/> themselves.</summary>
public static class SearchSetup
{
    internal static IServiceCollection AddSearch(this IServiceCollection services) =>
        services
            .AddSingleton<SearchIndex>()
            .AddSingleton<SaveSearchWord>()
            .AddSingleton<RemoveSearchWord>()
            .AddSingleton<SearchWordQueries>()
            .AddSingleton<CountMissedQuery>()
            .AddSingleton<DecideMissedQuery>()
            .AddSingleton<MissedQueryQueries>();

    /// <summary>For the server only: a command beside a running server must not take the index from it.</summary>
    public static IServiceCollection AddSearchFollowing(this IServiceCollection services) => services.AddHostedService<FollowChanges>();
}
