using Wiki.Core.Inbox;

namespace Wiki.Web.Api;

/// <summary>Everything that waits for the token's owner.</summary>
internal static class TasksApi
{
    public static void MapTasks(this RouteGroupBuilder api) =>
        api.MapGet("/tasks", ListAsync).Describe("listTasks", "Aufgaben", "Was auf die Person wartet, das Drängendste zuerst; Zurückgestelltes fehlt")
            .Gives<ApiList<TaskAnswer>>();

    private static async Task<IResult> ListAsync(HttpContext http, ApiCaller caller, InboxQueries inbox)
    {
        var view = await inbox.FindAsync(caller.Actor, http.RequestAborted);
        return Results.Ok(new ApiList<TaskAnswer>([.. view.Sections.SelectMany(section => section.Items).Select(TaskAnswer.Of)], null));
    }
}

/// <summary>One thing that waits.</summary>
/// <param name="Key">Stays the same while it waits.</param>
/// <param name="Counts">Whether the header counts it; drafts in work wait for nobody else.</param>
public sealed record TaskAnswer(string Key, string Group, string GroupTitle, string Title, string Url, DateOnly? DueOn, string Note, bool Counts)
{
    internal static TaskAnswer Of(InboxItem item) => new(item.Key, item.Group.Id, item.Group.Title, item.Title, item.Url, item.DueOn, item.Note, item.Group.Counts);
}
