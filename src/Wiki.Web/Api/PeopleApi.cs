using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Who calls, and people for administrators.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).Describe("readMe", "Personen", "Als wer und mit welchen Rechten das Token handelt").Gives<MeAnswer>();
        api.MapGet("/people", ListAsync).Describe("listPeople", "Personen", "Aktive Personen, für die Administration").Gives<ApiList<PersonItem>>().Refuses(403);
    }

    private static IResult Me(ApiCaller caller) => Results.Ok(new MeAnswer(
        caller.Actor.UserName, caller.Actor.Name, caller.Actor.Team, caller.Actor.Level, caller.Scope, [.. caller.Actor.Rights.Order()]));

    private static async Task<IResult> ListAsync(string? after, ApiCaller caller, PeopleQueries people, CancellationToken ct)
    {
        if (!caller.Actor.May(Right.Administer)) return ApiProblems.Of(PeopleProblems.NotAllowed);
        var page = await people.ListAsync(new PeopleFilter(), after, ct);
        return Results.Ok(new ApiList<PersonItem>([.. page.Items.Select(PersonItem.Of)], page.Next));
    }
}

/// <summary>The owner of the token, with the rights that its scope leaves.</summary>
public sealed record MeAnswer(string UserName, string Name, string Team, SigningLevel Level, TokenScope Scope, IReadOnlyList<Right> Rights);

/// <summary>A person with an account.</summary>
public sealed record PersonItem(int Id, string UserName, string Name, string Team, SigningLevel Level, IReadOnlyList<string> Roles, DateTime? LastSignInAt)
{
    internal static PersonItem Of(PersonRow row) => new(row.Id, row.UserName, row.DisplayName, row.Team, row.Level, row.Roles, row.LastSignInAt);
}
