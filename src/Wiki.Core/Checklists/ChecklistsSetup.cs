using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

internal static class ChecklistsSetup
{
    public static IServiceCollection AddChecklists(this IServiceCollection services) =>
        services
            .AddRuns()
            .AddSingleton<ParsedTemplates>()
            .AddSingleton<ReleaseGate>()
            .AddSingleton<ChecklistQueries>()
            .AddSingleton<OutcomeQueries>()
            .AddSingleton<TemplateDraftQueries>()
            .AddSingleton<TemplateMergeQueries>()
            .AddSingleton<MergeTemplateDraft>()
            .AddSingleton<IDailyStep, ForgetOldTemplateSaves>()
            .AddSingleton<TemplateVersionQueries>()
            .AddSingleton<ChecklistSaves>()
            .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<ChecklistSaves>())
            .AddSingleton<ChecklistMemory>()
            .AddSingleton<CodeTextQueries>()
            .AddSingleton<FollowUpQueries>()
            .AddSingleton<YearlyValueQueries>()
            .AddSingleton<ValueUseQueries>()
            .AddSingleton<ISearchSource, ChecklistSearchSource>()
            .AddSingleton<IReviewSubject, ChecklistReviewSubject>()
            .AddSingleton<StartChecklist>()
            .AddSingleton<SaveTemplateDraft>()
            .AddSingleton<DiscardTemplateDraft>()
            .AddSingleton<RestoreTemplateVersion>()
            .AddSingleton<SaveCodeText>()
            .AddSingleton<EvaluateChecklist>()
            .AddSingleton<ProposeYearlyValue>()
            .AddSingleton<ApproveYearlyValue>()
            .AddSingleton<RejectYearlyValue>()
            .AddSingleton<AdoptTemplate>()
            .AddSingleton<AdoptCodeTexts>()
            .AddSingleton<AdoptValues>();
}
