using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Saves the draft of an article, making it on the first save; a stale save changes nothing.</summary>
public sealed class SaveDraft(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="expectedVersion">The draft's version the author started from; 0 when there was no draft.</param>
    /// <param name="baseNumber">The approved number the text builds on; greater than the draft's when the author has caught up with a newer one.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<Result<int>> RunAsync(string slug, int expectedVersion, int baseNumber, DraftInput input, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await WriteAsync(db, slug, expectedVersion, baseNumber, input, [], ArticleHistory.DraftSaved, actor, clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <param name="alsoBy">Who wrote parts of the text beside the person who saves.</param>
    /// <param name="filesOf">A frozen text that goes into the draft: its files come along.</param>
    internal static async Task<Result<int>> WriteAsync(
        WikiDbContext db, string slug, int expectedVersion, int baseNumber, DraftInput input, IReadOnlyCollection<int> alsoBy, string historyVerb,
        Actor actor, DateTime now, CancellationToken ct, int? filesOf = null)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;
        if (input.Objection() is { } no) return no;

        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return ArticleProblems.Gone;

        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id, ct);
        if (draft is null && expectedVersion > 0) return ArticleProblems.NoDraft;
        if ((draft?.Version ?? 0) != expectedVersion) return ArticleProblems.StaleDraft;
        var builtOn = Math.Min(baseNumber, await db.Revisions.NewestNumberAsync(article.Id, Today.Of(now), ct));
        if (draft is null)
        {
            draft = Draft.Begin(article, builtOn);
            draft.Contributors.AddRange(await StartersAsync(db, article, ct));
            db.Drafts.Add(draft);
            await ArticleFiles.BeginAsync(db, article.Id, await BelowAsync(db, article, builtOn, ct), ct);
        }
        else if (draft.BaseNumber < builtOn && await BelowAsync(db, article, builtOn, ct) is { } newer)
        {
            await ArticleFiles.RebaseAsync(db, article.Id, newer, ct);
        }

        if (filesOf is { } alsoFrom) await ArticleFiles.AddMissingAsync(db, article.Id, alsoFrom, ct);
        draft.Rebase(builtOn); // the author may have worked in what was approved meanwhile
        var text = input.Normalised();
        var changes = FieldChanges.Between(draft.Fields, text.Fields);
        draft.Write(text.Fields, text.Markdown, actor, now);
        draft.Contributors.AddRange(alsoBy.Except(draft.Contributors).ToList());
        DraftVersion.Keep(db, draft);
        await WorkingCopies.ForgetAsync(db, ArticleHistory.Kind, article.Id, actor, ct);
        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, article.Id, text.Fields.Title, historyVerb, changes: changes);
        var saved = await db.SaveOrAsync(ArticleProblems.StaleDraft, ct);
        return saved.Succeeded ? draft.Version : saved.Problem!; // not succeeded has a problem
    }

    /// <summary>The revision the text builds on; while nothing is approved, the newest frozen text.</summary>
    private static Task<int?> BelowAsync(WikiDbContext db, Article article, int builtOn, CancellationToken ct)
    {
        var frozen = db.Revisions.Where(r => r.ArticleId == article.Id);
        return (article.LastNumber > 0 ? frozen.Where(r => r.Number == builtOn) : frozen).OrderByDescending(r => r.Id).Select(r => (int?)r.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>While nothing is approved, the editor starts from the newest frozen text: who wrote that has a part in the draft.</summary>
    private static async Task<List<int>> StartersAsync(WikiDbContext db, Article article, CancellationToken ct) =>
        article.LastNumber > 0
            ? []
            : await db.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Id).Select(r => r.Contributors).FirstOrDefaultAsync(ct) ?? [];
}
