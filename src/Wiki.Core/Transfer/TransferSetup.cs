using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.People;

namespace Wiki.Core.Transfer;

internal static class TransferSetup
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) =>
        services
            .AddSingleton<ImportArticle>()
            .AddSingleton(provider => new ImportContent(provider.GetRequiredService<ImportArticle>(), provider.GetRequiredService<SystemActors>()))
            .AddSingleton<ExportContent>();
}
