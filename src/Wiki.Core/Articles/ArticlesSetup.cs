using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Articles.Files;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Files;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Brings the Articles room to the host.</summary>
public static class ArticlesSetup
{
    /// <summary>For the server only: a command beside a running server needs no rounds of its own.</summary>
    public static IServiceCollection AddArticleUpkeep(this IServiceCollection services) => services.AddHostedService<DailyRound>();

    internal static IServiceCollection AddArticles(this IServiceCollection services) =>
        services
            .AddSingleton<ArticleQueries>()
            .AddSingleton<DraftQueries>()
            .AddSingleton<RevisionQueries>()
            .AddSingleton<ArticleLists>()
            .AddSingleton<ArticlesByState>()
            .AddSingleton<ArticleCatalogue>()
            .AddSingleton<ISearchSource, ArticleSearchSource>()
            .AddSingleton<CitationGate>()
            .AddSingleton<StartArticle>()
            .AddSingleton<SaveDraft>()
            .AddSingleton<MergeQueries>()
            .AddSingleton<MergeDraft>()
            .AddSingleton<WorkingCopies>()
            .AddSingleton<KeepWorkingCopy>()
            .AddSingleton<DropWorkingCopy>()
            .AddSingleton<AddressBook>()
            .AddSingleton<ChangeArticle>()
            .AddSingleton<RenameArticle>()
            .AddSingleton(provider => new LockArticle(provider.GetRequiredService<ChangeArticle>()))
            .AddSingleton(provider => new UnlockArticle(provider.GetRequiredService<ChangeArticle>()))
            .AddSingleton(provider => new RetireArticle(provider.GetRequiredService<ChangeArticle>()))
            .AddSingleton(provider => new ConfirmUnchanged(provider.GetRequiredService<ChangeArticle>()))
            .AddSingleton<RevealLocked>()
            .AddSingleton<HandOver>()
            .AddSingleton<RenameTopic>()
            .AddSingleton<RosterUse>()
            .AddSingleton<OrphanQueries>()
            .AddSingleton<ArticleStanding>()
            .AddSingleton<OpenMissingRechecks>()
            .AddSingleton<AnnounceDueRevisions>()
            .AddSingleton<ForgetOldCopies>()
            .AddSingleton<DiscardDraft>()
            .AddSingleton<RestoreRevision>()
            .AddSingleton<AdoptText>()
            .AddSingleton<ClientTextQueries>()
            .AddSingleton<ArticleFileQueries>()
            .AddSingleton<IFileUser, ArticleFileUser>()
            .AddSingleton<ChangeDraftFiles>()
            .AddSingleton(provider => new AttachFile(provider.GetRequiredService<ChangeDraftFiles>(), provider.GetRequiredService<KeepFile>()))
            .AddSingleton(provider => new RemoveFile(provider.GetRequiredService<ChangeDraftFiles>()))
            .AddSingleton(provider => new BringFileBack(provider.GetRequiredService<ChangeDraftFiles>()))
            .AddSingleton(provider => new RenameFile(provider.GetRequiredService<ChangeDraftFiles>()))
            .AddSingleton<IReviewSubject, ArticleReviewSubject>();
}
