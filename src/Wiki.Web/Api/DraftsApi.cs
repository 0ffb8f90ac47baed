using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Starting articles and working on drafts.</summary>
internal static class DraftsApi
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        api.MapPost("/articles", StartAsync).Describe("startArticle", "Entwürfe", "Einen Artikel mit einem Entwurf beginnen")
            .Takes<DraftBody>().Gives<DraftAnswer>(StatusCodes.Status201Created).Refuses(400, 403, 409, 413, 415, 422);
        api.MapGet("/articles/{slug}/draft", ReadAsync).Describe("readDraft", "Entwürfe", "Der Entwurf eines Artikels mit seiner Version")
            .Gives<DraftAnswer>().Refuses(404);
        api.MapPut("/articles/{slug}/draft", SaveAsync).Describe("saveDraft", "Entwürfe", "Den Entwurf speichern; If-Match nennt die Version, auf der er beruht")
            .Takes<DraftBody>().Gives<DraftAnswer>().Refuses(400, 403, 404, 413, 415, 422, 428).Gives<DraftConflict>(StatusCodes.Status409Conflict, ApiProblems.ContentType);
        api.MapPost("/articles/{slug}/draft/submit", SubmitAsync).Describe("submitDraft", "Entwürfe", "Den Entwurf zur Freigabe einreichen")
            .Takes<SubmitBody>(optional: true).Gives<SubmitAnswer>().Refuses(400, 403, 404, 409, 413, 422);
    }

    private static async Task<IResult> StartAsync(HttpContext http, ApiCaller caller, StartArticle start, DraftQueries drafts)
    {
        if (!caller.Actor.May(Right.WriteDrafts)) return ApiProblems.Of(ArticleProblems.NotAllowed);
        var body = await ApiJson.ReadAsync<DraftBody>(http);
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem

        var started = await start.RunAsync(body.Value.Slug, body.Value.ToInput(new ArticleFields()), caller.Actor, http.RequestAborted);
        if (!started.Succeeded) return ApiProblems.Of(started.Problem!);

        var draft = await drafts.FindAsync(started.Value, caller.Actor, http.RequestAborted);
        if (draft is null) return ApiProblems.Of(ArticleProblems.Gone);
        var answer = Tagged(http, draft);
        return Results.Created($"/api/v1/articles/{started.Value}/draft", answer);
    }

    private static async Task<IResult> ReadAsync(string slug, HttpContext http, ApiCaller caller, DraftQueries drafts)
    {
        var draft = await drafts.FindAsync(slug, caller.Actor, http.RequestAborted);
        return draft is null or { Version: 0 } ? ApiProblems.Of(ArticleProblems.NoDraft) : Results.Ok(Tagged(http, draft));
    }

    private static async Task<IResult> SaveAsync(string slug, HttpContext http, ApiCaller caller, SaveDraft save, DraftQueries drafts)
    {
        if (!caller.Actor.May(Right.WriteDrafts)) return ApiProblems.Of(ArticleProblems.NotAllowed);
        var expected = DraftVersions.Asked(http.Request);
        if (expected is null) return ApiProblems.Of(ApiProblems.IfMatchMissing);
        var body = await ApiJson.ReadAsync<DraftBody>(http);
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem
        if (body.Value.Slug is { } named && named != slug) return ApiProblems.Of(ApiProblems.BadParameter("slug", "Die Kennung ändert sich nur durch Umbenennen."));

        var draft = await drafts.FindAsync(slug, caller.Actor, http.RequestAborted);
        if (draft is null) return ApiProblems.Of(ArticleProblems.Gone);
        if (expected != DraftVersions.Of(draft)) return await ConflictAsync(http, draft, expected, body.Value);

        var saved = await save.RunAsync(
            slug, draft.Version, body.Value.BaseNumber ?? draft.BaseNumber, body.Value.ToInput(draft.Fields), caller.Actor, http.RequestAborted);
        var now = await drafts.FindAsync(slug, caller.Actor, http.RequestAborted);
        if (now is null) return ApiProblems.Of(ArticleProblems.Gone);
        if (saved.Succeeded) return Results.Ok(Tagged(http, now));
        return saved.Problem == ArticleProblems.StaleDraft || saved.Problem == ArticleProblems.NoDraft
            ? await ConflictAsync(http, now, expected, body.Value) // somebody was faster between the two looks
            : ApiProblems.Of(saved.Problem!);
    }

    private static async Task<IResult> SubmitAsync(string slug, HttpContext http, ApiCaller caller, SubmitForReview submit, DraftQueries drafts)
    {
        if (!caller.Actor.May(Right.WriteDrafts)) return ApiProblems.Of(ArticleProblems.NotAllowed);
        var draft = await drafts.FindAsync(slug, caller.Actor, http.RequestAborted);
        if (draft is null) return ApiProblems.Of(ArticleProblems.Gone);
        if (draft.Version == 0) return ApiProblems.Of(ArticleProblems.NoDraft);
        if (DraftVersions.Asked(http.Request) is { } expected && expected != DraftVersions.Of(draft)) return ApiProblems.Of(ArticleProblems.StaleDraft);

        var body = http.Request.HasJsonContentType() ? await ApiJson.ReadAsync<SubmitBody>(http) : new SubmitBody(null);
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem

        var pass = new PersonalDataPass(body.Value.PersonalDataReason);
        var review = await submit.RunAsync(ArticleHistory.Kind, slug, draft.Version, pass, caller.Actor, http.RequestAborted);
        return review.Succeeded ? Results.Ok(new SubmitAnswer(review.Value)) : ApiProblems.Of(review.Problem!); // not succeeded has a problem
    }

    private static DraftAnswer Tagged(HttpContext http, DraftView draft)
    {
        var answer = DraftAnswer.Of(draft);
        http.Response.Headers.ETag = $"\"{answer.Version}\"";
        return answer;
    }

    /// <summary>Nothing is lost: the answer holds what was sent and what stands.</summary>
    private static Task<IResult> ConflictAsync(HttpContext http, DraftView draft, string expected, DraftBody yours)
    {
        var current = Tagged(http, draft);
        var problem = ApiProblems.Describe(http, ArticleProblems.StaleDraft, StatusCodes.Status409Conflict);
        var conflict = new DraftConflict(problem.Type, problem.Title, problem.Status, problem.Code, problem.Detail, problem.Request, expected, yours, current);
        return Task.FromResult(Results.Json(conflict, ApiJson.Options, ApiProblems.ContentType, StatusCodes.Status409Conflict));
    }
}

/// <summary>Versions as the API names them: a draft's own number, or r and the number of the approved text while there is no draft; never the same word for both.</summary>
internal static class DraftVersions
{
    public static string OfArticle(int number) => $"r{number}";

    public static string Of(DraftView draft) => draft.Version > 0 ? $"{draft.Version}" : OfArticle(draft.LastNumber);

    /// <summary>What If-Match names, with or without quotes; null when it names nothing.</summary>
    public static string? Asked(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        if (text.StartsWith("W/", StringComparison.Ordinal)) text = text[2..];
        return text.Trim('"') is { Length: > 0 } version ? version : null;
    }
}
