using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Throws a draft away. Its texts go into the history line, so that nothing is ever lost.</summary>
public sealed class DiscardTemplateDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int expectedVersion, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from d in db.TemplateDrafts
            join c in db.Checklists on d.ChecklistId equals c.Id
            where c.Slug == slug
            select new { Draft = d, Checklist = c }).SingleOrDefaultAsync(ct);
        if (found is null) return ChecklistProblems.NoDraft;

        var draft = found.Draft;
        if (draft.Version != expectedVersion) return ChecklistProblems.StaleDraft;

        found.Checklist.EndDraft(draft);
        db.TemplateDrafts.Remove(draft);
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, ChecklistHistory.Kind, draft.ChecklistId, draft.Fields.Title, ArticleHistory.DraftDiscarded,
            changes: [new FieldChange("Bogen", draft.Yaml, null), new FieldChange("Testfälle", draft.Tests, null)]);
        return await db.SaveOrAsync(ChecklistProblems.StaleDraft, ct);
    }
}
