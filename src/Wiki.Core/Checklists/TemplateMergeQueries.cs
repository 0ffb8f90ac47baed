using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Finds what a person's own text of a checklist has to be put together with.</summary>
public sealed class TemplateMergeQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null when the checklist doesn't exist or this person may not write.</summary>
    /// <param name="seen">The other side as the person has seen it; null takes the present one.</param>
    public async Task<TemplateSides?> FindAsync(string slug, MergeStart mine, MergeSeen? seen, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var checklist = await db.Checklists.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (checklist is null) return null;

        var draft = await DraftAsync(db, checklist.Id, seen, ct);
        var start = await StartAsync(db, checklist, mine, draft?.Version == mine.Version, ct);
        if (draft is not null && draft.Version != mine.Version)
        {
            return new TemplateSides(MergeCause.DraftSaved, start, draft.Text, draft.Version, Math.Max(draft.BaseNumber, mine.BaseNumber), draft.By, draft.At);
        }

        var newest = seen?.BaseNumber ?? await db.TemplateVersions.NewestNumberAsync(checklist.Id, Today.In(clock), ct);
        var frozen = await FrozenAsync(db, checklist.Id, mine, newest, draft is not null, ct);
        var version = draft?.Version ?? 0;
        return frozen switch
        {
            null => new TemplateSides(MergeCause.DraftGone, start, start, version, mine.BaseNumber, null, null),
            { Number: { } number } => new TemplateSides(MergeCause.RevisionApproved, start, AsStart(frozen.Text), version, number, frozen.By, frozen.At),
            _ => new TemplateSides(MergeCause.DraftSubmitted, start, frozen.Text, version, mine.BaseNumber, frozen.By, frozen.At),
        };
    }

    /// <summary>What the editor shows of an approved text: the next one has a note of its own.</summary>
    private static TemplateInput AsStart(TemplateInput approved) => approved with { ChangeNote = "" };

    /// <summary>What the person's own text started from: the draft as it was then, else the approved text below it, else nothing.</summary>
    /// <param name="isStored">The own text is the draft itself: it grew from what was approved.</param>
    private static async Task<TemplateInput> StartAsync(WikiDbContext db, Checklist checklist, MergeStart mine, bool isStored, CancellationToken ct)
    {
        var opened = mine.Version > 0 && !isStored
            ? await db.TemplateDraftVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ChecklistId == checklist.Id && v.Version == mine.Version, ct)
            : null;
        if (opened is not null && !await WasDiscardedAsync(db, checklist, opened, ct)) return opened.Input;

        var below = mine.BaseNumber > 0 || checklist.LastNumber > 0
            ? db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id && v.Number == mine.BaseNumber)
            : db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id).OrderByDescending(v => v.Id); // never approved: the editor starts from what was submitted
        var text = await below.AsNoTracking().Include(v => v.Body).FirstOrDefaultAsync(ct);
        if (text is null) return new TemplateInput("", "", ChangeKind.Substantive, "");
        return mine.BaseNumber > 0 ? AsStart(text.Input) : text.Input;
    }

    /// <summary>Nothing that is there now grew from a draft that was thrown away: measured against it, its points would count as struck out on purpose.</summary>
    private static async Task<bool> WasDiscardedAsync(WikiDbContext db, Checklist checklist, TemplateDraftVersion opened, CancellationToken ct) =>
        opened.Version <= checklist.LastDraftVersion
        && await db.History.AnyAsync(h => h.SubjectKind == ChecklistHistory.Kind && h.SubjectId == checklist.Id && h.Verb == ArticleHistory.DraftDiscarded && h.At >= opened.SavedAt, ct);

    private static async Task<Other?> DraftAsync(WikiDbContext db, int checklistId, MergeSeen? seen, CancellationToken ct)
    {
        if (seen is { Version: 0 }) return null;
        if (seen is not null)
        {
            var kept = await (
                from v in db.TemplateDraftVersions.AsNoTracking()
                join author in db.Users on v.SavedBy equals author.Id
                where v.ChecklistId == checklistId && v.Version == seen.Version
                select new { v, author.DisplayName }).SingleOrDefaultAsync(ct);
            return kept is null ? null : new Other(kept.v.Version, seen.BaseNumber, kept.v.Input, kept.DisplayName, kept.v.SavedAt);
        }

        var draft = await (
            from d in db.TemplateDrafts.AsNoTracking()
            join author in db.Users on d.SavedBy equals author.Id
            where d.ChecklistId == checklistId
            select new { d, author.DisplayName }).SingleOrDefaultAsync(ct);
        return draft is null ? null : new Other(draft.d.Version, draft.d.BaseNumber, draft.d.Input, draft.DisplayName, draft.d.SavedAt);
    }

    /// <summary>What became of the draft that was open: approved meanwhile, or submitted; null when it was thrown away.</summary>
    private static async Task<Frozen?> FrozenAsync(WikiDbContext db, int checklistId, MergeStart mine, int newest, bool hasDraft, CancellationToken ct)
    {
        var versions =
            from v in db.TemplateVersions.AsNoTracking().Include(v => v.Body)
            join author in db.Users on v.SubmittedBy equals author.Id
            where v.ChecklistId == checklistId
            orderby v.Id descending
            select new { Version = v, v.Body, author.DisplayName };
        var found = newest > mine.BaseNumber ? await versions.FirstOrDefaultAsync(v => v.Version.Number == newest, ct)
            : hasDraft ? null
            : await versions.FirstOrDefaultAsync(v => v.Version.State == RevisionState.InReview, ct);
        return found is null ? null : new Frozen(
            found.Version.Number, new TemplateInput(found.Body.Yaml, found.Body.Tests, found.Version.Fields.ChangeKind, found.Version.Fields.ChangeNote),
            found.DisplayName, found.Version.ApprovedAt ?? found.Version.SubmittedAt);
    }

    private sealed record Other(int Version, int BaseNumber, TemplateInput Text, string By, DateTime At);

    private sealed record Frozen(int? Number, TemplateInput Text, string By, DateTime At);
}

/// <summary>What a person's own text of a checklist is put together with.</summary>
/// <param name="Start">What both sides grew from.</param>
/// <param name="Theirs">What others made of it.</param>
/// <param name="TheirVersion">The draft's version to save on; 0 when there is no draft.</param>
/// <param name="BaseNumber">The approved number the merged text builds on.</param>
/// <param name="By">Who wrote the other side; null when it was thrown away.</param>
public sealed record TemplateSides(MergeCause Cause, TemplateInput Start, TemplateInput Theirs, int TheirVersion, int BaseNumber, string? By, DateTime? At);
