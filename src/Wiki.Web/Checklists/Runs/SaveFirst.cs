using System.Globalization;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Shared;

namespace Wiki.Web.Checklists.Runs;

/// <summary>Saves the answers of a sent question; see <see cref="Setup.FormsFirst"/>.</summary>
internal static class SaveFirst
{
    public const string Form = "lauf-antworten";

    /// <returns>Null when the page has to say something.</returns>
    public static async Task<string?> SendAsync(HttpContext http, IFormCollection sent, Actor actor)
    {
        if (!int.TryParse(http.GetRouteValue(nameof(ShowRun.RunId))?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var runId)) return null;

        var form = new RunForm(sent);
        var saved = await http.RequestServices.GetRequiredService<AnswerItem>().RunAsync(runId, form.Read, actor, http.RequestAborted);
        return saved.Succeeded ? form.After(runId, saved.Value) : null;
    }
}
