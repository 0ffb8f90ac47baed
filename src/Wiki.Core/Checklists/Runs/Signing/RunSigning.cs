using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Runs.Output;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>How signing moves a run from state to state.</summary>
internal static class RunSigning
{
    /// <summary>Where a template states no loeschfrist_tage.</summary>
    private const int DeleteAfterDays = 180;

    /// <summary>Everything that was needed is there: the run is closed, its print can be checked, and its deletion day counts from today.</summary>
    public static async Task CloseAsync(this RunFile file, WikiDbContext db, DateTime now, CancellationToken ct)
    {
        file.Run.State = RunState.FullySigned;
        file.Run.DeleteOn = Today.Of(now).AddDays(file.Template.Privacy?.DeleteAfterDays ?? DeleteAfterDays);
        file.Run.Touch(now);
        db.RunPrints.Add(new RunPrint { Digest = CheckNumber.Digest(file.Run.FileNumber!, CanonicalRun.CheckCode(file)), IssuedOn = Today.Of(now) }); // practice is never signed
        await CountRun.AddAsync(db, file, now, ct);
    }

    public static void Submit(this ChecklistRun run, int to, Actor by, DateTime now)
    {
        run.Submission = new RunSubmission { To = to, By = by.Id, At = now };
        run.State = RunState.Submitted;
        run.Touch(now);
    }

    /// <summary>Open again; a signature that waited for a second one is gone.</summary>
    public static void Reopen(this ChecklistRun run, RunState state, DateTime now)
    {
        run.State = state;
        run.Signature = null;
        run.Touch(now);
    }

    /// <summary>Who has had a hand in what is laid before somebody: none of them is the second person.</summary>
    public static bool IsOwn(this ChecklistRun run, Actor actor) => run.Submission?.By == actor.Id || run.Signature?.By == actor.Id;
}
