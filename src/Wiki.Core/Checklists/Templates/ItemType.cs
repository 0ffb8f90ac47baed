using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>What kind of answer an item takes.</summary>
public enum ItemType
{
    /// <summary>ja_nein.</summary>
    YesNo,

    /// <summary>datum.</summary>
    Date,

    /// <summary>zahl.</summary>
    Number,

    /// <summary>betrag.</summary>
    Amount,

    /// <summary>auswahl: one code of its options.</summary>
    Choice,

    /// <summary>dokument: vorhanden or fehlt.</summary>
    Document,

    /// <summary>abgeleitet: computed, never answered.</summary>
    Derived,
}

/// <summary>What a hidden item counts as, and what type its value has.</summary>
public static class ItemTypeRules
{
    public static RuleType ValueType(this ItemType type) => type switch
    {
        ItemType.Date => RuleType.Date,
        ItemType.Number or ItemType.Amount => RuleType.Number,
        ItemType.Choice => RuleType.Text,
        _ => RuleType.Truth,
    };
}
