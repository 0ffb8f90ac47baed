using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Reviews;

internal static class ReviewsSetup
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services
            .AddSingleton<ReviewQueries>()
            .AddSingleton<ReviewSubjectQueries>()
            .AddSingleton<SubmitForReview>()
            .AddSingleton<ConfirmUrgent>()
            .AddSingleton<DecideReview>()
            .AddSingleton(provider => new ApproveRevision(provider.GetRequiredService<DecideReview>()))
            .AddSingleton(provider => new ReturnForRework(provider.GetRequiredService<DecideReview>()))
            .AddSingleton(provider => new WithdrawReview(provider.GetRequiredService<DecideReview>()));
}
