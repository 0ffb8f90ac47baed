using Microsoft.Extensions.DependencyInjection;

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
            .AddSingleton<TakeRunIntoFile>()
            .AddSingleton<AbandonRun>();
}
