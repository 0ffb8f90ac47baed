using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.TestKit;

/// <summary>
/// The running program with small articles of its own instead of the starter content; every article goes through the real verbs:
/// autorin writes, leitung approves.
/// </summary>
public sealed class Office(WebHost host)
{
    private int made;

    public WebHost Host => host;

    public DateOnly Today => Core.Shared.Today.In(host.Clock);

    /// <summary>A whole text with a Kurzantwort and one section that says this.</summary>
    public static string Text(string says, string shortAnswer = "Kurz gesagt: ja.") =>
        $"## Kurzantwort\n\n{shortAnswer}\n\n## Voraussetzungen\n\n{says}\n";

    public async Task<Actor> ActorAsync(string userName) =>
        (await host.Get<ActorDirectory>().FindAsync(userName, default))?.Actor ?? throw new InvalidOperationException($"Nobody is called {userName}.");

    /// <summary>Angaben with which a draft can be submitted.</summary>
    public ArticleFields Fields(string title, string note = "Erste Fassung") => new()
    {
        Title = title,
        Topic = "Humanitärer Aufenthalt",
        Team = "humanitaer",
        Keywords = [],
        Owner = "autorin",
        Deputy = "fachverantwortung",
        LegalAsOf = Today.AddDays(-1),
        RecheckMonths = 6,
        ChangeNote = note,
    };

    /// <summary>A new article that has only a draft.</summary>
    /// <returns>Its Kennung.</returns>
    public async Task<string> DraftAsync(string title, string text, string author = "autorin", Func<ArticleFields, ArticleFields>? change = null)
    {
        var slug = $"{Slug.FromTitle(title)}-{Interlocked.Increment(ref made)}";
        var fields = Fields(title);
        var started = await host.Get<StartArticle>().RunAsync(slug, new DraftInput(change?.Invoke(fields) ?? fields, text), await ActorAsync(author), default);
        return Sure(started);
    }

    /// <summary>Saves a changed text as the article's draft.</summary>
    /// <returns>The draft's version.</returns>
    public async Task<int> ChangeAsync(string slug, string text, string note = "Text ergänzt", string author = "autorin", Func<ArticleFields, ArticleFields>? change = null)
    {
        var actor = await ActorAsync(author);
        var draft = await host.Get<DraftQueries>().FindAsync(slug, actor, default) ?? throw new InvalidOperationException($"{slug} can't be edited.");
        var fields = draft.Fields with { ChangeNote = note };
        return Sure(await host.Get<SaveDraft>().RunAsync(
            slug, draft.Version, draft.BaseNumber, new DraftInput(change?.Invoke(fields) ?? fields, text), actor, default));
    }

    /// <summary>A file of the article's draft.</summary>
    public async Task<AttachedFile> AttachAsync(string slug, string name, byte[] content, string author = "autorin") =>
        Sure(await host.Get<AttachFile>().RunAsync(slug, name, content, await ActorAsync(author), default));

    /// <returns>Number of the review.</returns>
    public async Task<int> SubmitAsync(string slug, string author = "autorin")
    {
        var actor = await ActorAsync(author);
        var draft = await host.Get<DraftQueries>().FindAsync(slug, actor, default) ?? throw new InvalidOperationException($"{slug} has no draft.");
        return Sure(await host.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, draft.Version, actor, default));
    }

    public async Task ApproveAsync(int review, DateOnly? from = null, LaterVersion? later = null, string approver = "leitung")
    {
        var result = await host.Get<ApproveRevision>().RunAsync(review, new PublishTerms(from, later), await ActorAsync(approver), default);
        if (result.Problem is { } no) throw new InvalidOperationException($"{no.Code}: {no.Sentence} {string.Join("; ", no.Details)}");
    }

    public async Task ReturnAsync(int review, string reason, string approver = "leitung")
    {
        var result = await host.Get<ReturnForRework>().RunAsync(review, reason, await ActorAsync(approver), default);
        if (result.Problem is { } no) throw new InvalidOperationException($"{no.Code}: {no.Sentence}");
    }

    /// <summary>A new approved article.</summary>
    public async Task<string> PublishedAsync(string title, string text, DateOnly? from = null, Func<ArticleFields, ArticleFields>? change = null)
    {
        var slug = await DraftAsync(title, text, change: change);
        await ApproveAsync(await SubmitAsync(slug), from);
        return slug;
    }

    /// <summary>A further approved revision.</summary>
    public async Task RevisedAsync(string slug, string text, DateOnly? from = null, string note = "Text ergänzt", LaterVersion? later = null)
    {
        await ChangeAsync(slug, text, note);
        await ApproveAsync(await SubmitAsync(slug), from, later);
    }

    private static T Sure<T>(Result<T> result) =>
        result.Problem is { } no ? throw new InvalidOperationException($"{no.Code}: {no.Sentence} {string.Join("; ", no.Details)}") : result.Value;
}
