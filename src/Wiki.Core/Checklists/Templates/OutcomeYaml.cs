using Wiki.Core.Checklists.Rules;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Reads the outcome rules and risks of a template.</summary>
internal static class OutcomeYaml
{
    public static IReadOnlyList<string> LevelWords { get; } = Enum.GetNames<SigningLevel>();

    public static List<OutcomeRule> Outcomes(MapReader head)
    {
        var outcomes = new List<OutcomeRule>();
        foreach (var section in head.Sections("ergebnisse"))
        {
            var id = section.Code("id", required: true);
            var kind = section.Word("art", required: true, TemplateWords.KindOf, TemplateWords.KindWords);
            var condition = section.Condition("wenn", required: true);
            var decision = section.Text("entscheidung", required: true);
            var level = section.Word("rolle", required: true, LevelOf, LevelWords);
            var followUps = section.Codes("folge");
            var duties = section.Codes("pflicht");
            section.Done();

            if (id == Evaluation.Blocked) section.Problem("name", section.Map, "id", "„gesperrt“ vergibt die Auswertung selbst; bitte einen anderen Namen wählen.");
            if (id is not null && outcomes.Exists(o => o.Id == id)) section.Problem("name", section.Map, "id", $"Das Ergebnis „{id}“ steht zweimal in der Datei.");
            if (id is null || kind is null || condition is null || decision is null || level is null) continue;
            outcomes.Add(new OutcomeRule
            {
                Id = id,
                Kind = kind.Value,
                If = condition,
                Decision = decision,
                Level = level.Value,
                FollowUps = followUps,
                Duties = duties,
                Lines = new KeyLines(section.Map),
            });
        }

        return outcomes;
    }

    public static List<RiskRule> Risks(MapReader? section)
    {
        var risks = new List<RiskRule>();
        foreach (var (key, value) in section?.Map.Entries ?? [])
        {
            if (!MapReader.IsCode(key.Value))
            {
                section!.Problem("name", key, Excerpt.Of(key.Value), TemplateChecks.NameRule);
                continue;
            }

            if (section!.Section(key.Value, required: true) is not { } risk) continue;
            var label = risk.Text("text");
            var condition = risk.Condition("wenn", required: true);
            var weight = risk.Whole("gewicht", required: true, from: 1, until: 100);
            var sampling = risk.Word("iks", required: true, TemplateWords.SamplingOf, TemplateWords.SamplingWords);
            risk.Done();
            if (condition is not null && weight is not null && sampling is not null)
                risks.Add(new RiskRule(key.Value, label, condition, weight.Value, sampling.Value));
        }

        return risks;
    }

    private static SigningLevel? LevelOf(string word) => LevelWords.Contains(word) ? Enum.Parse<SigningLevel>(word) : null;
}
