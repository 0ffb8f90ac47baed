using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>What a signing rule says; an empty condition holds for every case.</summary>
public sealed record RuleTerms
{
    /// <summary>Kennung of a checklist; null for every one of the Fachstelle.</summary>
    public string? CaseType { get; init; }

    public OutcomeKind? Outcome { get; init; }

    /// <summary>Name of a risk of the checklist, or <see cref="SigningFlags.Deviation"/>; null asks for none.</summary>
    public string? Flag { get; init; }

    public required SigningLevel MinimumLevel { get; init; }

    /// <summary>Level a second person needs to co-sign; null when one signature is enough.</summary>
    public SigningLevel? CoSignLevel { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null means until further notice.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The Dienstanweisung it comes from.</summary>
    public required string Source { get; init; }

    internal RuleTerms Trimmed() => this with { CaseType = Filled(CaseType), Flag = Filled(Flag), Source = Source.Trim() };

    /// <summary>What is wrong with it; null when it can stand.</summary>
    internal Problem? Objection(DateOnly today)
    {
        if (Source.Length is 0 or > AuthorityRule.MaxSource) return AuthorityProblems.RuleSource;
        if (Until < From || Until < today || From < today) return AuthorityProblems.RuleDates;
        if (CaseType is { } type && !Slug.IsValid(type)) return AuthorityProblems.RuleCaseType;
        return Flag?.Length > SigningFlags.MaxLength ? AuthorityProblems.RuleFlag : null;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Marks of a case that are no risk of its checklist.</summary>
public static class SigningFlags
{
    public const int MaxLength = 80;

    /// <summary>The caseworker departs from the proposal.</summary>
    public const string Deviation = "abweichung";
}
