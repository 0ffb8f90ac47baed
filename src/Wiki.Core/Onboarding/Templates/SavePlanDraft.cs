using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Saves the draft of a plan template, making it on the first save; a stale save changes nothing.</summary>
public sealed class SavePlanDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="expectedVersion">The draft's version the author started from; 0 when there was no draft.</param>
    /// <param name="baseNumber">The approved number the text builds on; greater than the draft's when the author has caught up with a newer one.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<Result<int>> RunAsync(string slug, int expectedVersion, int baseNumber, PlanInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return PlanProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var template = await db.PlanTemplates.SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (template is null) return PlanProblems.Gone;

        var draft = await db.PlanDrafts.SingleOrDefaultAsync(d => d.TemplateId == template.Id, ct);
        if (draft is null && expectedVersion > 0) return PlanProblems.NoDraft;
        if ((draft?.Version ?? 0) != expectedVersion) return PlanProblems.StaleDraft;

        var now = clock.GetUtcNow().UtcDateTime;
        if (draft is null)
        {
            draft = PlanDraft.Begin(template);
            draft.Contributors.AddRange(await StartersAsync(db, template, ct));
            db.PlanDrafts.Add(draft);
        }

        draft.Rebase(Math.Min(baseNumber, template.LastNumber)); // the author may have worked in what was approved meanwhile
        draft.Write(input.Normalised(), actor.Id, now);
        HistoryWriter.Add(db, actor, now, PlanHistory.TemplateKind, template.Id, draft.Fields.Title, ArticleHistory.DraftSaved);
        var saved = await db.SaveOrAsync(PlanProblems.StaleDraft, ct);
        return saved.Succeeded ? draft.Version : saved.Problem!; // not succeeded has a problem
    }

    /// <summary>While nothing is approved, the editor starts from the newest frozen text: who wrote that has a part in the draft.</summary>
    private static async Task<List<int>> StartersAsync(WikiDbContext db, PlanTemplate template, CancellationToken ct) =>
        template.LastNumber > 0
            ? []
            : await db.PlanVersions.Where(v => v.TemplateId == template.Id).OrderByDescending(v => v.Id).Select(v => v.Contributors).FirstOrDefaultAsync(ct) ?? [];
}
