using System.Globalization;
using System.Reflection;
using Wiki.Core.Shared;
using Wiki.Web.Layout;

namespace Wiki.Web.Articles;

/// <summary>Saves a sent draft; see <see cref="Setup.FormsFirst"/>.</summary>
internal static class SaveDraftFirst
{
    public const string Form = "entwurf";

    private static readonly PropertyInfo[] Fields = [.. typeof(DraftForm).GetProperties().Where(property => property.CanWrite)];

    /// <returns>Null when the page has to say something, or another button than „Speichern“ was pressed.</returns>
    public static async Task<string?> SendAsync(HttpContext http, IFormCollection sent, Actor actor)
    {
        if (http.GetRouteValue(nameof(EditArticle.Slug)) is not string slug || Read(sent) is not { Action: DraftForm.Save } form) return null;

        var saved = await http.RequestServices.GetRequiredService<DraftEditor>().SendAsync(slug, form, FileUpload.Of(http.Request), actor, http.RequestAborted);
        if (!saved.Succeeded) return null;

        http.RequestServices.GetRequiredService<Flash>().Say(saved.Value.Sentence);
        return saved.Value.Address;
    }

    /// <returns>Null when a number is none: the page knows what to say.</returns>
    private static DraftForm? Read(IFormCollection sent)
    {
        var form = new DraftForm();
        foreach (var field in Fields)
        {
            var name = $"{nameof(EditArticle.Form)}.{field.Name}";
            if (!sent.ContainsKey(name)) continue; // keeps its default, as on the page
            if (field.PropertyType != typeof(int)) field.SetValue(form, sent[name].ToString());
            else if (int.TryParse(sent[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) field.SetValue(form, number);
            else return null;
        }

        return form;
    }
}
