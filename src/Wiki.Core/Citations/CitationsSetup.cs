using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Search;

namespace Wiki.Core.Citations;

internal static class CitationsSetup
{
    public static IServiceCollection AddCitations(this IServiceCollection services) =>
        services
            .AddSingleton<ImportStatutes>()
            .AddSingleton<DecideHeldState>()
            .AddSingleton<StatuteQueries>()
            .AddSingleton<SectionQueries>()
            .AddSingleton<StatuteChanges>()
            .AddSingleton<CitationQueries>()
            .AddSingleton<NormQueries>()
            .AddSingleton<SaveNormExemption>()
            .AddSingleton<ISearchSource, StatuteSearchSource>();
}
