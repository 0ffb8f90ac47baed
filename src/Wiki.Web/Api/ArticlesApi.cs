using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.LegalText;
using Wiki.Core.Markup;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Articles as readers have them, and lists by state.</summary>
internal static class ArticlesApi
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapGet("/articles", ListAsync).Describe("listArticles", "Artikel", "Artikel nach Themenfeld, Fachstelle, Verantwortung, Schlagwort und Zustand")
            .Gives<ApiList<ArticleItem>>().Refuses(400);
        api.MapGet("/articles/{slug}", ReadAsync).Describe("readArticle", "Artikel", "Ein Artikel, wie er heute oder am Stichtag gilt")
            .Gives<ArticleAnswer>().Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(
        string? topic, string? team, string? owner, string? keyword, string? state, string? limit, string? after,
        ApiCaller caller, ArticleCatalogue catalogue, ArticlesByState articles, TimeProvider clock, CancellationToken ct)
    {
        if (!ArticleStates.Listed.Contains(state ??= ArticleStates.NameOf(ArticleState.Valid)))
        {
            return ApiProblems.Of(ApiProblems.BadParameter("state", $"Möglich sind {string.Join(", ", ArticleStates.Listed)}."));
        }

        var size = ApiParameters.Number("limit", limit, UsualPage, LargestPage);
        if (!size.Succeeded) return ApiProblems.Of(size.Problem!); // not succeeded has a problem

        if (state == ArticleStates.NameOf(ArticleState.Superseded)) // revisions, not articles: there are far more of them
        {
            if (keyword is not null) return ApiProblems.Of(ApiProblems.BadParameter("keyword", "Abgelöste Fassungen lassen sich nicht nach Schlagwort eingrenzen. Fragen Sie mit state=valid nach dem Schlagwort; was davor galt, steht unter /api/v1/articles/{slug}/revisions."));
            var old = await articles.ListAsync(new ArticleFilter(ArticleState.Superseded, topic, team) { Owner = owner }, size.Value, after, caller.Actor, Today.In(clock), ct);
            return old is null ? BadCursor() : Results.Ok(new ApiList<ArticleItem>([.. old.Items.Select(row => ArticleItem.Of(row, ArticleState.Superseded))], old.Next));
        }

        if (!ArticleCatalogue.IsCursor(after)) return BadCursor();
        var request = new ListRequest
        {
            Topic = topic,
            Team = team,
            Owner = owner,
            Keyword = keyword,
            State = ArticleStates.ListedStateOf(state),
            OnlyRetired = state == ArticleStates.Retired,
            After = after,
            Size = size.Value,
        };
        var page = await catalogue.ListAsync(request, caller.Actor, ct);
        return Results.Ok(new ApiList<ArticleItem>([.. page.Items.Select(row => ArticleItem.Of(row, state))], page.Next));
    }

    private static IResult BadCursor() => ApiProblems.Of(ApiProblems.BadParameter("after", "Dieser Wert stammt nicht aus dem Feld next einer Antwort."));

    private static async Task<IResult> ReadAsync(
        string slug, string? stichtag, ApiCaller caller, ArticleQueries articles, RevisionQueries revisions, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        var asked = ApiParameters.Day("stichtag", stichtag);
        if (!asked.Succeeded) return ApiProblems.Of(asked.Problem!); // not succeeded has a problem

        var today = Today.In(clock);
        var day = asked.Value ?? today;
        if (await articles.FindAsync(slug, day, ct) is not { } view
            || await revisions.FindAsync(slug, view.Number, caller.Actor, ct) is not { } revision)
        {
            return ApiProblems.Of(ApiProblems.NothingValid);
        }

        if (revision.IsLocked && !caller.Actor.May(Right.SeeDrafts)) view = view with { ShortAnswer = "", Texts = ArticleTexts.None }; // Eilsperrung: a program has no reason to give
        var answer = ArticleAnswer.Of(view, revision.Markdown, ArticleStates.On(today, view.ValidFrom, view.LastDay)) with { NeedsRecheck = view.NextRecheck < today };
        response.Headers.ETag = $"\"{answer.Version}\"";
        return Results.Ok(answer);
    }
}

