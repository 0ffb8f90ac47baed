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
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await WriteAsync(db, slug, expectedVersion, baseNumber, input, [], ArticleHistory.DraftSaved, actor, clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <param name="alsoBy">Who wrote parts of the text beside the person who saves.</param>
    internal static async Task<Result<int>> WriteAsync(
        WikiDbContext db, string slug, int expectedVersion, int baseNumber, TemplateInput input, IReadOnlyCollection<int> alsoBy, string historyVerb,
        Actor actor, DateTime now, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        var checklist = await db.Checklists.SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is null) return ChecklistProblems.Gone;

        var draft = await db.TemplateDrafts.SingleOrDefaultAsync(d => d.ChecklistId == checklist.Id, ct);
        if (draft is null && expectedVersion > 0) return ChecklistProblems.NoDraft;
        if ((draft?.Version ?? 0) != expectedVersion) return ChecklistProblems.StaleDraft;

        var builtOn = Math.Min(baseNumber, await db.TemplateVersions.NewestNumberAsync(checklist.Id, Today.Of(now), ct));
        if (draft is null)
        {
            draft = TemplateDraft.Begin(checklist, builtOn);
            draft.Contributors.AddRange(await StartersAsync(db, checklist, ct));
            db.TemplateDrafts.Add(draft);
        }

        draft.Rebase(builtOn); // the author may have worked in what was approved meanwhile
        draft.Write(input.Normalised(), actor.Id, now);
        draft.Contributors.AddRange(alsoBy.Except(draft.Contributors).ToList());
        TemplateDraftVersion.Keep(db, draft);
        await WorkingCopies.ForgetAsync(db, ChecklistHistory.Kind, checklist.Id, actor, ct);
        HistoryWriter.Add(db, actor, now, ChecklistHistory.Kind, checklist.Id, draft.Fields.Title, historyVerb);
        var saved = await db.SaveOrAsync(ChecklistProblems.StaleDraft, ct);
        return saved.Succeeded ? draft.Version : saved.Problem!; // not succeeded has a problem
    }

    /// <summary>While nothing is approved, the editor starts from the newest frozen text: who wrote that has a part in the draft.</summary>
    private static async Task<List<int>> StartersAsync(WikiDbContext db, Checklist checklist, CancellationToken ct) =>
        checklist.LastNumber > 0
            ? []
            : await db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id).OrderByDescending(v => v.Id).Select(v => v.Contributors).FirstOrDefaultAsync(ct) ?? [];
}
