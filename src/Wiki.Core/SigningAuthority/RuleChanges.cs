using Wiki.Core.History;

namespace Wiki.Core.SigningAuthority;

/// <summary>What a new version of a rule says differently, for the record.</summary>
internal static class RuleChanges
{
    public static IReadOnlyList<FieldChange> Between(RuleTerms? old, RuleTerms terms) =>
    [
        .. (old is null ? Fields(terms).Select(field => (field.Name, Old: (string?)null, New: field.Value)) : Fields(old).Zip(Fields(terms), (a, b) => (a.Name, Old: a.Value, New: b.Value)))
            .Where(field => field.Old != field.New).Select(field => new FieldChange(field.Name, field.Old, field.New)),
    ];

    private static IEnumerable<(string Name, string? Value)> Fields(RuleTerms terms) =>
    [
        ("Bogen", terms.CaseType), ("Ergebnisart", terms.Outcome?.ToString()), ("Merkmal", terms.Flag), ("Mindeststufe", terms.MinimumLevel.ToString()),
        ("Mitzeichnung", terms.CoSignLevel?.ToString()), ("gültig ab", $"{terms.From:dd.MM.yyyy}"), ("gültig bis", terms.Until is { } until ? $"{until:dd.MM.yyyy}" : null),
        ("Quelle", terms.Source),
    ];
}
