using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>The review queue and its decisions.</summary>
internal static class ReviewsApi
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        api.MapGet("/reviews", ListAsync).Describe("listReviews", "Freigaben", "Was zur Freigabe liegt, das Dringendste zuerst")
            .Gives<ApiList<ReviewItem>>().Refuses(403);
        api.MapGet("/reviews/{id:int}", ReadAsync).Describe("readReview", "Freigaben", "Ein Freigabevorgang")
            .Gives<ReviewAnswer>().Refuses(404);
        api.MapPost("/reviews/{id:int}/approve", ApproveAsync).Describe("approveReview", "Freigaben", "Freigeben; ohne Inhalt gilt der vorgeschlagene Tag")
            .WithMetadata(new NeedsScope(TokenScope.Approve)).Takes<ApproveBody>(optional: true).Gives<ReviewAnswer>().Refuses(400, 403, 404, 409, 415, 422);
        api.MapPost("/reviews/{id:int}/return", ReturnAsync).Describe("returnReview", "Freigaben", "Mit Begründung zurückgeben")
            .WithMetadata(new NeedsScope(TokenScope.Approve)).Takes<ReturnBody>().Gives<ReviewAnswer>().Refuses(400, 403, 404, 409, 415, 422);
    }

    private static async Task<IResult> ListAsync(ApiCaller caller, ReviewQueries reviews, CancellationToken ct) =>
        caller.Actor.May(Right.SeeDrafts)
            ? Results.Ok(new ApiList<ReviewItem>([.. (await reviews.ListOpenAsync(caller.Actor, ct)).Select(ReviewItem.Of)], null))
            : ApiProblems.Of(ApiProblems.NotAllowed);

    private static async Task<IResult> ReadAsync(int id, ApiCaller caller, ReviewQueries reviews, CancellationToken ct) =>
        await reviews.FindAsync(id, caller.Actor, ct) is { } found ? Results.Ok(ReviewAnswer.Of(found)) : ApiProblems.Of(ReviewProblems.Gone);

    private static async Task<IResult> ApproveAsync(int id, HttpContext http, ApiCaller caller, ApproveRevision approve, ReviewQueries reviews)
    {
        if (!caller.Actor.May(Right.Approve)) return ApiProblems.Of(ReviewProblems.NotAllowed);
        var body = http.Request.ContentLength is > 0 || http.Request.Headers.TransferEncoding.Count > 0 ? await ApiJson.ReadAsync<ApproveBody>(http) : new ApproveBody();
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem

        var decided = await approve.RunAsync(id, new PublishTerms(body.Value.ValidFrom, body.Value.LaterRevision), caller.Actor, http.RequestAborted);
        return decided.Succeeded ? await ReadAsync(id, caller, reviews, http.RequestAborted) : ApiProblems.Of(decided.Problem!);
    }

    private static async Task<IResult> ReturnAsync(int id, HttpContext http, ApiCaller caller, ReturnForRework giveBack, ReviewQueries reviews)
    {
        if (!caller.Actor.May(Right.Approve)) return ApiProblems.Of(ReviewProblems.NotAllowed);
        var body = await ApiJson.ReadAsync<ReturnBody>(http);
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem

        var decided = await giveBack.RunAsync(id, body.Value.Reason, caller.Actor, http.RequestAborted);
        return decided.Succeeded ? await ReadAsync(id, caller, reviews, http.RequestAborted) : ApiProblems.Of(decided.Problem!);
    }
}

/// <summary>What the approver adds.</summary>
/// <param name="ValidFrom">First day; null takes the proposed one, or today.</param>
/// <param name="LaterRevision">Required when a text is already approved for a later day: stays or isWithdrawn.</param>
public sealed record ApproveBody(DateOnly? ValidFrom = null, LaterVersion? LaterRevision = null);

/// <summary>Why the text goes back.</summary>
public sealed record ReturnBody(string Reason);

/// <summary>A review in the queue.</summary>
/// <param name="Objection">Code of the reason why the caller may not decide; null when the caller may.</param>
public sealed record ReviewItem(
    int Id, string Title, string Team, string ChangeKind, bool Urgent, string SubmittedBy, DateTime SubmittedAt, DateOnly DueOn, int WordsAdded, int WordsRemoved, string? Objection)
{
    internal static ReviewItem Of(ReviewRow row) => new(
        row.Id, row.Title, row.Team, row.ChangeKind, row.Urgent, row.SubmittedBy, row.SubmittedAt, row.DueOn, row.WordsAdded, row.WordsRemoved, row.Objection?.Code);
}

/// <summary>A review with its decision.</summary>
/// <param name="Verdict">approved, returned or withdrawn; null while open.</param>
public sealed record ReviewAnswer(ReviewItem Review, Verdict? Verdict, string? DecidedBy, DateTime? DecidedAt, string? Note)
{
    internal static ReviewAnswer Of(ReviewView view) => new(ReviewItem.Of(view.Row), view.Verdict, view.DecidedBy, view.DecidedAt, view.Note);
}
