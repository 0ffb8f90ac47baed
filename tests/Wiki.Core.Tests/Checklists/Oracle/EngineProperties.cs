namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>What must hold for any engine; each property gives the first violation in words, null when it holds.</summary>
internal static class EngineProperties
{
    /// <summary>A favourable outcome never comes with anything unknown: not an item, not a rule, not a value, not the validity.</summary>
    public static string? UnknownNeverGrants(Engine engine, int templates) => ForEach(templates, (template, answers, day) =>
    {
        var result = engine(template.Yaml, answers, day);
        if (result.Kind != "guenstig") return null;

        var unknown = result.Open.Select(i => $"{i} unbeantwortet")
            .Concat(result.Shown.Where(s => s.Value == "offen").Select(s => $"{s.Key} gezeigt offen"))
            .Concat(result.Conditions.Where(c => c.Value == "offen").Select(c => $"{c.Key} Bedingung offen"))
            .Concat(result.Values.Where(v => v.Value == "offen").Select(v => $"{v.Key} offen"))
            .Concat(result.Tried.Where(t => t.EndsWith("=offen", StringComparison.Ordinal)))
            .Concat(day.Year == 2026 || (day.Year > 2026 && !template.Yaml.Contains("bis: 2026", StringComparison.Ordinal)) ? [] : ["außerhalb der Geltung"])
            .Concat(ReadsValue(template, "w1") && day.Year is not (2025 or 2026) ? ["w1 fehlt"] : [])
            .Concat(ReadsValue(template, "w2") && day.Year != 2025 ? ["w2 fehlt"] : []);
        return unknown.FirstOrDefault();
    });

    public static string? OrderDoesNotMatter(Engine engine, int templates) => ForEach(templates, (template, answers, day) =>
    {
        var expected = engine(template.Yaml, answers, day).Full();
        var reversed = engine(template.Yaml, [.. Enumerable.Reverse(answers)], day).Full();
        var shuffled = engine(template.Yaml, new SplitMix((ulong)answers.Count + 7).Shuffled(answers), day).Full();
        return expected == reversed && expected == shuffled ? null : "andere Reihenfolge, anderes Ergebnis";
    });

    /// <summary>Answering a hidden item, differently or not at all, changes nothing.</summary>
    public static string? HiddenLeavesNoTrace(Engine engine, int templates) => ForEach(templates, (template, answers, day) =>
    {
        var expected = engine(template.Yaml, answers, day);
        foreach (var (id, type) in template.Inputs.Where(i => expected.Shown[i.Id] == "falsch"))
        {
            var without = answers.Where(a => a.Key != id).ToList();
            if (engine(template.Yaml, without, day).Full() != expected.Full()) return $"{id}: ohne Antwort anders";
            if (engine(template.Yaml, [.. without, new(id, template.Answer(type))], day).Full() != expected.Full()) return $"{id}: mit Antwort anders";
        }

        return null;
    });

    /// <summary>
    /// Answering an open item never turns around a condition or effect that was decided, as long as visibility stays: an answered item
    /// that was shown only provisionally (zeige_wenn offen) and is now hidden takes its answer along, which is what the rule excepts.
    /// </summary>
    public static string? AnsweringNeverTurnsAround(Engine engine, int templates) => ForEach(templates, (template, answers, day) =>
    {
        var before = engine(template.Yaml, answers, day);
        foreach (var id in before.Open)
        {
            var type = template.Inputs.Single(i => i.Id == id).Type;
            var after = engine(template.Yaml, [.. answers, new(id, template.Answer(type))], day);
            if (before.Shown.Any(s => s.Value == "offen" && after.Shown[s.Key] == "falsch" && before.Values[s.Key] != "offen")) continue;

            foreach (var (item, condition) in before.Conditions.Where(c => c.Value != "offen" && after.Conditions.ContainsKey(c.Key)))
            {
                if (after.Conditions[item] != condition) return $"{id} beantwortet: Bedingung von {item} war {condition}, ist {after.Conditions[item]}";
                if (before.Shown[item] == "wahr" && Effects(before, item) != Effects(after, item)) return $"{id} beantwortet: Wirkung von {item} gekippt";
            }
        }

        return null;
    });

    private static string Effects(EngineResult result, string item) =>
        string.Join(",", result.Effects.Where(e => e.EndsWith(":" + item, StringComparison.Ordinal)));

    private static bool ReadsValue(RandomTemplate template, string name) =>
        template.Yaml.Split("risiken:")[0].Contains($"wert('{name}')", StringComparison.Ordinal);

    private static string? ForEach(int templates, Func<RandomTemplate, List<KeyValuePair<string, string>>, DateOnly, string?> check)
    {
        for (var seed = 10_001; seed <= 10_000 + templates; seed++)
        {
            var template = new RandomTemplate((ulong)seed);
            foreach (var percent in new[] { 100, 85, 60 })
            {
                var answers = template.Answers(percent).ToList();
                var day = template.Day();
                if (check(template, answers, day) is { } violation) return $"{violation}\n{template.Yaml}\n{day:yyyy-MM-dd} {string.Join(", ", answers)}";
            }
        }

        return null;
    }
}
