using Wiki.Core.Articles;
using Wiki.Core.History;
using Wiki.Core.Markup.Diff;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>The history of an article.</summary>
internal static class RevisionsApi
{
    public static void MapRevisions(this RouteGroupBuilder api)
    {
        api.MapGet("/articles/{slug}/revisions", ListAsync).Describe("listRevisions", "Fassungen", "Alle Fassungen eines Artikels, die neueste zuerst")
            .Gives<ApiList<RevisionItem>>().Refuses(404);
        api.MapGet("/articles/{slug}/revisions/{number:int}", ReadAsync).Describe("readRevision", "Fassungen", "Eine freigegebene Fassung mit ihrem Text")
            .Gives<RevisionAnswer>().Refuses(404);
        api.MapGet("/articles/{slug}/compare", CompareAsync).Describe("compareRevisions", "Fassungen", "Zwei Fassungen, Absatz für Absatz und Wort für Wort verglichen")
            .Gives<CompareAnswer>().Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(string slug, ApiCaller caller, RevisionQueries revisions, TimeProvider clock, CancellationToken ct)
    {
        var today = Today.In(clock);
        var rows = await revisions.ListAsync(slug, caller.Actor, ct);
        return rows.Count == 0 ? ApiProblems.Of(ArticleProblems.Gone) : Results.Ok(new ApiList<RevisionItem>([.. rows.Select(row => RevisionItem.Of(row, today))], null));
    }

    private static async Task<IResult> ReadAsync(string slug, int number, ApiCaller caller, RevisionQueries revisions, TimeProvider clock, CancellationToken ct) =>
        await revisions.FindAsync(slug, number, caller.Actor, ct) is { } found
            ? Results.Ok(new RevisionAnswer(slug, RevisionItem.Of(found.Row, Today.In(clock)), found.Fields.LegalAsOf, found.Markdown, found.Html().Body.Value, found.Hash))
            : ApiProblems.Of(ArticleProblems.NoSuchRevision);

    private static async Task<IResult> CompareAsync(string slug, string? from, string? to, ApiCaller caller, RevisionQueries revisions, CancellationToken ct)
    {
        if (German.ParseNumber(from) is not { } older) return ApiProblems.Of(ApiProblems.BadParameter("from", "Die Nummer einer Fassung wird erwartet."));
        if (German.ParseNumber(to) is not { } newer) return ApiProblems.Of(ApiProblems.BadParameter("to", "Die Nummer einer Fassung wird erwartet."));
        if (await revisions.FindAsync(slug, older, caller.Actor, ct) is not { } before || await revisions.FindAsync(slug, newer, caller.Actor, ct) is not { } after)
        {
            return ApiProblems.Of(ArticleProblems.NoSuchRevision);
        }

        var diff = TextDiff.Between(before.Markdown, after.Markdown);
        return Results.Ok(new CompareAnswer(slug, older, newer, diff.WordsAdded, diff.WordsRemoved, FieldChanges.Between(before.Fields, after.Fields), diff.Blocks));
    }
}

/// <summary>A frozen text in the history.</summary>
/// <param name="Number">Null until approved.</param>
/// <param name="State">inReview, approvedFuture, valid, superseded, returned or withdrawn.</param>
public sealed record RevisionItem(
    int? Number, string State, string Title, ChangeKind ChangeKind, string ChangeNote, DateOnly? ValidFrom, DateOnly? ValidUntil,
    string SubmittedBy, DateTime SubmittedAt, string? ApprovedBy, DateTime? ApprovedAt)
{
    internal static RevisionItem Of(RevisionRow row, DateOnly today) => new(
        row.Number, ArticleStates.Of(row, today), row.Title, row.ChangeKind, row.ChangeNote, row.ValidFrom,
        ArticleStates.Earlier(row.ValidUntil, row.SupersededFrom?.AddDays(-1)), row.SubmittedBy, row.SubmittedAt, row.ApprovedBy, row.ApprovedAt);
}

/// <summary>One approved text as it was approved.</summary>
/// <param name="Hash">SHA-256 over Angaben and text.</param>
public sealed record RevisionAnswer(string Slug, RevisionItem Revision, DateOnly? LegalAsOf, string Markdown, string Html, string Hash);

/// <summary>What changed between two approved texts.</summary>
/// <param name="Blocks">In reading order; the pieces say what became of each run of words.</param>
public sealed record CompareAnswer(
    string Slug, int From, int To, int WordsAdded, int WordsRemoved, IReadOnlyList<FieldChange> Fields, IReadOnlyList<DiffBlock> Blocks);
