using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Competences;

/// <summary>What must hold before a competence is signed: its reading current, and enough accompanied cases on its topic.</summary>
public static class CompetenceCheck
{
    /// <summary>Accompanied cases a competence asks for.</summary>
    public const int Cases = 3;

    /// <param name="reading">What the plan asks to read, as it stands today.</param>
    /// <param name="accompanied">Accompanied appointments on the topic; own ones don't count.</param>
    public static ConditionVerdict Of(Competence competence, IReadOnlyList<ReadingItem> reading, int accompanied)
    {
        ArgumentNullException.ThrowIfNull(competence);
        var read = CurrentReading.Of(competence.Reading, reading);
        ConditionPoint[] points =
        [
            new("Lektüre in der aktuellen Fassung bestätigt", read.Met, competence.Reading.Count == 0 ? "keine verlangt" : $"{read.Done} von {competence.Reading.Count}") { Details = read.Open },
            new($"mindestens {Cases} begleitete Fälle zu diesem Thema", (accompanied >= Cases).ToTernary(), $"{accompanied} von {Cases}"),
        ];
        return new ConditionVerdict(points.Aggregate(Ternary.True, (met, point) => met.And(point.Met)), points);
    }
}
