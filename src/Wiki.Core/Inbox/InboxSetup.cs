using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Data;
using Wiki.Core.Inbox.Sources;
using Wiki.Core.Onboarding.Reading;

namespace Wiki.Core.Inbox;

internal static class InboxSetup
{
    /// <summary>One line for each room's source; the order says nothing, the groups have ranks.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services
            .AddSingleton<IInboxSource, ReviewsInbox>()
            .AddSingleton<IInboxSource, DraftsInbox>()
            .AddSingleton<IInboxSource, RechecksInbox>()
            .AddSingleton<IInboxSource, OrphansInbox>()
            .AddSingleton<IInboxSource, WatchedInbox>()
            .AddSingleton<IInboxSource, QuestionsInbox>()
            .AddSingleton<IInboxSource, RunsInbox>()
            .AddSingleton<IInboxSource, MilestonesInbox>()
            .AddSingleton<IInboxSource, PlansInbox>()
            .AddSingleton<IInboxSource, RecordsInbox>()
            .AddSingleton(provider => new InboxChanges([.. provider.GetServices<IInboxSource>()]))
            .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<InboxChanges>())
            .AddSingleton(provider => new InboxQueries(
                provider.GetRequiredService<IDbContextFactory<WikiDbContext>>(), provider.GetServices<IInboxSource>(), provider.GetRequiredService<InboxChanges>(), provider.GetRequiredService<ReadingBoard>(),
                provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<MarkTask>()
            .AddSingleton(provider => new SnoozeTask(provider.GetRequiredService<MarkTask>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new MarkSeen(provider.GetRequiredService<MarkTask>()))
            .AddSingleton<WatchArticle>()
            .AddSingleton<WatchQueries>();
}
