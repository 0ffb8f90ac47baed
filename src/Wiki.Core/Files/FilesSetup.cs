using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Files;

internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services
            .AddSingleton<FileStore>()
            .AddSingleton<KeepFile>()
            .AddSingleton<ForgetUnusedFiles>();
}
