using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.People;

namespace Wiki.Core.Transfer;

internal static class TransferSetup
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) =>
        services
            .AddSingleton<ImportChecklists>()
            .AddSingleton<ImportPlans>()
            .AddSingleton<ImportLists>()
            .AddSingleton<ReadArticleFile>()
            .AddSingleton<ImportArticles>()
            .AddSingleton(provider => new ImportContent(
                provider.GetRequiredService<ImportArticles>(), provider.GetRequiredService<ImportChecklists>(), provider.GetRequiredService<ImportPlans>(),
                provider.GetRequiredService<ImportLists>(),
                provider.GetRequiredService<SystemActors>()))
            .AddSingleton<ExportChecklists>()
            .AddSingleton<ExportPlans>()
            .AddSingleton<ExportLists>()
            .AddSingleton<ExportContent>()
            .AddSingleton<MakeBackup>()
            .AddSingleton<RecordRestore>();
}
