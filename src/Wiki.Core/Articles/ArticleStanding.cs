using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads how an article stands as a whole, for those who may change that.</summary>
public sealed class ArticleStanding(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null when the article doesn't exist or its Fachstelle isn't one this person decides for.</summary>
    public async Task<StandingView?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return null;
        var known = await ArticleTeam.OfAsync(db, article, ct);
        if (!actor.Leads(known.Team)) return null;

        var valid = await db.Revisions.AsNoTracking().ValidOn(Today.In(clock)).Where(r => r.ArticleId == article.Id)
            .Select(r => new { r.Number, Text = r.Fields.LegalAsOf, Confirmed = r.Confirmation == null ? (DateOnly?)null : r.Confirmation.LegalAsOf }).SingleOrDefaultAsync(ct);
        var old = await db.OldAddresses.Where(o => o.ArticleId == article.Id).OrderBy(o => o.EndedAt).Select(o => o.Slug).ToListAsync(ct);
        return new StandingView(
            slug, known.Title, valid?.Number, valid?.Confirmed ?? valid?.Text, await NoticeAsync(db, article.Lock, ct), await NoticeAsync(db, article.Retirement, ct),
            article.LastNumber > 0, old);
    }

    private static async Task<NoticeView?> NoticeAsync(WikiDbContext db, Notice? notice, CancellationToken ct) =>
        notice is null ? null : new NoticeView(await db.Users.Where(u => u.Id == notice.By).Select(u => u.DisplayName).SingleAsync(ct), notice.At, notice.Reason);
}

/// <summary>An article as a whole.</summary>
/// <param name="Number">The revision that applies today; null when none does.</param>
/// <param name="LegalAsOf">Its Rechtsstand, confirmations counted.</param>
/// <param name="EverApproved">False: there has only been a draft so far.</param>
/// <param name="OldSlugs">Addresses it once had, the oldest first.</param>
public sealed record StandingView(
    string Slug, string Title, int? Number, DateOnly? LegalAsOf, NoticeView? Lock, NoticeView? Retirement, bool EverApproved, IReadOnlyList<string> OldSlugs);
