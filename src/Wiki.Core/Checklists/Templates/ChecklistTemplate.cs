using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>A Bearbeitungsbogen as its file states it, already checked: names, types and cycles are in order.</summary>
public sealed record ChecklistTemplate
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>As written: § 25b AufenthG.</summary>
    public required IReadOnlyList<string> Norms { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null means open.</summary>
    public DateOnly? ValidUntil { get; init; }

    public DateOnly? LegalAsOf { get; init; }

    /// <summary>Code of the Fachstelle.</summary>
    public string? Team { get; init; }

    /// <summary>Kennungen of the articles it belongs to.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public PrivacyTerms? Privacy { get; init; }

    /// <summary>Level code → what people call it.</summary>
    public required IReadOnlyDictionary<string, string> Levels { get; init; }

    public required IReadOnlyList<ProposedValue> Values { get; init; }

    /// <summary>Where the yearly values come from.</summary>
    public string? ValueSource { get; init; }

    public required IReadOnlyList<ComputedField> Computed { get; init; }

    public required IReadOnlyList<ChecklistPart> Parts { get; init; }

    /// <summary>Codes of the documents a case file normally holds.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    public required IReadOnlyList<OutcomeRule> Outcomes { get; init; }

    public required IReadOnlyList<RiskRule> Risks { get; init; }

    public required KeyLines Lines { get; init; }

    /// <summary>All items in file order.</summary>
    public required IReadOnlyList<ChecklistItem> Items { get; init; }

    /// <summary>The order in which values are worked out; made at load, so nothing unchecked is ever evaluated.</summary>
    public required EvaluationPlan Plan { get; init; }

    public ChecklistItem? FindItem(string id) => Plan.ItemsById.GetValueOrDefault(id);

    /// <summary>What people call an item, a computed field or a yearly value; the name in words where the file gives no text.</summary>
    public string LabelOf(string name) =>
        FindItem(name)?.Label
        ?? Computed.FirstOrDefault(c => c.Name == name)?.Label
        ?? Values.FirstOrDefault(v => v.Name == name)?.Label
        ?? name.Replace('_', ' ');

    /// <summary>What people call a risk; it may have the name of an item.</summary>
    public string RiskLabelOf(string name) => Risks.FirstOrDefault(r => r.Name == name)?.Label ?? name.Replace('_', ' ');

    /// <summary>What the file proposes as yearly values: each holds for its calendar year.</summary>
    public ValueTable ProposedValues() => new(
        from value in Values
        from year in value.ByYear
        select new DatedValue(value.Name, new DateOnly(year.Key, 1, 1), new DateOnly(year.Key, 12, 31), year.Value));

    /// <summary>Every condition of the file, the risks' included.</summary>
    public IEnumerable<Condition> Conditions() =>
    [
        .. Computed.Select(c => c.Expression),
        .. Items.SelectMany(i => new[] { i.ShowIf, i.FulfilledIf }).OfType<Condition>(),
        .. Outcomes.Select(o => o.If),
        .. Risks.Select(r => r.If),
    ];

    /// <summary>The file names this document, for the case as a whole or for an item.</summary>
    public bool KnowsDocument(string code) => Documents.Contains(code) || Items.Any(i => i.Evidence.Contains(code));

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>What a run may store: the case reference, whether free text is locked, when it is deleted.</summary>
public sealed record PrivacyTerms(string CaseReference, string FreeText, int DeleteAfterDays);

/// <summary>A yearly value the file proposes; the approved table rules.</summary>
/// <param name="Label">What people read; null where the file gives only the name.</param>
public sealed record ProposedValue(string Name, string? Label, IReadOnlyDictionary<int, Rational> ByYear);

/// <summary>A named expression other expressions build on.</summary>
/// <param name="Label">What people read; null where the file gives only the name.</param>
public sealed record ComputedField(string Name, string? Label, Condition Expression, RuleType Type);
