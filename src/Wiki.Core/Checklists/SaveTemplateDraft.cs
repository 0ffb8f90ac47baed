using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Saves the draft of a checklist, making it on the first save; a stale save changes nothing.</summary>
public sealed class SaveTemplateDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="expectedVersion">The draft's version the author started from; 0 when there was no draft.</param>
    /// <param name="baseNumber">The approved number the text builds on; greater than the draft's when the author has caught up with a newer one.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<Result<int>> RunAsync(string slug, int expectedVersion, int baseNumber, TemplateInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var checklist = await db.Checklists.SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is null) return ChecklistProblems.Gone;

        var draft = await db.TemplateDrafts.SingleOrDefaultAsync(d => d.ChecklistId == checklist.Id, ct);
        if (draft is null && expectedVersion > 0) return ChecklistProblems.NoDraft;
        if ((draft?.Version ?? 0) != expectedVersion) return ChecklistProblems.StaleDraft;

        var now = clock.GetUtcNow().UtcDateTime;
        var builtOn = Math.Min(baseNumber, await db.TemplateVersions.NewestNumberAsync(checklist.Id, Today.Of(now), ct));
        if (draft is null)
        {
            draft = TemplateDraft.Begin(checklist, builtOn);
            draft.Contributors.AddRange(await StartersAsync(db, checklist, ct));
            db.TemplateDrafts.Add(draft);
        }

        draft.Rebase(builtOn); // the author may have worked in what was approved meanwhile
        draft.Write(input.Normalised(), actor.Id, now);
        HistoryWriter.Add(db, actor, now, ChecklistHistory.Kind, checklist.Id, draft.Fields.Title, ArticleHistory.DraftSaved);
        var saved = await db.SaveOrAsync(ChecklistProblems.StaleDraft, ct);
        return saved.Succeeded ? draft.Version : saved.Problem!; // not succeeded has a problem
    }

    /// <summary>While nothing is approved, the editor starts from the newest frozen text: who wrote that has a part in the draft.</summary>
    private static async Task<List<int>> StartersAsync(WikiDbContext db, Checklist checklist, CancellationToken ct) =>
        checklist.LastNumber > 0
            ? []
            : await db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id).OrderByDescending(v => v.Id).Select(v => v.Contributors).FirstOrDefaultAsync(ct) ?? [];
}
