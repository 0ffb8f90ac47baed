using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Shared;

namespace Wiki.Core.Files;

internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services
            .AddSingleton<FileStore>()
            .AddSingleton<KeepFile>()
            .AddSingleton<ForgetUnusedFiles>()
            .AddSingleton<IDailyStep>(provider => provider.GetRequiredService<ForgetUnusedFiles>());
}
