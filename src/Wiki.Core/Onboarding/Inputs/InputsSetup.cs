using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Onboarding.Inputs;

internal static class InputsSetup
{
    public static IServiceCollection AddInputs(this IServiceCollection services) =>
        services
            .AddSingleton<InputQueries>()
            .AddSingleton<SaveInputSession>()
            .AddSingleton<CancelInputSession>()
            .AddSingleton<RegisterForSession>()
            .AddSingleton<RecordAttendance>()
            .AddSingleton<RecordExternalCourse>();
}
