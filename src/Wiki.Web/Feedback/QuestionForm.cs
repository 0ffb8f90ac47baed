using Wiki.Core.Feedback;
using Wiki.Core.Shared;

namespace Wiki.Web.Feedback;

/// <summary>A question as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class QuestionForm
{
    /// <summary>verbesserung, else it is a question.</summary>
    public string Kind { get; set => field = value ?? ""; } = "";

    /// <summary>begleitung, or empty for those who keep the article. Who that is says the plan, never the form.</summary>
    public string To { get; set => field = value ?? ""; } = "";

    public bool ToCompany => To == FeedbackUrls.Company;

    public string Anchor { get; set => field = value ?? ""; } = "";

    public string Quote { get; set => field = value ?? ""; } = "";

    public string Text { get; set => field = value ?? ""; } = "";

    /// <summary>ja, or empty.</summary>
    public string Anonymous { get; set => field = value ?? ""; } = "";

    public string Key { get; set => field = value ?? ""; } = "";

    public string PassReason { get; set => field = value ?? ""; } = "";

    public bool IsSuggestion => Kind == FeedbackUrls.Suggestion;

    /// <param name="section">Words of the chosen heading; empty for the whole article.</param>
    public QuestionInput Read(string slug, string section) =>
        new(IsSuggestion ? QuestionKind.Suggestion : QuestionKind.Question, slug, section.Length > 0 ? Anchor : "", section, Quote, Text, Key)
        {
            Anonymous = Anonymous == "ja",
            Pass = new PersonalDataPass(PassReason),
        };
}

/// <summary>What is answered to a question, or why it is closed. A bent request leaves fields out: they count as empty.</summary>
public sealed class ReplyForm
{
    public const string Reply = "antworten";
    public const string Close = "schliessen";
    public const string PassOn = "weitergeben";
    public const string ToDraft = "entwurf";

    /// <summary>The button: antworten, schliessen, weitergeben or entwurf.</summary>
    public string Action { get; set => field = value ?? ""; } = Reply;

    public string Text { get; set => field = value ?? ""; } = "";

    public string PassReason { get; set => field = value ?? ""; } = "";

    public int Version { get; set; }
}
