using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>What an onboarding plan says, read and checked: phases, milestones, input sessions, competences.</summary>
public sealed record PlanOutline
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Code of the Fachstelle that keeps it; null where the file names none.</summary>
    public string? Team { get; init; }

    /// <summary>Months of duty.</summary>
    public required int Months { get; init; }

    /// <summary>Stufe from the first released competence on; before that S0.</summary>
    public required SigningLevel Level { get; init; }

    /// <summary>Role code → what people call it.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>In time, without gaps.</summary>
    public required IReadOnlyList<Phase> Phases { get; init; }

    public required IReadOnlyList<PlannedInput> Inputs { get; init; }

    public required IReadOnlyList<Competence> Competences { get; init; }

    /// <summary>House rules for people to read.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    public required KeyLines Lines { get; init; }

    public Phase? FindPhase(string code) => Phases.FirstOrDefault(phase => phase.Code == code);

    public Milestone? FindMilestone(string code) => Milestones.FirstOrDefault(milestone => milestone.Code == code);

    public Competence? FindCompetence(string code) => Competences.FirstOrDefault(competence => competence.Code == code);

    /// <summary>Every article the plan names, each once, phase by phase.</summary>
    public IEnumerable<string> Articles() => Phases.SelectMany(phase => phase.Reading).Concat(Competences.SelectMany(competence => competence.Reading)).Distinct();

    /// <summary>„ziel“ in conditions: what the last phase asks for in a week.</summary>
    public int FinalTarget => Phases[^1].TargetIn(Months);
}

/// <summary>A milestone: due at the end of a month of duty, signed when its condition holds.</summary>
public sealed record Milestone(string Code, int Month, string Title, IReadOnlyList<PlanSigner> SignedBy, Condition Condition);

/// <summary>An Inputveranstaltung the plan expects.</summary>
public sealed record PlannedInput(string Code, string Title, int Minutes);

/// <summary>A case type that is released to the person: what must have been read, and the Bögen that may be signed then.</summary>
public sealed record Competence(string Code, string Title, IReadOnlyList<string> Reading, IReadOnlyList<string> Checklists, KeyLines Lines);

/// <summary>Who signs.</summary>
public enum PlanSigner
{
    Mentor,
    Lead,
}

/// <summary>What came of reading a plan: the outline, or every problem with line and key.</summary>
public sealed record OutlineReading(PlanOutline? Outline, IReadOnlyList<FileFinding> Findings);
