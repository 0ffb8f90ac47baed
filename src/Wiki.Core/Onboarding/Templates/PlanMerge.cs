namespace Wiki.Core.Onboarding.Templates;

/// <summary>
/// Brings a template's change into a plan that was adapted for one person: what the person's plan says otherwise than its template stays,
/// everything else follows the new version.
/// </summary>
internal static class PlanMerge
{
    /// <param name="from">The version the plan follows.</param>
    /// <param name="to">The newer version.</param>
    /// <param name="adapted">The person's plan.</param>
    public static PlanOutline Of(PlanOutline from, PlanOutline to, PlanOutline adapted) =>
        to with { Phases = [.. to.Phases.Select(phase => Of(from.FindPhase(phase.Code), phase, adapted.FindPhase(phase.Code), to))] };

    private static Phase Of(Phase? from, Phase to, Phase? adapted, PlanOutline outline)
    {
        if (from is null || adapted is null) return to;
        var elsewhere = outline.Phases.Where(phase => phase.Code != to.Code).SelectMany(phase => phase.Reading).ToHashSet();
        var keepsNumbers = from.Ramp.Count == to.Ramp.Count && from.Span == to.Span;
        return to with
        {
            Reading = [.. Of(from.Reading, to.Reading, adapted.Reading).Where(slug => !elsewhere.Contains(slug))],
            Tasks = Of(from.Tasks, to.Tasks, adapted.Tasks),
            Inputs = [.. Of(from.Inputs, to.Inputs, adapted.Inputs).Where(input => outline.Inputs.Any(known => known.Code == input))],
            WeeklyTarget = keepsNumbers && adapted.WeeklyTarget != from.WeeklyTarget ? adapted.WeeklyTarget : to.WeeklyTarget,
            Ramp = keepsNumbers && !adapted.Ramp.SequenceEqual(from.Ramp) ? adapted.Ramp : to.Ramp,
            AccompaniedGoal = adapted.AccompaniedGoal != from.AccompaniedGoal ? adapted.AccompaniedGoal : to.AccompaniedGoal,
        };
    }

    /// <summary>The new list without what was struck for the person, with what was added.</summary>
    private static List<string> Of(IReadOnlyList<string> from, IReadOnlyList<string> to, IReadOnlyList<string> adapted)
    {
        var struck = from.Except(adapted).ToHashSet();
        return [.. to.Where(entry => !struck.Contains(entry)), .. adapted.Except(from).Except(to)];
    }
}
