using System.Text;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Inputs;

/// <summary>The session as a file for calendar programs.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(InputUrls.CalendarRoute, ReadAsync).RequireAuthorization(Policies.Of(Right.Read));

    private static async Task<IResult> ReadAsync(int sessionId, HttpContext http, InputQueries inputs, CurrentActor current)
    {
        if (await inputs.FindAsync(sessionId, await current.GetAsync(), http.RequestAborted) is not { } session) return Results.NotFound();

        var address = new Uri($"{http.Request.Scheme}://{http.Request.Host}{InputUrls.Show(sessionId)}");
        return Results.File(Encoding.UTF8.GetBytes(CalendarFile.Of(session, address)), "text/calendar; charset=utf-8", $"input-{sessionId}.ics");
    }
}
