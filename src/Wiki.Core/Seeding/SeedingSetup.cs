using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Seeding;

internal static class SeedingSetup
{
    public static IServiceCollection AddSeeding(this IServiceCollection services) =>
        services.AddSingleton<SeedOffice>().AddSingleton<SeedContent>();
}
