using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Feedback;

internal static class FeedbackSetup
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services
            .AddSingleton<FeedbackQueries>()
            .AddSingleton<AskPace>()
            .AddSingleton<AskQuestion>()
            .AddSingleton<HandleQuestion>()
            .AddSingleton(provider => new AnswerQuestion(provider.GetRequiredService<HandleQuestion>()))
            .AddSingleton(provider => new CloseQuestion(provider.GetRequiredService<HandleQuestion>()))
            .AddSingleton(provider => new PassQuestionOn(provider.GetRequiredService<HandleQuestion>()))
            .AddSingleton<QuestionToDraft>();
}
