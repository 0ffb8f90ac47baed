using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.Inbox;

internal static class InboxSetup
{
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services
            .AddSingleton<InboxChanges>()
            .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<InboxChanges>())
            .AddSingleton<InboxQueries>();
}
