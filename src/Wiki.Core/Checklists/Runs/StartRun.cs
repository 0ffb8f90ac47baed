using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Begins a run for a file number or for practice, pinned to the version and the yearly values that count for its Stichtag.</summary>
public sealed class StartRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, SettingsQueries settings, TimeProvider clock)
{
    /// <returns>Number of the run; a second call with the same key finds the first run.</returns>
    public async Task<Result<int>> RunAsync(RunStart start, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.StartRuns)) return RunProblems.NotAllowed;
        var fileNumber = start.IsPractice ? null : (start.FileNumber ?? "").Trim();
        if (fileNumber is not null && FileNumberForm.Objection((await settings.SettingsAsync(ct)).FileNumberPattern, fileNumber) is { } no) return no;
        var hits = PersonalDataGuard.FindInFileNumber(fileNumber ?? "");
        if (RunGuard.Objection(hits, start.Pass) is { } personal) return personal;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the history line needs the run's number
        if (await db.ChecklistRuns.Where(r => r.StartKey == start.Key && r.EditorId == actor.Id).Select(r => (int?)r.Id).SingleOrDefaultAsync(ct) is { } begun) return begun;

        var now = clock.GetUtcNow().UtcDateTime;
        var version = await db.TemplateVersions.Where(v => db.Checklists.Any(c => c.Id == v.ChecklistId && c.Slug == start.Slug))
            .UsableFor(start.ReferenceDate, Today.Of(now)).Select(v => new { v.Id, v.ChecklistId, v.Fields.Team }).FirstOrDefaultAsync(ct);
        if (version is null) return await db.Checklists.AnyAsync(c => c.Slug == start.Slug, ct) ? RunProblems.OutsideValidity : ChecklistProblems.Gone;

        var template = await templates.FindAsync(db, version.Id, ct);
        if (await LockedAsync(db, template, ct) is { } locked) return RunProblems.ArticleLocked(locked);

        var run = new ChecklistRun
        {
            ChecklistId = version.ChecklistId,
            VersionId = version.Id,
            ValueIds = await PinnedValues.CountingAsync(db, template, start.ReferenceDate, ct),
            Team = version.Team,
            FileNumber = fileNumber,
            ReferenceDate = start.ReferenceDate,
            EditorId = actor.Id,
            StartKey = start.Key,
            StartedAt = now,
            ChangedAt = now,
        };
        db.ChecklistRuns.Add(run);
        await db.SaveChangesAsync(ct);
        RunHistory.Add(db, run.Id, RunHistory.Started, actor, now);
        RunGuard.AddPass(db, run.Id, hits, start.Pass, actor, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return run.Id;
    }

    /// <summary>Kennung of an article of the template that is eilgesperrt; null when none is.</summary>
    internal static async Task<string?> LockedAsync(WikiDbContext db, ChecklistTemplate template, CancellationToken ct) =>
        await db.Articles.Where(a => template.Articles.Contains(a.Slug) && a.Lock != null).Select(a => a.Slug).FirstOrDefaultAsync(ct);
}

/// <summary>What a run begins with.</summary>
/// <param name="FileNumber">Ignored for practice.</param>
/// <param name="Key">Made with the form: a double click begins one run.</param>
/// <param name="Pass">Why a file number that looks personal is right all the same; null as long as nobody was asked.</param>
public sealed record RunStart(string Slug, string? FileNumber, bool IsPractice, DateOnly ReferenceDate, Guid Key, RunPass? Pass = null);