/// <summary>An article in a list.</summary>
/// <param name="Number">Number of the revision; null before approval.</param>
public sealed record ArticleItem(
    string Slug, string Title, string Topic, string Team, string State, int? Number, DateOnly? ValidFrom, DateOnly? ValidUntil, DateOnly? LegalAsOf, string ShortAnswer, string Url)
{
    /// <summary>Eilsperrung: the text may be wrong; the Kurzantwort is left out.</summary>
    public bool Locked { get; init; }

    /// <summary>The Prüfzyklus of the valid text is over.</summary>
    public bool NeedsRecheck { get; init; }

    internal static ArticleItem Of(ArticleStateRow row, ArticleState state) => new(
        row.Slug, row.Title, row.Topic, row.Team, ArticleStates.NameOf(state), row.Number, row.ValidFrom, row.LastDay, row.LegalAsOf, row.ShortAnswer, $"/artikel/{row.Slug}")
    {
        Locked = row.IsLocked,
    };

    internal static ArticleItem Of(CatalogueRow row, string state) => new(
        row.Slug, row.Title, row.Topic, row.Team, state, row.Number, row.ValidFrom, row.LastDay, row.LegalAsOf, row.IsLocked ? "" : row.ShortAnswer, $"/artikel/{row.Slug}")
    {
        Locked = row.IsLocked,
        NeedsRecheck = row.NeedsRecheck,
    };
}

/// <summary>One article with its text.</summary>
/// <param name="Html">The text without Kurzantwort and Quellen, safe to show.</param>
/// <param name="PlainLanguage">The section Klartext as plain text; null when there is none.</param>
/// <param name="Version">Goes into If-Match of the first PUT while there is no draft.</param>
public sealed record ArticleAnswer(
    string Slug, string Title, int Number, string State, string ShortAnswer, string? PlainLanguage, string Markdown, string Html,
    string Topic, string Team, IReadOnlyList<string> Keywords, string Owner, string Deputy,
    DateOnly ValidFrom, DateOnly? ValidUntil, DateOnly? LegalAsOf, DateOnly? NextRecheck, string ApprovedBy, DateTime ApprovedAt, string Hash, string Version,
    IReadOnlyList<NormAnswer> Citations)
{
    /// <summary>Eilsperrung: the text may be wrong; it is empty for who may not see drafts.</summary>
    public bool Locked { get; init; }

    /// <summary>The Prüfzyklus is over.</summary>
    public bool NeedsRecheck { get; init; }

    /// <summary>Where the text names no law, that of this wiki is meant.</summary>
    private const string HouseLaw = "aufenthg";

    internal static ArticleAnswer Of(ArticleView view, string markdown, ArticleState state) => new(
        view.Slug, view.Fields.Title, view.Number, ArticleStates.NameOf(state), view.ShortAnswer, PlainText(markdown), markdown, view.Texts.Body.Unpack().Value,
        view.Fields.Topic, view.Fields.Team, view.Fields.Keywords, view.Fields.Owner, view.Fields.Deputy,
        view.ValidFrom, view.LastDay, view.LegalAsOf, view.NextRecheck, view.ApprovedBy, view.ApprovedAt, view.Hash, DraftVersions.OfArticle(view.Number),
        [.. CitationRecognizer.Recognize(markdown).SelectMany(c => c.Norms).Where(n => !n.IsBetween).Select(n => NormAnswer.Of(n.Norm.WithDefaultLaw(HouseLaw))).Distinct()])
    {
        Locked = view.Lock is not null,
    };

    private static string? PlainText(string markdown)
    {
        var sections = MarkdownRenderer.Render(markdown).Text.Where(section => section.Kind == SectionKind.PlainLanguage).Select(section => section.Text);
        return string.Join("\n\n", sections) is { Length: > 0 } text ? text : null;
    }
}
