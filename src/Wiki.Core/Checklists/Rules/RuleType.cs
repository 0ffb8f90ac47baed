namespace Wiki.Core.Checklists.Rules;

/// <summary>The type of an expression, fixed when a template is loaded.</summary>
public enum RuleType
{
    Truth,
    Number,
    Date,
    Text,
}

internal static class RuleTypeWords
{
    public static string German(this RuleType type) => type switch
    {
        RuleType.Truth => "Wahrheitswert",
        RuleType.Number => "Zahl",
        RuleType.Date => "Datum",
        _ => "Text",
    };

    /// <summary>With its article: "ein Datum".</summary>
    public static string GermanWithArticle(this RuleType type) => (type == RuleType.Number ? "eine " : "ein ") + type.German();
}
