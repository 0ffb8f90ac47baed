using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

internal static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services) =>
        services
            .AddSingleton<ArticleQueries>()
            .AddSingleton<DraftQueries>()
            .AddSingleton<RevisionQueries>()
            .AddSingleton<ArticleLists>()
            .AddSingleton<ArticlesByState>()
            .AddSingleton<ISearchSource, ArticleSearchSource>()
            .AddSingleton<CitationGate>()
            .AddSingleton<StartArticle>()
            .AddSingleton<SaveDraft>()
            .AddSingleton<MergeQueries>()
            .AddSingleton<MergeDraft>()
            .AddSingleton<WorkingCopies>()
            .AddSingleton<KeepWorkingCopy>()
            .AddSingleton<DropWorkingCopy>()
            .AddSingleton<DiscardDraft>()
            .AddSingleton<RestoreRevision>()
            .AddSingleton<AdoptText>()
            .AddSingleton<IReviewSubject, ArticleReviewSubject>();
}
