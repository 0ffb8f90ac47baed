using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>What follows an outcome, in words; a code that is the Kennung of a checklist or an article leads there.</summary>
public sealed class FollowUpQueries(OutcomeQueries outcomes, CodeTextQueries texts, IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyList<FollowUp>> OfAsync(OutcomeRule outcome, CancellationToken ct)
    {
        if (outcome.FollowUps.Count == 0) return [];
        var (today, words) = (Today.In(clock), (await texts.AllAsync(ct)).FollowUps);
        var checklists = await outcomes.ValidOnAsync(today, ct);
        var others = outcome.FollowUps.Where(code => !checklists.ContainsKey(code)).ToArray();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = await db.Revisions.ValidOn(today).Join(db.Articles, r => r.ArticleId, a => a.Id, (r, a) => new { a.Slug, r.Fields.Title })
            .Where(article => others.Contains(article.Slug)).ToDictionaryAsync(article => article.Slug, article => article.Title, ct);
        return
        [
            .. outcome.FollowUps.Select(code => checklists.TryGetValue(code, out var checklist)
                ? new FollowUp(code, words.GetValueOrDefault(code, checklist.Title), FollowUpKind.Checklist)
                : articles.TryGetValue(code, out var title)
                    ? new FollowUp(code, words.GetValueOrDefault(code, title), FollowUpKind.Article)
                    : new FollowUp(code, words.GetValueOrDefault(code, code), FollowUpKind.Step)),
        ];
    }
}

/// <summary>One thing that follows.</summary>
/// <param name="Code">The Kennung, where it is one.</param>
public sealed record FollowUp(string Code, string Text, FollowUpKind Kind);

/// <summary>What a follow-up is.</summary>
public enum FollowUpKind
{
    /// <summary>Something to do.</summary>
    Step,

    /// <summary>A valid checklist to go on with.</summary>
    Checklist,

    /// <summary>A valid article to read.</summary>
    Article,
}
