using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

internal static class ReadingSetup
{
    public static IServiceCollection AddReading(this IServiceCollection services) =>
        services
            .AddSingleton<ReadingSaves>()
            .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<ReadingSaves>())
            .AddSingleton<ReadingBoard>()
            .AddSingleton<ReadingLengths>()
            .AddSingleton<ReadingQueries>()
            .AddSingleton<AssignReading>()
            .AddSingleton<AcknowledgeReading>()
            .AddSingleton<WithdrawReading>()
            .AddSingleton<KeepUrgentCalls>()
            .AddSingleton<IDailyStep>(provider => provider.GetRequiredService<KeepUrgentCalls>());
}
