using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Articles;
using Wiki.Core.People;

namespace Wiki.Core.Transfer;

internal static class TransferSetup
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) =>
        services
            .AddSingleton<ImportChecklists>()
            .AddSingleton<ImportPlans>()
            .AddSingleton<ImportLists>()
            .AddSingleton(provider => new ImportContent(
                provider.GetRequiredService<AdoptText>(), provider.GetRequiredService<ImportChecklists>(), provider.GetRequiredService<ImportPlans>(),
                provider.GetRequiredService<SystemActors>(), provider.GetRequiredService<CitationGate>(), provider.GetRequiredService<ImportLists>()))
            .AddSingleton<ExportChecklists>()
            .AddSingleton<ExportPlans>()
            .AddSingleton<ExportLists>()
            .AddSingleton<ExportContent>()
            .AddSingleton<MakeBackup>()
            .AddSingleton<RecordRestore>();
}
