using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Eilsperrung: hides a text that may be wrong until somebody has looked; the address, the drafts and the history stay.</summary>
public sealed class LockArticle
{
    private readonly ChangeArticle change;

    internal LockArticle(ChangeArticle change) => this.change = change;

    public Task<Result> RunAsync(string slug, string reason, Actor actor, CancellationToken ct) =>
        change.RunAsync(
            slug, Right.Lock, ArticleHistory.Locked, reason, actor,
            (_, article, now) => Task.FromResult(ChangeArticle.Plain(article.LockFor(reason, actor, now))), ct);
}
