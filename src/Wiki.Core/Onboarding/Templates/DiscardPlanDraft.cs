using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Throws a draft away. Its text goes into the history line, so that nothing is ever lost.</summary>
public sealed class DiscardPlanDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, int expectedVersion, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return PlanProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var template = await db.PlanTemplates.SingleOrDefaultAsync(t => t.Slug == slug, ct);
        var draft = template is null ? null : await db.PlanDrafts.SingleOrDefaultAsync(d => d.TemplateId == template.Id, ct);
        if (draft is null) return PlanProblems.NoDraft;
        if (draft.Version != expectedVersion) return PlanProblems.StaleDraft;

        template!.EndDraft(draft); // a draft has its template
        db.PlanDrafts.Remove(draft);
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, PlanHistory.TemplateKind, draft.TemplateId, draft.Fields.Title, ArticleHistory.DraftDiscarded,
            changes: [new FieldChange("Vorlage", draft.Yaml, null)]);
        return await db.SaveOrAsync(PlanProblems.StaleDraft, ct);
    }
}
