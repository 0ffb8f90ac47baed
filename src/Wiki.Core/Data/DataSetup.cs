using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Data;

internal static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services) =>
        services
            .AddPooledDbContextFactory<WikiDbContext>((provider, options) =>
                options.UseWikiDatabase(provider.GetRequiredService<DataFolder>().Database)
                    .AddInterceptors(provider.GetServices<IInterceptor>()))
            .AddSingleton<MigrateDatabase>();
}
