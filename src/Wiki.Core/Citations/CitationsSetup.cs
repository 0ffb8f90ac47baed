using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Citations;

internal static class CitationsSetup
{
    public static IServiceCollection AddCitations(this IServiceCollection services) =>
        services
            .AddSingleton<ImportStatutes>()
            .AddSingleton<DecideHeldState>();
}
