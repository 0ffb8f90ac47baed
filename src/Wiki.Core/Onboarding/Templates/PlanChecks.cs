using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Onboarding.Calendar;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>What the keys alone can't say: codes are unique and known, phases follow each other without gaps, conditions ask for facts there are.</summary>
internal static class PlanChecks
{
    /// <summary>Any start shows whether phases follow each other; this one makes months long, so that a week phase is never refused for February.</summary>
    private static readonly DateOnly SampleStart = new(2026, 1, 1);

    public static void Run(PlanOutline outline, Findings findings)
    {
        for (var i = 0; i < outline.Phases.Count; i++)
        {
            var phase = outline.Phases[i];
            Once(outline, phase, i, findings);
            Known(outline, phase, findings);
            Follows(outline, phase, i, findings);
        }

        foreach (var milestone in outline.Milestones) Check(outline, milestone, findings);
        if (findings.Count == 0) EndsInTime(outline, findings);
    }

    private static void Once(PlanOutline outline, Phase phase, int at, Findings findings)
    {
        if (outline.Phases.Take(at).Any(earlier => earlier.Code == phase.Code))
            findings.Add("name", phase.Lines.Start, 1, $"phasen.{phase.Code}.id", $"Die Phase „{phase.Code}“ steht zweimal in der Datei.");
        foreach (var slug in phase.Reading.Where(slug => outline.Phases.Take(at).Any(earlier => earlier.Reading.Contains(slug)) || phase.Reading.Count(s => s == slug) > 1).Distinct())
            Add(findings, "name", phase, "lesen", $"Der Artikel „{slug}“ steht schon in der Lektüre; gelesen wird er nur einmal.");
    }

    private static void Known(PlanOutline outline, Phase phase, Findings findings)
    {
        foreach (var input in phase.Inputs.Where(input => outline.Inputs.All(known => known.Code != input)))
            Add(findings, "name", phase, "input", $"Die Inputveranstaltung „{input}“ steht nicht unter „input“{Meant(input, outline.Inputs.Select(i => i.Code))}.");
        if (phase.Milestone is { } code && outline.FindMilestone(code) is null)
            Add(findings, "name", phase, "meilenstein", $"Der Meilenstein „{code}“ steht nicht unter „meilensteine“{Meant(code, outline.Milestones.Select(m => m.Code))}.");
    }

    /// <summary>A week phase goes on with the next week, a month phase with the next month; what follows the other unit starts the day after, whatever it names.</summary>
    private static void Follows(PlanOutline outline, Phase phase, int at, Findings findings)
    {
        var key = phase.Span.Unit == SpanUnit.Week ? "woche" : "monat";
        var before = at == 0 ? null : outline.Phases[at - 1];
        var expected = before is null ? 1 : before.Span.Unit == phase.Span.Unit ? before.Span.Last + 1 : phase.Span.First;
        if (phase.Span.First != expected)
            Add(findings, "value", phase, key, $"Die Phase „{phase.Title}“ muss mit {(key == "woche" ? "Woche" : "Monat")} {expected} anfangen; Phasen folgen ohne Lücke aufeinander.");
        else if (before is not null && PlanCalendar.NominalEnd(SampleStart, phase.Span) <= PlanCalendar.NominalEnd(SampleStart, before.Span))
            Add(findings, "value", phase, key, $"Die Phase „{phase.Title}“ endet nicht nach der Phase „{before.Title}“ davor.");
    }

    private static void EndsInTime(PlanOutline outline, Findings findings)
    {
        var last = outline.Phases[^1];
        var (line, column) = outline.Lines.Of("dauer_monate");
        var wrong = last.Span.Unit == SpanUnit.Month
            ? last.Span.Last != outline.Months
            : PlanCalendar.NominalEnd(SampleStart, last.Span) > PlanCalendar.NominalEnd(SampleStart, new PhaseSpan(SpanUnit.Month, 1, outline.Months));
        if (wrong) findings.Add("value", line, column, "dauer_monate", $"Die letzte Phase endet mit {last.Span.InWords()}, „dauer_monate“ sagt {outline.Months}.");
    }

    private static void Check(PlanOutline outline, Milestone milestone, Findings findings)
    {
        if (outline.Phases.All(phase => phase.Milestone != milestone.Code))
            findings.Add("name", milestone.Condition.Place.Line, 1, $"meilensteine.{milestone.Code}", $"Keine Phase nennt den Meilenstein „{milestone.Code}“.");

        var scope = new RuleScope(MilestoneFact.Types, new HashSet<string>(), []);
        var (type, problems) = TypeCheck.Of(milestone.Condition.Text, milestone.Condition.Root, scope);
        foreach (var problem in problems) findings.Add("expression", milestone.Condition.Place, problem);
        if (type is { } other and not RuleType.Truth)
            findings.Add("expression", milestone.Condition.Place, ExpressionProblem.At(milestone.Condition.Text, 0, $"Eine Bedingung ist wahr oder falsch, dieser Ausdruck ergibt {other.GermanWithArticle()}."));
    }

    private static void Add(Findings findings, string code, Phase phase, string key, string sentence)
    {
        var (line, column) = phase.Lines.Of(key);
        findings.Add(code, line, column, $"phasen.{phase.Code}.{key}", sentence);
    }

    private static string Meant(string name, IEnumerable<string> known) => NearestName.Of(name, known) is { } near ? $" (gemeint: „{near}“?)" : "";
}
