using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Runs.Output;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

internal static class RunsSetup
{
    /// <summary>The host adds the <see cref="INoteCipher"/>: it has the key.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services) =>
        services
            .AddSingleton<PinnedValues>()
            .AddSingleton<RunTemplates>()
            .AddSingleton<RunQueries>()
            .AddSingleton<RunNoteQueries>()
            .AddSingleton<RunColleagues>()
            .AddSingleton<OpenRun>()
            .AddSingleton<StartRun>()
            .AddSingleton<AnswerItem>()
            .AddSingleton<HandOverRun>()
            .AddSingleton<MoveRun>()
            .AddSingleton<WriteRunNote>()
            .AddSingleton<RunSigningQueries>()
            .AddSingleton<DecideRun>()
            .AddSingleton<SignRun>()
            .AddSingleton<SubmitRun>()
            .AddSingleton<CoSignRun>()
            .AddSingleton<ReturnRun>()
            .AddSingleton<RecallRun>()
            .AddSingleton<TakeRunIntoFile>()
            .AddSingleton<CheckPrint>()
            .AddSingleton<RunCheckCodes>()
            .AddSingleton<FigureSaves>()
            .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<FigureSaves>())
            .AddSingleton<RunFigureQueries>()
            .AddSingleton<DeleteDueRuns>()
            .AddSingleton<IDailyStep>(provider => provider.GetRequiredService<DeleteDueRuns>())
            .AddSingleton<AbandonRun>();
}
