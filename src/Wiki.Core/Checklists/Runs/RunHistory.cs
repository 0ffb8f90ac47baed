using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Names under which runs write history. A line holds verb and number, nothing else: no title, no reason, no values.</summary>
public static class RunHistory
{
    public const string Kind = "run";
    public const string Started = "run-started";
    public const string HandedOver = "run-handed-over";
    public const string Moved = "run-moved";
    public const string Abandoned = "run-abandoned";

    /// <summary>Read by somebody who doesn't work on it.</summary>
    public const string Read = "run-read";

    public const string NoteWritten = "run-note-written";
    public const string NoteDestroyed = "run-note-destroyed";
    public const string TakenIntoFile = "run-taken-into-file";

    /// <summary>Something that looks personal was let pass, and why.</summary>
    public static string Passed(RunPass reason) => reason switch
    {
        RunPass.NoPerson => "run-pass-no-person",
        RunPass.OfficeData => "run-pass-office-data",
        _ => "run-pass-unavoidable",
    };

    internal static void Add(WikiDbContext db, int runId, string verb, Actor actor, DateTime now) =>
        HistoryWriter.Add(db, actor, now, Kind, runId, "", verb);
}
