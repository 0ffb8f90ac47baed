using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Citations: found in a text, and what cites a section.</summary>
internal static class CitationsApi
{
    private const int UsualRows = 50;
    private const int MostRows = 200;

    public static void MapCitations(this RouteGroupBuilder api)
    {
        api.MapPost("/citations/recognize", RecognizeAsync).Describe("recognizeCitations", "Fundstellen", "Fundstellen in einem Text erkennen")
            .WithMetadata(new NeedsScope(TokenScope.Read)).Takes<RecognizeBody>().Gives<RecognizeAnswer>().Refuses(400, 413, 415);
        api.MapGet("/citations", ListAsync).Describe("listCitations", "Fundstellen", "Was eine Vorschrift anführt").Gives<ApiList<CitingItem>>().Refuses(400);
    }

    private static async Task<IResult> RecognizeAsync(HttpContext http, ApiCaller caller)
    {
        var body = await ApiJson.ReadAsync<RecognizeBody>(http);
        return body.Succeeded
            ? Results.Ok(new RecognizeAnswer([.. CitationRecognizer.Recognize(body.Value.Text).Select(c => CitationItem.Of(c, body.Value.Text))]))
            : ApiProblems.Of(body.Problem!); // not succeeded has a problem
    }

    private static async Task<IResult> ListAsync(string? law, string? section, string? subsection, string? limit, CitationQueries citations, TimeProvider clock, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(law)) return ApiProblems.Of(ApiProblems.BadParameter("law", "Das Kürzel eines Gesetzes wird erwartet, etwa aufenthg."));
        if (string.IsNullOrWhiteSpace(section)) return ApiProblems.Of(ApiProblems.BadParameter("section", "Ein Paragraf wird erwartet, etwa 25b."));
        var size = ApiParameters.Number("limit", limit, UsualRows, MostRows);
        if (!size.Succeeded) return ApiProblems.Of(size.Problem!); // not succeeded has a problem

        var found = await citations.WhatWeHaveOnAsync(LawCodes.Of(law), section, subsection, Today.In(clock), size.Value, ct);
        return Results.Ok(new ApiList<CitingItem>([.. found.Rows.Select(CitingItem.Of)], null));
    }
}

/// <summary>A text to look through.</summary>
public sealed record RecognizeBody(string Text);

/// <summary>The citations of a text in reading order.</summary>
public sealed record RecognizeAnswer(IReadOnlyList<CitationItem> Citations);

/// <summary>One citation with every unit it names; offsets count UTF-16 units.</summary>
public sealed record CitationItem(int Start, int End, string Text, IReadOnlyList<NormAnswer> Norms)
{
    internal static CitationItem Of(RecognizedCitation citation, string text) => new(
        citation.Start, citation.End, text[citation.Start..citation.End], [.. citation.Norms.Select(norm => NormAnswer.Of(norm.Norm))]);
}

/// <summary>A unit of law; law is null where the text names none.</summary>
public sealed record NormAnswer(string? Law, string? Section, string? Subsection, string? Sentence, string? Number, string? Letter)
{
    internal static NormAnswer Of(NormRef norm) => new(norm.Law, norm.Section, norm.Subsection, norm.Sentence, norm.Number, norm.Letter);
}

/// <summary>Something valid that cites the section.</summary>
/// <param name="Type">article, checklist or reading.</param>
/// <param name="IsExact">Names the Absatz that was asked for.</param>
public sealed record CitingItem(CitingKind Type, string Title, string Url, IReadOnlyList<string> Subsections, bool IsExact, int Mentions, int Places)
{
    internal static CitingItem Of(WhatWeHaveRow row) => new(row.Kind, row.Title, row.Address, row.Subsections, row.IsExact, row.Mentions, row.Places);
}
