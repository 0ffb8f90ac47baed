using Microsoft.AspNetCore.ResponseCompression;
using Wiki.Web.Articles;
using Wiki.Web.Checklists;
using Wiki.Web.Checklists.Runs;
using Wiki.Web.Feedback;
using Wiki.Web.Layout;
using Wiki.Web.Onboarding;
using Wiki.Web.Onboarding.Inputs;
using Wiki.Web.Reviews;
using Wiki.Web.Search;
using Wiki.Web.SigningAuthority;
using Wiki.Web.Start;

namespace Wiki.Web.Setup;

/// <summary>What pages need beside Core's verbs and queries.</summary>
public static class WikiPages
{
    public static IServiceCollection AddWikiPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>(); // Brotli's set-up per answer costs more than the page, for 3 % fewer bytes
        });
        return services
            .AddScoped<Flash>()
            .AddScoped<ArticleReading>()
            .AddSingleton<KnownHeads>()
            .AddSingleton<SinceVisit>()
            .AddSingleton<DraftEditor>()
            .AddSingleton<DraftMerges>()
            .AddSingleton<DraftFileDesk>()
            .AddSingleton<TemplateEditor>()
            .AddSingleton<TemplateMerges>()
            .AddSingleton<SigningBoard>()
            .AddSingleton<SigningSteps>()
            .AddSingleton<PlanTemplateEditor>()
            .AddSingleton<ReviewDecisions>()
            .AddSingleton<ReviewBoard>()
            .AddScoped<ArticleActions>()
            .AddScoped<InputActions>()
            .AddSingleton<QuestionDesk>()
            .AddSingleton<SearchDesk>()
            .AddSingleton<SearchWordActions>()
            .AddSingleton<StartBoard>();
    }
}
