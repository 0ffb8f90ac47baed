using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Ends an Eilsperrung: the text is there for everybody again.</summary>
public sealed class UnlockArticle
{
    private readonly ChangeArticle change;

    internal UnlockArticle(ChangeArticle change) => this.change = change;

    /// <param name="reason">What was found, for the record; may be empty.</param>
    public Task<Result> RunAsync(string slug, string reason, Actor actor, CancellationToken ct) =>
        change.RunAsync(
            slug, Right.Lock, ArticleHistory.Unlocked, reason is { Length: > Notice.MaxReason } ? reason[..Notice.MaxReason] : reason, actor,
            (_, article, _) => Task.FromResult(ChangeArticle.Plain(article.Unlock())), ct);
}
