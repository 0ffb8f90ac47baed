using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.Feedback;
using Wiki.Core.Files;
using Wiki.Core.History;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.Core.Seeding;
using Wiki.Core.Settings;
using Wiki.Core.SigningAuthority;
using Wiki.Core.Transfer;

namespace Wiki.Core;

/// <summary>Brings Core to the host: calls each room's set-up.</summary>
public static class WikiCore
{
    public static IServiceCollection AddWikiCore(this IServiceCollection services, DataFolder folder) =>
        services
            .AddSingleton(folder)
            .AddSingleton(TimeProvider.System)
            .AddData()
            .AddHistory()
            .AddSettings()
            .AddPeople()
            .AddSigningAuthority()
            .AddSearch()
            .AddFiles()
            .AddArticles()
            .AddChecklists()
            .AddFeedback()
            .AddReviews()
            .AddOnboarding()
            .AddInbox()
            .AddTransfer()
            .AddSeeding()
            .AddCitations();
}
