using Wiki.Core.Feedback;

namespace Wiki.Web.Feedback;

/// <summary>Addresses of parked questions.</summary>
public static class FeedbackUrls
{
    public const string ListRoute = "/rueckfragen";
    public const string AskRoute = "/artikel/{Slug}/rueckfrage";
    public const string ShowRoute = "/rueckfragen/{QuestionId:int}";
    public const string AnswerRoute = "/rueckfragen/antwort/{Code}";

    public const string Suggestion = "verbesserung";

    /// <summary>Stands for whoever accompanies the asker in the onboarding.</summary>
    public const string Company = "begleitung";

    public static string Show(int id) => $"/rueckfragen/{id}";

    public static string ByCode(string code) => $"/rueckfragen/antwort/{code}";

    /// <param name="anchor">Id of the section's heading; null for the whole article.</param>
    /// <param name="quote">The passage the question is about; null for none.</param>
    public static string Ask(string slug, string? anchor = null, QuestionKind kind = QuestionKind.Question, string? quote = null)
    {
        var parts = new List<string>();
        if (kind == QuestionKind.Suggestion) parts.Add($"art={Suggestion}");
        if (anchor is not null) parts.Add($"abschnitt={Uri.EscapeDataString(anchor)}");
        if (quote is not null) parts.Add($"stelle={Uri.EscapeDataString(quote)}");
        return $"/artikel/{slug}/rueckfrage{(parts.Count > 0 ? "?" : "")}{string.Join('&', parts)}";
    }

    /// <summary>The form with the mentor as addressee.</summary>
    public static string AskCompany(string slug) => $"/artikel/{slug}/rueckfrage?an={Company}";

    public static string List(string list, bool answered, string? after = null) =>
        $"/rueckfragen?liste={list}{(answered ? "&stand=beantwortet" : "")}{(after is null ? "" : $"&nach={after}")}";

    /// <summary>The passage in the article.</summary>
    public static string Place(QuestionView view) => $"/artikel/{view.Row.Slug}{(view.Anchor.Length > 0 ? $"#{view.Anchor}" : "")}";
}
