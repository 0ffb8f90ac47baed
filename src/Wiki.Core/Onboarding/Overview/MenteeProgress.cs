using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>Where a newcomer stands with competences and milestones.</summary>
/// <param name="Competences">All the plan names.</param>
/// <param name="Released">Those that are released.</param>
/// <param name="Ready">Those with everything together that wait for the signature.</param>
/// <param name="Next">The first milestone that is not signed yet; null when none is left.</param>
public sealed record MenteeProgress(int Competences, int Released, IReadOnlyList<CompetenceState> Ready, MilestoneStanding? Next)
{
    /// <summary>Conditions of the next milestone that are not known to be met.</summary>
    public int Missing => Next?.Verdict.Points.Count(point => point.Met != Ternary.True) ?? 0;

    internal static MenteeProgress Of(PlanFile file) => new(
        file.Competences.Count, file.Competences.Count(competence => competence.Valid is not null),
        [.. file.Competences.Where(competence => competence.Valid is null && competence.Verdict?.Met == Ternary.True)],
        file.Milestones.FirstOrDefault(milestone => !milestone.IsSigned));
}
