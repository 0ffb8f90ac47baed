using System.Text.Json;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Checklists: templates as they apply, and their proposal for answers that nobody stores.</summary>
internal static class ChecklistsApi
{
    public static void MapChecklists(this RouteGroupBuilder api)
    {
        api.MapGet("/checklists", ListAsync).Describe("listChecklists", "Bögen", "Bögen, die heute gelten").Gives<ApiList<ChecklistListItem>>();
        api.MapGet("/checklists/{id}", ReadAsync).Describe("readChecklist", "Bögen", "Ein Bogen, wie er heute oder am Stichtag gilt")
            .Gives<ChecklistAnswer>().Refuses(400, 404);
        api.MapPost("/checklists/{id}/evaluate", EvaluateAsync).Describe("evaluateChecklist", "Bögen", "Vorschlag zu Antworten; gespeichert wird nichts")
            .WithMetadata(new NeedsScope(TokenScope.Read)).Takes<EvaluateBody>().Gives<EvaluateAnswer>().Refuses(400, 404, 413, 415);
    }

    private static async Task<IResult> ListAsync(string? team, ApiCaller caller, ChecklistQueries checklists, TimeProvider clock, CancellationToken ct) =>
        Results.Ok(new ApiList<ChecklistListItem>(
            [.. (await checklists.ListAsync(team, null, Today.In(clock), ct)).Select(row => new ChecklistListItem(
                row.Slug, row.Title, row.Norms, row.Team, row.Number, row.ValidFrom, row.LastDay, row.LegalAsOf, $"/boegen/{row.Slug}"))], null));

    private static async Task<IResult> ReadAsync(string id, string? stichtag, ApiCaller caller, ChecklistQueries checklists, TimeProvider clock, CancellationToken ct)
    {
        var day = ApiParameters.Day("stichtag", stichtag);
        if (!day.Succeeded) return ApiProblems.Of(day.Problem!); // not succeeded has a problem
        return await checklists.FindAsync(id, day.Value ?? Today.In(clock), ct) is { } found ? Results.Ok(ChecklistAnswer.Of(found)) : ApiProblems.Of(ChecklistProblems.Gone);
    }

    private static async Task<IResult> EvaluateAsync(string id, HttpContext http, ApiCaller caller, EvaluateChecklist evaluate, TimeProvider clock)
    {
        var body = await ApiJson.ReadAsync<EvaluateBody>(http);
        if (!body.Succeeded) return ApiProblems.Of(body.Problem!); // not succeeded has a problem

        var result = await evaluate.RunAsync(id, body.Value.Stichtag ?? Today.In(clock), body.Value.Answers ?? default, http.RequestAborted);
        return result.Succeeded ? Results.Ok(EvaluateAnswer.Of(result.Value.Evaluation)) : ApiProblems.Of(result.Problem!);
    }
}

/// <summary>A checklist in a list.</summary>
public sealed record ChecklistListItem(
    string Id, string Title, string Norms, string Team, int Number, DateOnly ValidFrom, DateOnly? ValidUntil, DateOnly? LegalAsOf, string Url);

/// <summary>One checklist with its questions in file order.</summary>
public sealed record ChecklistAnswer(
    string Id, string Title, IReadOnlyList<string> Norms, string Team, int Number, DateOnly ValidFrom, DateOnly? ValidUntil, DateOnly? LegalAsOf,
    string ApprovedBy, DateTime ApprovedAt, string Hash, IReadOnlyList<ChecklistPartItem> Parts, IReadOnlyList<OutcomeItem> Outcomes)
{
    internal static ChecklistAnswer Of(ChecklistView view) => new(
        view.Slug, view.Template.Title, view.Template.Norms, view.Fields.Team, view.Number, view.ValidFrom, view.LastDay, view.Template.LegalAsOf,
        view.ApprovedBy, view.ApprovedAt, view.Hash,
        [.. view.Template.Parts.Select(part => new ChecklistPartItem(part.Id, part.Title, [.. part.Items.Select(QuestionItem.Of)]))],
        [.. view.Template.Outcomes.Select(outcome => new OutcomeItem(outcome.Id, outcome.Kind.Word(), outcome.Decision, outcome.Level))]);
}

/// <summary>A section of a checklist.</summary>
public sealed record ChecklistPartItem(string Id, string Title, IReadOnlyList<QuestionItem> Items);

/// <summary>A question, a document or something derived.</summary>
/// <param name="Type">ja_nein, datum, zahl, betrag, auswahl, dokument or abgeleitet; abgeleitet is never answered.</param>
public sealed record QuestionItem(string Id, string Type, string Label, IReadOnlyList<OptionItem> Options, string? Unit, IReadOnlyList<string> Norms, string? Hint)
{
    internal static QuestionItem Of(ChecklistItem item) => new(
        item.Id, item.Type.Word(), item.Label, [.. item.Options.Select(option => new OptionItem(option.Code, option.Text))], item.Unit, item.Norms, item.Hint);
}

/// <summary>One answer a choice offers.</summary>
public sealed record OptionItem(string Code, string? Text);

/// <summary>A possible outcome.</summary>
/// <param name="Art">guenstig, unguenstig or zwischen.</param>
public sealed record OutcomeItem(string Id, string Art, string Decision, SigningLevel Level);

/// <summary>Answers by the id of their item: true or false, numbers, ISO dates, codes, vorhanden or fehlt; null and absent are unanswered.</summary>
/// <param name="Stichtag">Null is today.</param>
public sealed record EvaluateBody(DateOnly? Stichtag = null, JsonElement? Answers = null);

/// <summary>What the checklist proposes.</summary>
/// <param name="Outcome">Id of an outcome, or gesperrt.</param>
/// <param name="Art">guenstig, unguenstig or zwischen; null when gesperrt.</param>
/// <param name="BlockedBy">Empty unless gesperrt.</param>
/// <param name="Effects">Always all five: ausschluss, fehlt, ermessen, aussetzen, eskalation.</param>
public sealed record EvaluateAnswer(
    string Outcome, string? Art, IReadOnlyList<BlockedByItem> BlockedBy, IReadOnlyList<string> OpenItems, IReadOnlyDictionary<string, IReadOnlyList<string>> Effects,
    IReadOnlyList<string> Risks, SigningLevel? RequiredLevel, IReadOnlyList<string> VisibleItems)
{
    internal static EvaluateAnswer Of(Evaluation found) => new(
        found.Outcome, found.Kind?.Word(), [.. found.BlockedBy.Select(blocker => new BlockedByItem(blocker.Code.Word(), blocker.Ref))], found.OpenItems,
        Enum.GetValues<Effect>().ToDictionary(effect => effect.Word(), effect => found.Effects[effect]), found.Risks, found.RequiredLevel, found.VisibleItems);
}

/// <summary>One reason why nothing may be proposed.</summary>
/// <param name="Ref">Id of the item, field, rule or value; null where there is none.</param>
public sealed record BlockedByItem(string Code, string? Ref);
