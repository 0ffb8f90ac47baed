using System.Globalization;

namespace Wiki.Core.Checklists.Rules;

/// <summary>A value of the rule engine: known, offen (shown but unanswered, missing, divided by zero) or entfällt (hidden).</summary>
public sealed record RuleValue
{
    private RuleValue()
    {
    }

    public static RuleValue Open { get; } = new();

    public static RuleValue NotApplicable { get; } = new() { IsNotApplicable = true };

    public static RuleValue True { get; } = new() { Type = RuleType.Truth, Truth = true };

    public static RuleValue False { get; } = new() { Type = RuleType.Truth };

    /// <summary>Null unless the value is known.</summary>
    public RuleType? Type { get; private init; }

    public bool IsKnown => Type is not null;

    public bool IsOpen => Type is null && !IsNotApplicable;

    public bool IsNotApplicable { get; private init; }

    public bool Truth { get; private init; }

    public Rational Number { get; private init; }

    public DateOnly Date { get; private init; }

    public string Text { get; private init; } = "";

    public static RuleValue Of(bool truth) => truth ? True : False;

    public static RuleValue Of(Rational number) => new() { Type = RuleType.Number, Number = number };

    public static RuleValue Of(DateOnly date) => new() { Type = RuleType.Date, Date = date };

    public static RuleValue Of(string text) => new() { Type = RuleType.Text, Text = text };

    public static RuleValue Of(Ternary truth) => truth switch
    {
        Ternary.True => True,
        Ternary.False => False,
        _ => Open,
    };

    /// <summary>As a truth value: entfällt is falsch.</summary>
    public Ternary ToTernary() => IsOpen ? Ternary.Open : Truth.ToTernary();

    /// <summary>wahr, 12.5, 2026-11-20, the code itself, offen or entfällt; independent of culture.</summary>
    public override string ToString() => Type switch
    {
        RuleType.Truth => Truth ? "wahr" : "falsch",
        RuleType.Number => Number.ToString(),
        RuleType.Date => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RuleType.Text => Text,
        _ => IsNotApplicable ? "entfällt" : "offen",
    };
}
