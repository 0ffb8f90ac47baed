using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Takes one plan template in from outside: as a draft, or approved at once in the name of a person who may. Repeating it changes nothing.</summary>
internal sealed class AdoptPlan(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="laterNote">Änderungsnotiz where the template has an approved version already.</param>
    /// <param name="approver">Null makes a draft.</param>
    public async Task<Result<Adopted>> RunAsync(string slug, PlanInput input, string laterNote, Actor author, Actor? approver, CancellationToken ct)
    {
        if (!StartPlanTemplate.MayBe(slug)) return PlanProblems.SlugInvalid;
        var text = input.Normalised();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the template's number is needed before its version
        var template = await db.PlanTemplates.SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (template is null)
        {
            template = new PlanTemplate { Slug = slug, CreatedAt = now, CreatedBy = author.Id };
            db.PlanTemplates.Add(template);
            await db.SaveChangesAsync(ct);
            HistoryWriter.Add(db, author, now, PlanHistory.TemplateKind, template.Id, PlanFields.Of(text).Title, PlanHistory.TemplateStarted);
        }

        if (template.LastNumber > 0) text = text with { ChangeNote = laterNote };
        if (await db.PlanVersions.AnyAsync(v => v.TemplateId == template.Id && v.State == RevisionState.Approved && v.Body.Yaml == text.Yaml, ct)) return Adopted.Unchanged;

        var adopted = approver is null ? await DraftAsync(db, template, text, author, now, ct) : Approve(db, template, text, author, approver, now);
        if (!adopted.Succeeded || adopted.Value == Adopted.Unchanged) return adopted;

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return adopted;
    }

    private static async Task<Result<Adopted>> DraftAsync(WikiDbContext db, PlanTemplate template, PlanInput text, Actor author, DateTime now, CancellationToken ct)
    {
        var draft = await db.PlanDrafts.SingleOrDefaultAsync(d => d.TemplateId == template.Id, ct);
        if (draft is not null) return draft.Yaml == text.Yaml ? Adopted.Unchanged : PlanProblems.DraftExists;

        draft = PlanDraft.Begin(template);
        draft.Write(text, author.Id, now);
        db.PlanDrafts.Add(draft);
        HistoryWriter.Add(db, author, now, PlanHistory.TemplateKind, template.Id, draft.Fields.Title, ArticleHistory.DraftSaved);
        return Adopted.Draft;
    }

    private static Result<Adopted> Approve(WikiDbContext db, PlanTemplate template, PlanInput text, Actor author, Actor approver, DateTime now)
    {
        var version = PlanVersion.Freeze(template, text, template.LastNumber, [author.Id], author.Id, now);
        db.PlanVersions.Add(version);
        HistoryWriter.Add(db, author, now, PlanHistory.TemplateKind, template.Id, version.Fields.Title, ArticleHistory.Submitted, text.ChangeNote);
        var published = PlanReviewSubject.Publish(db, template, version, approver, now);
        return published.Problem is { } problem ? problem : Adopted.Approved;
    }
}
