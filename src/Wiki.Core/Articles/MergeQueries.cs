using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Finds the two texts that somebody's own has to be put together with: what it started from and what others made of that.</summary>
public sealed class MergeQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null when the article doesn't exist or this person may not write.</summary>
    /// <param name="seen">The other side as the person has seen it; null takes the present one.</param>
    public async Task<MergeSides?> FindAsync(string slug, MergeStart mine, MergeSeen? seen, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return null;

        var draft = await DraftAsync(db, article.Id, seen, ct);
        var start = await StartAsync(db, article, mine, isStored: draft?.Version == mine.Version && mine.RevisionId is null, ct);
        if (draft is not null && (draft.Version != mine.Version || mine.RevisionId is not null))
        {
            return new MergeSides(MergeCause.DraftSaved, start, draft.Text, draft.Version, Math.Max(draft.BaseNumber, mine.BaseNumber), draft.By, draft.At);
        }

        var newest = seen?.BaseNumber ?? await db.Revisions.NewestNumberAsync(article.Id, Today.In(clock), ct);
        var frozen = await FrozenAsync(db, article.Id, mine, newest, draft is not null, ct);
        var version = draft?.Version ?? 0;
        return frozen switch
        {
            null => new MergeSides(MergeCause.DraftGone, start, start, version, mine.BaseNumber, null, null),
            { Number: { } number } => new MergeSides(MergeCause.RevisionApproved, start, AsStart(frozen.Text), version, number, frozen.By, frozen.At),
            _ => new MergeSides(MergeCause.DraftSubmitted, start, frozen.Text, version, mine.BaseNumber, frozen.By, frozen.At),
        };
    }

    /// <summary>A submitted or older text that is to go into the present draft; null when it isn't there for this person.</summary>
    public async Task<(MergeText Text, MergeStart Start)?> RevisionAsync(string slug, int revisionId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from r in db.Revisions.AsNoTracking()
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == slug && r.Id == revisionId
            select new { r.Fields, r.Body.Markdown, r.BaseNumber }).SingleOrDefaultAsync(ct);
        return found is null ? null : (new MergeText(found.Fields, found.Markdown), new MergeStart(0, found.BaseNumber, revisionId));
    }

    /// <summary>What the editor shows of an approved text: the next one has a first day and a note of its own.</summary>
    private static MergeText AsStart(MergeText approved) => approved with { Fields = approved.Fields with { ValidFrom = null, ChangeNote = "" } };

    /// <summary>What the person's own text started from: the draft as it was then, else the approved text below it, else nothing.</summary>
    /// <param name="isStored">The own text is the draft itself: it grew from what was approved.</param>
    private static async Task<MergeText> StartAsync(WikiDbContext db, Article article, MergeStart mine, bool isStored, CancellationToken ct)
    {
        var opened = mine.RevisionId is null && mine.Version > 0 && !isStored
            ? await db.DraftVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ArticleId == article.Id && v.Version == mine.Version, ct)
            : null;
        if (opened is not null && !await WasDiscardedAsync(db, article, opened, ct)) return new MergeText(opened.Fields, opened.Markdown);

        var below = mine.BaseNumber > 0 || article.LastNumber > 0
            ? db.Revisions.Where(r => r.ArticleId == article.Id && r.Number == mine.BaseNumber)
            : db.Revisions.Where(r => r.ArticleId == article.Id && r.Id != (mine.RevisionId ?? 0)).OrderByDescending(r => r.Id); // never approved: the editor starts from what was submitted
        var text = await below.AsNoTracking().Select(r => new { r.Fields, r.Body.Markdown }).FirstOrDefaultAsync(ct);
        if (text is null) return new MergeText(new ArticleFields(), "");
        return mine.BaseNumber > 0 ? AsStart(new MergeText(text.Fields, text.Markdown)) : new MergeText(text.Fields, text.Markdown);
    }

    /// <summary>Nothing that is there now grew from a draft that was thrown away: measured against it, its sentences would count as struck out on purpose.</summary>
    private static async Task<bool> WasDiscardedAsync(WikiDbContext db, Article article, DraftVersion opened, CancellationToken ct) =>
        opened.Version <= article.LastDraftVersion
        && await db.History.AnyAsync(h => h.SubjectKind == ArticleHistory.Kind && h.SubjectId == article.Id && h.Verb == ArticleHistory.DraftDiscarded && h.At >= opened.SavedAt, ct);

    private static async Task<Other?> DraftAsync(WikiDbContext db, int articleId, MergeSeen? seen, CancellationToken ct)
    {
        if (seen is { Version: 0 }) return null;
        if (seen is not null)
        {
            var kept = await (
                from v in db.DraftVersions.AsNoTracking()
                join author in db.Users on v.SavedBy equals author.Id
                where v.ArticleId == articleId && v.Version == seen.Version
                select new { v, author.DisplayName }).SingleOrDefaultAsync(ct);
            return kept is null ? null : new Other(kept.v.Version, seen.BaseNumber, new MergeText(kept.v.Fields, kept.v.Markdown), kept.DisplayName, kept.v.SavedAt);
        }

        var draft = await (
            from d in db.Drafts.AsNoTracking()
            join author in db.Users on d.SavedBy equals author.Id
            where d.ArticleId == articleId
            select new { d, author.DisplayName }).SingleOrDefaultAsync(ct);
        return draft is null ? null : new Other(draft.d.Version, draft.d.BaseNumber, new MergeText(draft.d.Fields, draft.d.Markdown), draft.DisplayName, draft.d.SavedAt);
    }

    /// <summary>What became of the draft that was open: approved meanwhile, or submitted; null when it was thrown away.</summary>
    private static async Task<Frozen?> FrozenAsync(WikiDbContext db, int articleId, MergeStart mine, int newest, bool hasDraft, CancellationToken ct)
    {
        var revisions =
            from r in db.Revisions.AsNoTracking()
            join author in db.Users on r.SubmittedBy equals author.Id
            where r.ArticleId == articleId
            orderby r.Id descending
            select new { r.State, r.Number, r.Fields, r.Body.Markdown, author.DisplayName, At = r.ApprovedAt ?? r.SubmittedAt };
        var found = newest > mine.BaseNumber ? await revisions.FirstOrDefaultAsync(r => r.Number == newest, ct)
            : hasDraft ? null
            : await revisions.FirstOrDefaultAsync(r => r.State == RevisionState.InReview, ct);
        return found is null ? null : new Frozen(found.Number, new MergeText(found.Fields, found.Markdown), found.DisplayName, found.At);
    }

    private sealed record Other(int Version, int BaseNumber, MergeText Text, string By, DateTime At);

    private sealed record Frozen(int? Number, MergeText Text, string By, DateTime At);
}

/// <summary>One text with its Angaben.</summary>
public sealed record MergeText(ArticleFields Fields, string Markdown);

/// <summary>What a person's own text is put together with.</summary>
/// <param name="Start">What both sides grew from.</param>
/// <param name="Theirs">What others made of it.</param>
/// <param name="TheirVersion">The draft's version to save on; 0 when there is no draft.</param>
/// <param name="BaseNumber">The approved number the merged text builds on.</param>
/// <param name="By">Who wrote the other side; null when it was thrown away.</param>
public sealed record MergeSides(MergeCause Cause, MergeText Start, MergeText Theirs, int TheirVersion, int BaseNumber, string? By, DateTime? At);

/// <summary>The other side as it stood when a person decided about it.</summary>
public sealed record MergeSeen(int Version, int BaseNumber);

/// <summary>What happened while somebody was writing.</summary>
public enum MergeCause
{
    DraftSaved,
    DraftSubmitted,
    RevisionApproved,

    /// <summary>Discarded: nothing stands against the person's own text.</summary>
    DraftGone,
}
