using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Turns a problem into application/problem+json: the code is the domain's own, the status follows from the code.</summary>
internal static class ApiProblems
{
    public const string ContentType = "application/problem+json";

    public static readonly Problem NoToken = new("no-token", "Die Anfrage braucht ein gültiges persönliches Token: Authorization: Bearer <Token>. Token gibt es unter „Ihr Konto“.");
    public static readonly Problem NotAllowed = new("not-allowed", "Dafür fehlt Ihnen das Recht.");
    public static readonly Problem UnknownAddress = new("unknown-address", "Diese Adresse gibt es nicht, oder nicht mit dieser Methode. Die Beschreibung steht unter /openapi/v1.json.");
    public static readonly Problem NotFound = new("not-found", "Das gibt es nicht, oder es ist für Sie nicht sichtbar.");
    public static readonly Problem NothingValid = new("nothing-valid", "Diesen Artikel gibt es nicht, oder an diesem Tag gilt keine Fassung.");
    public static readonly Problem TooManyCalls = new("too-many-calls", "Zu viele Anfragen in einer Minute. Warten Sie, bis die Zeit in Retry-After vorbei ist.");
    public static readonly Problem TooLarge = new("too-large", "Der Inhalt der Anfrage ist größer als 2 MB.");
    public static readonly Problem NotJson = new("not-json", "Der Inhalt der Anfrage muss application/json sein.");
    public static readonly Problem IfMatchMissing = new("if-match-missing", "Nennen Sie im Header If-Match die Version, auf der Ihre Änderung beruht; sie steht im Feld version.");
    public static readonly Problem Unexpected = new("unexpected", "Der Fehler liegt bei uns, nicht bei Ihnen. Es wurde nichts halb gespeichert. Die Nummer im Feld request hilft der Administration.");

    private static readonly Dictionary<string, int> Statuses = new()
    {
        [NoToken.Code] = StatusCodes.Status401Unauthorized,
        [TooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [NotJson.Code] = StatusCodes.Status415UnsupportedMediaType,
        [IfMatchMissing.Code] = StatusCodes.Status428PreconditionRequired,
        [TooManyCalls.Code] = StatusCodes.Status429TooManyRequests,
        [Unexpected.Code] = StatusCodes.Status500InternalServerError,
        ["not-allowed"] = StatusCodes.Status403Forbidden,
        ["people-not-allowed"] = StatusCodes.Status403Forbidden,
        ["token-scope"] = StatusCodes.Status403Forbidden,
        ["four-eyes"] = StatusCodes.Status403Forbidden,
        ["other-team"] = StatusCodes.Status403Forbidden,
        ["not-yours"] = StatusCodes.Status403Forbidden,
        [UnknownAddress.Code] = StatusCodes.Status404NotFound,
        [NotFound.Code] = StatusCodes.Status404NotFound,
        [NothingValid.Code] = StatusCodes.Status404NotFound,
        ["gone"] = StatusCodes.Status404NotFound,
        ["no-draft"] = StatusCodes.Status404NotFound,
        ["no-such-version"] = StatusCodes.Status404NotFound,
        ["no-such-revision"] = StatusCodes.Status404NotFound,
        ["no-such-file"] = StatusCodes.Status404NotFound,
        ["file-too-big"] = StatusCodes.Status413PayloadTooLarge,
        ["slug-taken"] = StatusCodes.Status409Conflict,
        ["stale-draft"] = StatusCodes.Status409Conflict,
        ["draft-exists"] = StatusCodes.Status409Conflict,
        ["overtaken-base"] = StatusCodes.Status409Conflict,
        ["not-in-review"] = StatusCodes.Status409Conflict,
        ["review-open"] = StatusCodes.Status409Conflict,
        ["already-submitted"] = StatusCodes.Status409Conflict,
        ["already-decided"] = StatusCodes.Status409Conflict,
        ["unknown-answer"] = StatusCodes.Status400BadRequest,
        ["bad-answer"] = StatusCodes.Status400BadRequest,
        ["bad-json"] = StatusCodes.Status400BadRequest,
        ["bad-parameter"] = StatusCodes.Status400BadRequest,
        ["bad-request"] = StatusCodes.Status400BadRequest,
    };

    public static Problem BadParameter(string name, string expected) => new("bad-parameter", $"Parameter {name}: {expected}");

    public static Problem ScopeTooNarrow(TokenScope needed) =>
        new("token-scope", $"Der Umfang des Tokens reicht nicht: Diese Anfrage braucht „{TokenScopes.NameOf(needed)}“.");

    public static int StatusOf(Problem problem) => Statuses.GetValueOrDefault(problem.Code, StatusCodes.Status422UnprocessableEntity);

    public static IResult Of(Problem problem) => new Answer(problem);

    public static Task WriteAsync(HttpContext http, Problem problem) => WriteAsync(http, problem, StatusOf(problem));

    public static Task WriteAsync(HttpContext http, Problem problem, int status)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(Describe(http, problem, status), ApiJson.Options, ContentType, http.RequestAborted);
    }

    public static ApiProblem Describe(HttpContext http, Problem problem, int status) => new(
        "about:blank", Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), status, problem.Code, problem.Sentence,
        problem.Details.Count > 0 ? problem.Details : null, http.TraceIdentifier);

    private sealed class Answer(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);
    }
}

/// <summary>Every refusal of the API (RFC 9457).</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">German, for people: what is wrong and what to do.</param>
/// <param name="Details">Single points, such as what is missing before submission.</param>
/// <param name="Request">Number under which the log knows the request.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Code, string Detail, IReadOnlyList<string>? Details, string Request);
