using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Writes the Vermerk of a run, the one free text there is; it is stored encrypted and leaves no trace of its words anywhere.</summary>
public sealed class WriteRunNote(IDbContextFactory<WikiDbContext> contexts, INoteCipher cipher, TimeProvider clock)
{
    public const int MaxNote = 4000;

    /// <param name="note">Empty takes it back.</param>
    /// <param name="expectedVersion">Of the run the person saw.</param>
    /// <param name="pass">Why words that look personal may stay; null as long as nobody was asked.</param>
    public async Task<Result> RunAsync(int runId, string note, int expectedVersion, RunPass? pass, Actor actor, CancellationToken ct)
    {
        var text = note.ReplaceLineEndings("\n").Trim();
        if (text.Length > MaxNote) return RunProblems.NoteTooLong;
        var hits = PersonalDataGuard.Find(text);
        if (RunGuard.Objection(hits, pass) is { } personal) return personal;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var run = await db.ChecklistRuns.SingleOrDefaultAsync(r => r.Id == runId, ct);
        if (run is null) return RunProblems.Gone;
        if (run.AnswerObjection(actor) is { } no) return no;
        if (run.Version != expectedVersion) return RunProblems.Overtaken;

        var had = run.EncryptedNote is not null;
        if (!had && text.Length == 0) return Result.Done;
        var now = clock.GetUtcNow().UtcDateTime;
        run.WriteNote(text.Length == 0 ? null : cipher.Protect(runId, text), now);
        RunHistory.Add(db, runId, text.Length == 0 ? RunHistory.NoteDestroyed : RunHistory.NoteWritten, actor, now);
        RunGuard.AddPass(db, runId, hits, pass, actor, now);
        return await db.SaveOrAsync(RunProblems.Overtaken, ct);
    }
}
