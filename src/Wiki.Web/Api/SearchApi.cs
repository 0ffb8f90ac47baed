using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Search and suggestions.</summary>
internal static class SearchApi
{
    private const int UsualHits = 10;
    private const int MostHits = 50;
    private const int MostSuggestions = 8;

    private static readonly string[] Types = ["article", "checklist", "statute", "term", "contact"];

    public static void MapSearch(this RouteGroupBuilder api)
    {
        api.MapGet("/search", SearchAsync).Describe("search", "Suche", "Suche über alles, was heute gilt").Gives<SearchReply>().Refuses(400);
        api.MapGet("/suggest", SuggestAsync).Describe("suggest", "Suche", "Vorschläge beim Tippen").Gives<SuggestReply>().Refuses(400);
    }

    private static async Task<IResult> SearchAsync(string? q, string? type, string? topic, string? limit, SearchIndex index, TimeProvider clock, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(q)) return ApiProblems.Of(ApiProblems.BadParameter("q", "Ein Suchwort wird erwartet."));
        if (type is not null && !Types.Contains(type)) return ApiProblems.Of(ApiProblems.BadParameter("type", $"Möglich sind {string.Join(", ", Types)}."));
        var size = ApiParameters.Number("limit", limit, UsualHits, MostHits);
        if (!size.Succeeded) return ApiProblems.Of(size.Problem!); // not succeeded has a problem

        var found = await index.SearchAsync(new SearchRequest(q) { Type = type, Topic = topic, Limit = size.Value, Today = Today.In(clock) }, ct);
        return Results.Ok(new SearchReply([.. found.Hits.Select(SearchItem.Of)], found.Total, found.AlsoSearched, found.DidYouMean, found.IndexLags));
    }

    private static async Task<IResult> SuggestAsync(string? q, SearchIndex index, CancellationToken ct)
    {
        if (q is null) return ApiProblems.Of(ApiProblems.BadParameter("q", "Der Anfang eines Suchworts wird erwartet."));
        var found = string.IsNullOrWhiteSpace(q) ? [] : await index.SuggestAsync(q, MostSuggestions, ct);
        return Results.Ok(new SuggestReply([.. found.Select(one => new SuggestItem(one.Kind, SearchText.Plain(one.Title, one.Heading), one.Url))]));
    }
}

/// <summary>Pieces of found text as one string.</summary>
internal static class SearchText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Plain(IReadOnlyList<TextPiece> title, IReadOnlyList<TextPiece> heading)
    {
        var text = string.Concat(title.Select(piece => piece.Text));
        return heading.Count == 0 ? text : $"{text} – {string.Concat(heading.Select(piece => piece.Text))}";
    }

    /// <summary>Everything escaped; only the marks around what was found are tags.</summary>
    public static string Html(IReadOnlyList<TextPiece> pieces)
    {
        var html = new StringBuilder();
        foreach (var piece in pieces)
        {
            var text = Encoder.Encode(piece.Text);
            html.Append(piece.IsMatch ? $"<mark>{text}</mark>" : text);
        }

        return html.ToString();
    }
}

/// <summary>What a search found.</summary>
/// <param name="AlsoSearched">Other words that were searched as well.</param>
/// <param name="DidYouMean">The query with misspelt words corrected; null when every word is known.</param>
/// <param name="IndexLags">There may be more than is listed.</param>
public sealed record SearchReply(IReadOnlyList<SearchItem> Hits, int Total, IReadOnlyList<string> AlsoSearched, string? DidYouMean, bool IndexLags);

/// <summary>One found page.</summary>
/// <param name="SnippetHtml">Escaped text with mark elements; nothing else.</param>
public sealed record SearchItem(string Type, string Title, string Slug, string Url, string SnippetHtml, string State, DateOnly? LegalAsOf, double Score)
{
    internal static SearchItem Of(SearchHit hit) => new(
        hit.Kind, SearchText.Plain(hit.Title, []), hit.Key, hit.Sections.Count > 0 ? hit.Sections[0].Url : hit.Url,
        hit.Sections.Count > 0 ? SearchText.Html(hit.Sections[0].Snippet) : "",
        hit.State switch { SearchState.Future => "approvedFuture", SearchState.Superseded => "superseded", _ => "valid" }, hit.LegalAsOf, hit.Score);
}

/// <summary>Suggestions, best first.</summary>
public sealed record SuggestReply(IReadOnlyList<SuggestItem> Items);

/// <summary>A page or a section of one.</summary>
public sealed record SuggestItem(string Type, string Title, string Url);
