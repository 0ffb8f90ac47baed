using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>What the verbs about an article as a whole share: load it, ask whether its Fachstelle is the person's, decide, record, save, index.</summary>
internal sealed class ChangeArticle(IDbContextFactory<WikiDbContext> contexts, SearchIndex index, TimeProvider clock)
{
    /// <param name="carry">Decides and changes; the third argument is the time of the verb.</param>
    public async Task<Result> RunAsync(
        string slug, Right right, string historyVerb, string? reason, Actor actor,
        Func<WikiDbContext, Article, DateTime, Task<Result<IReadOnlyList<FieldChange>>>> carry, CancellationToken ct)
    {
        if (!actor.May(right)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody approves between question and save
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null) return ArticleProblems.Gone;
        var known = await ArticleTeam.OfAsync(db, article, ct);
        if (!known.IsLedBy(actor, right)) return ArticleProblems.OtherTeam;

        var now = clock.GetUtcNow().UtcDateTime;
        var carried = await carry(db, article, now);
        if (!carried.Succeeded) return carried.Problem!; // not succeeded has a problem

        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, article.Id, known.Title, historyVerb, reason?.Trim(), carried.Value);
        SearchChange.Add(db, ArticleHistory.Kind, article.Slug, now);
        var saved = await db.SaveOrAsync(ArticleProblems.Overtaken, ct);
        if (!saved.Succeeded) return saved;

        await transaction.CommitAsync(ct);
        await index.ApplyPendingAsync(ct);
        return Result.Done;
    }

    /// <summary>For verbs without old and new values.</summary>
    public static Result<IReadOnlyList<FieldChange>> Plain(Result result) => result.Problem is { } no ? no : Array.Empty<FieldChange>();
}
