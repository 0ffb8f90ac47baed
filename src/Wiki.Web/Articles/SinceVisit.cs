using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Articles;

/// <summary>Where „seit Ihrem letzten Besuch“ begins: at the sign-in before the last one.</summary>
internal sealed class SinceVisit(PeopleQueries people)
{
    public const string Word = "besuch";

    /// <summary>Null when the address asks for all changes, or on the first visit.</summary>
    public async Task<DateTime?> OfAsync(HttpContext http, Actor actor) =>
        http.Request.Query["seit"] == Word ? await people.PreviousSignInAsync(actor.Id, http.RequestAborted) : null;
}
