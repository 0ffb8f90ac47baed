using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Settings;

internal static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services.AddSingleton<SettingsQueries>().AddSingleton<SaveOfficeSettings>().AddSingleton<FoundOffice>().AddSingleton<OfficeRoster>().AddSingleton<ChangeTeams>().AddSingleton<ChangeTopics>().AddSingleton<Milestones>();
}
