using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.People;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>Says to the open page of a run whether it moved on, and who answered: the page says so, and leaves what is typed alone.</summary>
internal static class RunPulseEndpoint
{
    public static void MapRunPulse(this IEndpointRouteBuilder app) => app.MapGet(RunUrls.PulseRoute, TellAsync).RequireAuthorization();

    private static async Task<Results<JsonHttpResult<Pulse>, NotFound>> TellAsync(int runId, HttpContext http, RunQueries runs, ActorDirectory people, CurrentActor current)
    {
        var actor = await current.GetAsync();
        if (await runs.PulseAsync(runId, actor, http.RequestAborted) is not { } pulse) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "no-store";
        var who = pulse.AnsweredBy is { } id && id != actor.Id ? (await people.FindAsync(id, http.RequestAborted))?.Actor.Name : null;
        var sentence = who is not null ? $"{who} hat eben geantwortet." : pulse.AnsweredBy == actor.Id ? "Sie haben in einem anderen Fenster geantwortet." : "Der Lauf hat sich eben geändert.";
        return TypedResults.Json(new Pulse(pulse.Version, sentence));
    }

    private sealed record Pulse(int Version, string Sentence);
}
