using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>What mentors and leads see of their people, and the learning record.</summary>
internal static class OverviewSetup
{
    public static IServiceCollection AddOverview(this IServiceCollection services) =>
        services
            .AddSingleton<KeptPlans>()
            .AddSingleton<MentorQueries>()
            .AddSingleton<LeadQueries>()
            .AddSingleton<RemindReader>()
            .AddSingleton<LearningRecordQueries>()
            .AddSingleton<DeleteOldRecords>()
            .AddSingleton<IDailyStep>(provider => provider.GetRequiredService<DeleteOldRecords>());
}
