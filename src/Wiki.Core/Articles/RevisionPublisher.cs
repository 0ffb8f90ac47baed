using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Markup;
using Wiki.Core.Rechecks;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Makes a frozen revision the approved one: number, dates, and everything readers see, derived once.</summary>
internal static class RevisionPublisher
{
    /// <param name="rendered">The text as it was rendered before; null renders it here.</param>
    public static async Task<Result> PublishAsync(
        WikiDbContext db, Revision revision, PublishTerms terms, Actor approver, DateTime now, RenderedArticle? rendered, CancellationToken ct)
    {
        var article = await db.Articles.FindAsync([revision.ArticleId], ct) ?? throw new InvalidOperationException("A revision belongs to an article.");
        var today = Today.Of(now);
        var isFirst = article.LastNumber == 0; // nothing to ask about then
        if (!isFirst && revision.BaseNumber < await db.Revisions.NewestNumberAsync(article.Id, today, ct)) return ArticleProblems.OvertakenBase;

        var validFrom = terms.ValidFrom ?? revision.Fields.ValidFrom ?? today;
        var approved = isFirst ? [] : await db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved).ToListAsync(ct);
        var later = approved.Where(r => r.ValidFrom > validFrom && r.ValidFrom > today).ToList();
        if (later.Count > 0 && terms.Later is null) return ArticleProblems.LaterRevisionUndecided;

        var result = revision.Approve(article.LastNumber + 1, approver, validFrom, now);
        if (!result.Succeeded) return result;
        await DeriveAsync(db, revision, article, rendered ?? MarkdownRenderer.Render(revision.Body.Markdown, FileContext.Of(await ArticleFiles.OfRevisionAsync(db, revision.Id, ct))), ct);

        article.LastNumber = revision.Number!.Value; // just approved
        approved.Add(revision);
        if (terms.Later == LaterVersion.IsWithdrawn) await WithdrawAsync(db, later, approved, approver, now, ct);
        Order(approved);
        HistoryWriter.Add(
            db, approver, now, ArticleHistory.Kind, article.Id, revision.Fields.Title, ArticleHistory.Approved, revision.Fields.ChangeNote,
            [new FieldChange("Fassung", null, $"{revision.Number}"), new FieldChange("Gilt ab", null, $"{validFrom:dd.MM.yyyy}")]);
        SearchChange.Add(db, ArticleHistory.Kind, article.Slug, now);
        if (revision.SupersededFrom is null || revision.SupersededFrom > today) await TakeChargeAsync(db, article, revision, approver, now, ct);
        return Result.Done;
    }

    /// <summary>Not for a text that only documents an earlier state: the people it names count, it brings a retired article back, the Prüfzyklus starts again.</summary>
    private static async Task TakeChargeAsync(WikiDbContext db, Article article, Revision revision, Actor approver, DateTime now, CancellationToken ct)
    {
        if (article.TakeNewText()) HistoryWriter.Add(db, approver, now, ArticleHistory.Kind, article.Id, revision.Fields.Title, ArticleHistory.Revived);
        await RecheckTasks.ScheduleAsync(db, revision.Recheck(article), approver, now, $"Fassung {revision.Number} freigegeben", ct);
    }

    /// <summary>Greatest ValidFrom wins, ties go to the higher number, and a successor ends its predecessor for good.</summary>
    private static void Order(List<Revision> approved)
    {
        var inTime = approved.OrderBy(r => r.ValidFrom).ThenBy(r => r.Number).ToList();
        for (var i = 0; i < inTime.Count; i++)
        {
            inTime[i].EndOn(i + 1 < inTime.Count ? inTime[i + 1].ValidFrom : null);
        }
    }

    private static async Task WithdrawAsync(
        WikiDbContext db, List<Revision> later, List<Revision> approved, Actor approver, DateTime now, CancellationToken ct)
    {
        foreach (var revision in later)
        {
            revision.WithdrawBeforeFirstDay();
            approved.Remove(revision);
            await RecordCitations.WithdrawAsync(db, CitingKind.Article, revision.Id, ct);
            HistoryWriter.Add(
                db, approver, now, ArticleHistory.Kind, revision.ArticleId, revision.Fields.Title, ArticleHistory.LaterWithdrawn,
                changes: [new FieldChange("Fassung", $"{revision.Number}", null)]);
        }
    }

    private static async Task DeriveAsync(WikiDbContext db, Revision revision, Article article, RenderedArticle rendered, CancellationToken ct)
    {
        revision.Body.Derive(rendered);
        foreach (var target in await PresentAsync(db, rendered.WikiLinks, ct))
        {
            db.ArticleLinks.Add(new ArticleLink { RevisionId = revision.Id, TargetSlug = target });
        }

        var version = new CitingVersion(
            CitingKind.Article, article.Id, revision.Id, revision.Number!.Value, revision.Fields.Title, $"/artikel/{article.Slug}", // just approved
            revision.ValidFrom!.Value, revision.Fields.ValidUntil);
        await RecordCitations.AddAsync(db, version, [.. CitationPlaces.Of(revision.Body.Markdown, rendered)], ct);
    }

    /// <summary>Links to an old address count for the article that had it.</summary>
    private static async Task<IReadOnlyCollection<string>> PresentAsync(WikiDbContext db, IReadOnlyCollection<string> targets, CancellationToken ct)
    {
        if (targets.Count == 0) return targets;

        var renamed = await (
            from old in db.OldAddresses
            join article in db.Articles on old.ArticleId equals article.Id
            where targets.Contains(old.Slug)
            select new { old.Slug, Present = article.Slug }).ToDictionaryAsync(row => row.Slug, row => row.Present, ct);
        return [.. targets.Select(target => renamed.GetValueOrDefault(target, target)).Distinct()];
    }
}
