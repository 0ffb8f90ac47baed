using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Search;

namespace Wiki.Core;

/// <summary>Brings Core to the host: calls each room's set-up.</summary>
public static class WikiCore
{
    public static IServiceCollection AddWikiCore(this IServiceCollection services, DataFolder folder) =>
        services
            .AddSingleton(folder)
            .AddSingleton(TimeProvider.System)
            .AddData()
            .AddPeople()
            .AddSearch();
}
