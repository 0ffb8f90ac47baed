using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Onboarding;

/// <summary>How a competence or a milestone stands. Open is unknown, and unknown never counts as yes.</summary>
/// <param name="Points">Its conditions, one by one.</param>
public sealed record ConditionVerdict(Ternary Met, IReadOnlyList<ConditionPoint> Points)
{
    /// <summary>What stands in the way, in sentences.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Points.Where(point => point.Met != Ternary.True).SelectMany(point => point.Details.Select(detail => $"{point.Asked}: {detail}").DefaultIfEmpty(
            $"{point.Asked}. Heute: {point.Found}{(point.Met == Ternary.Open ? "; was nicht bekannt ist, zählt nicht als erfüllt" : "")}")),
    ];

    /// <summary>The conditions that are not known to be met, each once.</summary>
    public IReadOnlyList<string> Unmet => [.. Points.Where(point => point.Met != Ternary.True).Select(point => point.Asked).Distinct()];
}

/// <summary>One condition.</summary>
/// <param name="Asked">In words: mindestens 30 begleitete Termine.</param>
/// <param name="Found">What there is: 17.</param>
public sealed record ConditionPoint(string Asked, Ternary Met, string Found)
{
    /// <summary>The single things that are missing, in words; may be empty.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
