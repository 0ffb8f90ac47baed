namespace Wiki.Core.Checklists.Templates;

/// <summary>A Testfall beside a template: answers on a Stichtag and what must come out.</summary>
public sealed record TestCase
{
    public required string Id { get; init; }

    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Id of an outcome, or gesperrt.</summary>
    public required string Outcome { get; init; }

    public required IReadOnlyList<TestAnswer> Answers { get; init; }

    /// <summary>gesperrt_wegen, as code:ref; null when not stated.</summary>
    public IReadOnlyList<string>? BlockedBy { get; init; }

    /// <summary>offen; null when not stated.</summary>
    public IReadOnlyList<string>? OpenItems { get; init; }

    /// <summary>sichtbar; null when not stated.</summary>
    public IReadOnlyList<string>? VisibleItems { get; init; }

    /// <summary>wirkungen; an effect that is not named has no item. Null when not stated.</summary>
    public IReadOnlyDictionary<Effect, IReadOnlyList<string>>? Effects { get; init; }

    public required KeyLines Lines { get; init; }
}

/// <summary>An answer as the file writes it.</summary>
/// <param name="IsPlain">Written without quotes.</param>
public sealed record TestAnswer(string ItemId, string Text, bool IsPlain);

/// <summary>The test cases of one template.</summary>
public sealed record TestCaseFile(string TemplateId, IReadOnlyList<TestCase> Cases);

/// <summary>What came of reading test cases: the cases, or every problem with line and key.</summary>
public sealed record TestCasesReading(TestCaseFile? File, IReadOnlyList<FileFinding> Findings);
