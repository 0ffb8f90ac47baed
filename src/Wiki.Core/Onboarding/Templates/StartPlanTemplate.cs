using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Starts a new plan template with its first draft, under the „id“ of its text.</summary>
public sealed class StartPlanTemplate(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Addresses below /einarbeitung/vorlagen that are no template.</summary>
    private static readonly string[] Reserved = ["neu", "vorschau"];

    /// <returns>The Kennung.</returns>
    public async Task<Result<string>> RunAsync(PlanInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return PlanProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        var text = input.Normalised();
        var slug = TemplateFields.HeadLine(text.Yaml, "id");
        if (!MayBe(slug)) return PlanProblems.SlugInvalid;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the draft and the history line need the template's number
        var now = clock.GetUtcNow().UtcDateTime;
        var template = await db.PlanTemplates.SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (template is not null && !await IsEmptyAsync(db, template, ct)) return PlanProblems.SlugTaken;
        if (template is null)
        {
            template = new PlanTemplate { Slug = slug, CreatedAt = now, CreatedBy = actor.Id };
            db.PlanTemplates.Add(template);
            var added = await db.SaveOrAsync(PlanProblems.SlugTaken, ct);
            if (!added.Succeeded) return added.Problem!; // not succeeded has a problem
        }

        var draft = PlanDraft.Begin(template);
        draft.Write(text, actor.Id, now);
        db.PlanDrafts.Add(draft);
        HistoryWriter.Add(db, actor, now, PlanHistory.TemplateKind, template.Id, draft.Fields.Title, PlanHistory.TemplateStarted);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return slug;
    }

    internal static bool MayBe(string slug) => Slug.IsValid(slug) && !Reserved.Contains(slug);

    /// <summary>Begun once and given up: without this, a discarded first draft would take its Kennung with it for ever.</summary>
    private static async Task<bool> IsEmptyAsync(WikiDbContext db, PlanTemplate template, CancellationToken ct) =>
        template.LastNumber == 0
        && !await db.PlanDrafts.AnyAsync(d => d.TemplateId == template.Id, ct)
        && !await db.PlanVersions.AnyAsync(v => v.TemplateId == template.Id && v.State == RevisionState.InReview, ct);
}
