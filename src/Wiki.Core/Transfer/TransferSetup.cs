using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Transfer;

internal static class TransferSetup
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new ImportContent(provider.GetRequiredService<AdoptText>(), provider.GetRequiredService<SystemActors>()))
            .AddSingleton<ExportContent>();
}
