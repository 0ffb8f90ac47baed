using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Takes one template in from outside: as a draft, or approved at once in the name of a person who may. Repeating it changes nothing.</summary>
internal sealed class AdoptTemplate(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="laterNote">Änderungsnotiz where the checklist has an approved version already.</param>
    /// <param name="approver">Null makes a draft.</param>
    public async Task<Result<Adopted>> RunAsync(string slug, TemplateInput input, string laterNote, Actor author, Actor? approver, CancellationToken ct)
    {
        if (!StartChecklist.MayBe(slug)) return ChecklistProblems.SlugInvalid;
        var text = input.Normalised();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the checklist's number is needed before its version
        var checklist = await db.Checklists.SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is null)
        {
            checklist = new Checklist { Slug = slug, CreatedAt = now, CreatedBy = author.Id };
            db.Checklists.Add(checklist);
            await db.SaveChangesAsync(ct);
            HistoryWriter.Add(db, author, now, ChecklistHistory.Kind, checklist.Id, TemplateFields.Of(text).Title, ChecklistHistory.Started);
        }

        if (checklist.LastNumber > 0) text = text with { ChangeNote = laterNote };
        if (await IsKnownAsync(db, checklist.Id, text, ct)) return Adopted.Unchanged;

        var newest = await db.TemplateVersions.NewestNumberAsync(checklist.Id, Today.Of(now), ct);
        var adopted = approver is null
            ? await DraftAsync(db, checklist, newest, text, author, now, ct)
            : await ApproveAsync(db, checklist, newest, text, author, approver, now, ct);
        if (!adopted.Succeeded || adopted.Value == Adopted.Unchanged) return adopted;

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return adopted;
    }

    /// <summary>Approved once already: the files carry no note, so the texts alone count.</summary>
    private static Task<bool> IsKnownAsync(WikiDbContext db, int checklistId, TemplateInput text, CancellationToken ct) =>
        db.TemplateVersions.AnyAsync(
            v => v.ChecklistId == checklistId && v.State == RevisionState.Approved && v.Body.Yaml == text.Yaml && v.Body.Tests == text.Tests, ct);

    private static async Task<Result<Adopted>> DraftAsync(
        WikiDbContext db, Checklist checklist, int newest, TemplateInput text, Actor author, DateTime now, CancellationToken ct)
    {
        var draft = await db.TemplateDrafts.SingleOrDefaultAsync(d => d.ChecklistId == checklist.Id, ct);
        if (draft is not null) return draft.Yaml == text.Yaml && draft.Tests == text.Tests ? Adopted.Unchanged : ChecklistProblems.DraftExists;

        draft = TemplateDraft.Begin(checklist, newest);
        draft.Write(text, author.Id, now);
        db.TemplateDrafts.Add(draft);
        TemplateDraftVersion.Keep(db, draft);
        HistoryWriter.Add(db, author, now, ChecklistHistory.Kind, checklist.Id, draft.Fields.Title, ArticleHistory.DraftSaved);
        return Adopted.Draft;
    }

    private static async Task<Result<Adopted>> ApproveAsync(
        WikiDbContext db, Checklist checklist, int newest, TemplateInput text, Actor author, Actor approver, DateTime now, CancellationToken ct)
    {
        var version = TemplateVersion.Freeze(checklist, text, newest, [author.Id], author.Id, now);
        db.TemplateVersions.Add(version);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, author, now, ChecklistHistory.Kind, checklist.Id, version.Fields.Title, ArticleHistory.Submitted, text.ChangeNote);
        var published = await TemplatePublisher.PublishAsync(db, version, new PublishTerms(null, LaterVersion.Stays), approver, now, ct);
        return published.Problem is { } problem ? problem : Adopted.Approved;
    }
}
