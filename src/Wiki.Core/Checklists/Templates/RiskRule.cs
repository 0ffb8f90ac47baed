namespace Wiki.Core.Checklists.Templates;

/// <summary>A risk internal control looks at; it counts when wahr or offen and never blocks.</summary>
/// <param name="Label">What people read; null where the file gives only the name.</param>
public sealed record RiskRule(string Name, string? Label, Condition If, int Weight, RiskSampling Sampling);

/// <summary>How internal control samples runs with this risk.</summary>
public enum RiskSampling
{
    /// <summary>immer: every run.</summary>
    Always,

    /// <summary>gewichtet: more likely by weight.</summary>
    Weighted,
}
