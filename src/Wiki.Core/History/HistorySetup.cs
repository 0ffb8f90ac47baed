using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.History;

internal static class HistorySetup
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services.AddSingleton<HistoryQueries>();
}
