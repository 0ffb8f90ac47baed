namespace Wiki.Core.Onboarding.Competences;

/// <summary>How far the person of a plan is with every competence: those the plan names in its order, then released ones it no longer names.</summary>
internal static class CompetenceStates
{
    public static IReadOnlyList<CompetenceState> Of(PlanFile file)
    {
        var releases = file.Releases.ToLookup(release => release.Code);
        var named = file.State.Outline.Competences.Select(competence =>
        {
            var accompanied = file.State.AccompaniedIn(competence.Code);
            return new CompetenceState
            {
                Code = competence.Code,
                Title = competence.Title,
                Checklists = competence.Checklists,
                Verdict = CompetenceCheck.Of(competence, file.Reading, accompanied),
                Accompanied = accompanied,
                Releases = [.. releases[competence.Code]],
            };
        }).ToList();
        var dropped = releases.Where(group => named.TrueForAll(state => state.Code != group.Key)).Select(group => new CompetenceState
        {
            Code = group.Key,
            Title = group.First().Title,
            Checklists = [],
            Verdict = null,
            Accompanied = file.State.AccompaniedIn(group.Key),
            Releases = [.. group],
        });
        return [.. named, .. dropped];
    }
}
