using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Onboarding.Reading;

internal static class ReadingSetup
{
    public static IServiceCollection AddReading(this IServiceCollection services) =>
        services
            .AddSingleton<AssignReading>()
            .AddSingleton<AcknowledgeReading>()
            .AddSingleton<WithdrawReading>();
}
