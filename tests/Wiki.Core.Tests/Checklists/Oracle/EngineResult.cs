using System.Text.Json;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>What any engine says about a template, in plain words: the real one and the oracle answer in the same form.</summary>
internal sealed record EngineResult
{
    public required string Outcome { get; init; }

    public required string Kind { get; init; }

    public required string Level { get; init; }

    public required IReadOnlyList<string> BlockedBy { get; init; }

    public required IReadOnlyList<string> Open { get; init; }

    public required IReadOnlyList<string> Effects { get; init; }

    public required IReadOnlyList<string> Risks { get; init; }

    public required IReadOnlyList<string> Visible { get; init; }

    /// <summary>item → wahr, offen, falsch (hidden).</summary>
    public required IReadOnlyDictionary<string, string> Shown { get; init; }

    /// <summary>item → wahr, offen, falsch; no entry when hidden or without a condition.</summary>
    public required IReadOnlyDictionary<string, string> Conditions { get; init; }

    /// <summary>item or computed field → value in words.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Rules tried, as id=wahr.</summary>
    public required IReadOnlyList<string> Tried { get; init; }

    /// <summary>The public part on one line: what golden runs keep.</summary>
    public string Line() =>
        $"{Outcome} {Kind} {Level} | {string.Join(",", BlockedBy)} | offen {string.Join(",", Open)} | {string.Join(",", Effects)} | risiken {string.Join(",", Risks)} | sichtbar {string.Join(",", Visible)}";

    /// <summary>Everything, for comparing two engines.</summary>
    public string Full() => string.Join('\n', [
        Line(), .. Words("gezeigt", Shown), .. Words("bedingung", Conditions), .. Words("wert", Values), string.Join(" ", Tried)]);

    private static IEnumerable<string> Words(string what, IReadOnlyDictionary<string, string> words) =>
        words.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{what} {w.Key} {w.Value}");
}

/// <summary>An engine under test: template text, answers as JSON by item, Stichtag.</summary>
internal delegate EngineResult Engine(string yaml, IReadOnlyList<KeyValuePair<string, string>> answers, DateOnly day);

internal static class RealEngine
{
    [ThreadStatic]
    private static (string Yaml, ChecklistTemplate Template)? last;

    public static EngineResult Run(string yaml, IReadOnlyList<KeyValuePair<string, string>> answers, DateOnly day)
    {
        if (last?.Yaml != yaml) last = (yaml, ChecklistFixtures.Template(yaml));
        var template = last.Value.Template;
        using var json = JsonDocument.Parse("{" + string.Join(",", answers.Select(a => $"\"{a.Key}\":{a.Value}")) + "}");
        var read = AnswerReader.FromJson(template, json.RootElement);
        Assert.True(read.Succeeded, read.Problem?.Sentence);
        return ToResult(Evaluator.Evaluate(template, read.Value, day, template.ProposedValues()));
    }

    public static EngineResult ToResult(Evaluation evaluation)
    {
        var explanation = evaluation.Explanation;
        return new EngineResult
        {
            Outcome = evaluation.Outcome,
            Kind = evaluation.Kind?.Word() ?? "-",
            Level = evaluation.RequiredLevel?.ToString() ?? "-",
            BlockedBy = [.. evaluation.BlockedBy.Select(b => b.ToString())],
            Open = evaluation.OpenItems,
            Effects = [.. evaluation.Effects.SelectMany(e => e.Value.Select(id => $"{e.Key.Word()}:{id}"))],
            Risks = evaluation.Risks,
            Visible = evaluation.VisibleItems,
            Shown = explanation.Items.ToDictionary(i => i.Id, i => i.Shown.German()),
            Conditions = explanation.Items.Where(i => i.Condition is not null).ToDictionary(i => i.Id, i => i.Condition!.Value.German()),
            Values = explanation.Items.Select(i => (i.Id, i.Value)).Concat(explanation.Computed.Select(c => (Id: c.Name, c.Value))).ToDictionary(v => v.Id, v => v.Value.ToString()),
            Tried = [.. explanation.RulesTried.Select(r => $"{r.Id}={r.Result.German()}")],
        };
    }
}
