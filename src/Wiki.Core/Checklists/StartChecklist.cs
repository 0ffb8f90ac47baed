using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Starts a new checklist with its first draft, under the „id“ of its text; readers see nothing of it until a version is approved.</summary>
public sealed class StartChecklist(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Addresses below /boegen that are no checklist.</summary>
    private static readonly string[] Reserved = ["texte", "vorschau"];

    /// <returns>The Kennung.</returns>
    public async Task<Result<string>> RunAsync(TemplateInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        var text = input.Normalised();
        var slug = TemplateFields.HeadLine(text.Yaml, "id");
        if (!MayBe(slug)) return ChecklistProblems.SlugInvalid;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the draft and the history line need the checklist's number
        var now = clock.GetUtcNow().UtcDateTime;
        var checklist = await db.Checklists.SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is not null && !await IsEmptyAsync(db, checklist, ct)) return ChecklistProblems.SlugTaken;
        if (checklist is null)
        {
            checklist = new Checklist { Slug = slug, CreatedAt = now, CreatedBy = actor.Id };
            db.Checklists.Add(checklist);
            await db.SaveChangesAsync(ct);
        }

        var draft = TemplateDraft.Begin(checklist, baseNumber: 0);
        draft.Write(text, actor.Id, now);
        db.TemplateDrafts.Add(draft);
        TemplateDraftVersion.Keep(db, draft);
        await WorkingCopies.ForgetAsync(db, ChecklistHistory.Kind, subjectId: 0, actor, ct);
        HistoryWriter.Add(db, actor, now, ChecklistHistory.Kind, checklist.Id, draft.Fields.Title, ChecklistHistory.Started);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return slug;
    }

    internal static bool MayBe(string slug) => Slug.IsValid(slug) && !Reserved.Contains(slug);

    /// <summary>Begun once and given up: without this, a discarded first draft would take its Kennung with it for ever.</summary>
    private static async Task<bool> IsEmptyAsync(WikiDbContext db, Checklist checklist, CancellationToken ct) =>
        checklist.LastNumber == 0
        && !await db.TemplateDrafts.AnyAsync(d => d.ChecklistId == checklist.Id, ct)
        && !await db.TemplateVersions.AnyAsync(v => v.ChecklistId == checklist.Id && v.State == RevisionState.InReview, ct);
}
