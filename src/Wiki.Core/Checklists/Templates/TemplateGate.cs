using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>What the release gate looks at.</summary>
public sealed record GateInput
{
    public required TemplateReading Template { get; init; }

    /// <summary>Null when there is no file of test cases.</summary>
    public TestCasesReading? Tests { get; init; }

    public required CodeTexts Texts { get; init; }

    /// <summary>The approved yearly values.</summary>
    public required ValueTable Values { get; init; }

    /// <summary>For a citation as written the German sentence about what is wrong with it; null when it resolves.</summary>
    public required Func<string, string?> FindCitationProblem { get; init; }

    /// <summary>An open-ended template needs yearly values up to the end of this year.</summary>
    public required DateOnly SubmittedOn { get; init; }
}

/// <summary>Which of the two files a finding belongs to.</summary>
public enum GatedFile
{
    Template,
    TestCases,
}

/// <summary>A reason why a template may not be submitted.</summary>
public sealed record GateFinding(GatedFile File, FileFinding Finding)
{
    public override string ToString() => (File == GatedFile.Template ? "Bogen, " : "Testfälle, ") + Finding;
}

/// <summary>The release gate: everything that must be in order before a template goes to review. An empty list opens it.</summary>
public static class TemplateGate
{
    public static IReadOnlyList<GateFinding> Check(GateInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var findings = new List<GateFinding>();
        findings.AddRange(input.Template.Findings.Select(f => new GateFinding(GatedFile.Template, f)));
        findings.AddRange((input.Tests?.Findings ?? []).Select(f => new GateFinding(GatedFile.TestCases, f)));
        if (input.Template.Template is not { } template) return findings;

        var inTemplate = new Findings();
        ContentGate.Check(template, input, inTemplate);
        ValueGate.Check(template, input, inTemplate);
        var inTests = new Findings();
        if (input.Tests is null or { File: not null }) CheckTests(template, input.Tests?.File, inTemplate, inTests);

        findings.AddRange(inTemplate.ToList().Select(f => new GateFinding(GatedFile.Template, f)));
        findings.AddRange(inTests.ToList().Select(f => new GateFinding(GatedFile.TestCases, f)));
        return findings;
    }

    private static void CheckTests(ChecklistTemplate template, TestCaseFile? tests, Findings inTemplate, Findings inTests)
    {
        if (tests is not null && tests.TemplateId != template.Id)
            inTests.Add("red-test", 1, 1, "bogen", $"Die Testfälle gehören zu „{tests.TemplateId}“, der Bogen heißt „{template.Id}“.");

        var runs = (tests?.Cases ?? []).Select(c => TestCaseRun.Of(template, c)).ToList();
        foreach (var red in runs.Where(r => !r.IsGreen))
            inTests.Add("red-test", red.Case.Lines.Start, 1, $"faelle.{red.Case.Id}", $"Der Testfall „{red.Case.Id}“ ist rot: {string.Join("; ", red.Differences)}.");

        foreach (var outcome in template.Outcomes.Where(o => !runs.Exists(r => r.IsGreen && r.Evaluation!.Outcome == o.Id))) // green means evaluated
            inTemplate.Add("unreachable-outcome", outcome.Lines.Start, 1, $"ergebnisse.{outcome.Id}", $"Das Ergebnis „{outcome.Id}“ erreicht kein grüner Testfall.");
    }
}
