using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Takes an old version as the text of a new draft; it goes through review like any other.</summary>
public sealed class RestoreTemplateVersion(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int versionId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var checklist = await db.Checklists.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is null) return ChecklistProblems.Gone;
        if (await db.TemplateDrafts.AnyAsync(d => d.ChecklistId == checklist.Id, ct)) return ChecklistProblems.DraftExists;

        var old = await db.TemplateVersions.AsNoTracking().Include(v => v.Body)
            .SingleOrDefaultAsync(v => v.Id == versionId && v.ChecklistId == checklist.Id, ct);
        if (old is null) return ChecklistProblems.NoSuchVersion;

        var now = clock.GetUtcNow().UtcDateTime;
        var draft = TemplateDraft.Begin(checklist, await db.TemplateVersions.NewestNumberAsync(checklist.Id, Today.Of(now), ct));
        draft.Contributors.AddRange(old.Contributors); // who wrote the words stays out of their approval, whoever fetched them back
        draft.Write(old.Input with { ChangeNote = "" }, actor.Id, now);
        db.TemplateDrafts.Add(draft);
        TemplateDraftVersion.Keep(db, draft);
        HistoryWriter.Add(
            db, actor, now, ChecklistHistory.Kind, checklist.Id, old.Fields.Title, ArticleHistory.Restored,
            changes: [new FieldChange("Version", old.Number?.ToString(CultureInfo.InvariantCulture), "Entwurf")]);
        return await db.SaveOrAsync(ChecklistProblems.DraftExists, ct);
    }
}
