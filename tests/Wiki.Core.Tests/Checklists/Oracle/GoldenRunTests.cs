using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>
/// Runs recorded once and kept for ever (Specs/rule-engine-golden.txt): the same template, answers and Stichtag give the same result.
/// The file holds the templates themselves, so a change of the random generator does not touch it. A line that no longer matches means that
/// stored decisions can no longer be retraced: mend the engine, never the file.
/// </summary>
public sealed class GoldenRunTests
{
    [Fact]
    public void Recorded_runs_give_the_same_result() => Assert.Equal([], Differences(RealEngine.Run));

    [Fact]
    public void An_independent_engine_retraces_the_recorded_runs() => Assert.Equal([], Differences(OracleEngine.With(Mutation.None)));

    [Theory]
    [InlineData(Mutation.RoundedQuotient)]
    [InlineData(Mutation.UnclampedMonths)]
    [InlineData(Mutation.UnknownMayGrant)]
    [InlineData(Mutation.OpenIsFalse)]
    [InlineData(Mutation.HiddenKeepsAnswer)]
    [InlineData(Mutation.OpenRuleForgotten)]
    [InlineData(Mutation.MissingValueForgotten)]
    internal void The_recorded_runs_notice_a_changed_rule(Mutation mutation) => Assert.NotEmpty(Differences(OracleEngine.With(mutation)));

    [Fact]
    public void There_are_recorded_runs_of_every_kind()
    {
        var results = Blocks().SelectMany(b => b.Runs).Select(r => r.Expected).ToList();

        Assert.True(results.Count >= 300);
        Assert.All(new[] { " guenstig ", " unguenstig ", " zwischen ", "gesperrt - -", "no-rule", "outside-validity", "missing-value:", "open-visibility:" },
            sign => Assert.Contains(results, r => r.Contains(sign, StringComparison.Ordinal)));
    }

    private static List<string> Differences(Engine engine)
    {
        var differences = new List<string>();
        foreach (var (yaml, runs) in Blocks())
        {
            foreach (var (day, answers, expected) in runs)
            {
                var found = engine(yaml, answers, day).Line();
                if (found != expected) differences.Add($"{day:yyyy-MM-dd} erwartet {expected}, gefunden {found}");
            }
        }

        return differences;
    }

    private static IEnumerable<(string Yaml, List<(DateOnly Day, List<KeyValuePair<string, string>> Answers, string Expected)> Runs)> Blocks() =>
        ChecklistFixtures.Spec("rule-engine-golden.txt").Split("=== Bogen\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(block =>
        {
            var parts = block.Split("=== Läufe\n");
            return (parts[0], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Run).ToList());
        });

    private static (DateOnly Day, List<KeyValuePair<string, string>> Answers, string Expected) Run(string line)
    {
        var parts = line.Split(" => ");
        using var answers = JsonDocument.Parse(parts[0][11..]);
        return (
            DateOnly.ParseExact(parts[0][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. answers.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetRawText()))],
            parts[1]);
    }

    /// <summary>How the file was recorded: plain runs, and for each rule templates on which an engine without it answers differently.</summary>
    internal static string Record(int plainTemplates, int runsPerTemplate)
    {
        var text = new StringBuilder("Aufgezeichnete Läufe: Vorlage, dann je Zeile Stichtag, Antworten => Ergebnis Art Stufe | Sperrgründe | offene Punkte | Wirkungen | Risiken | sichtbare Punkte\n");
        for (var seed = 20_001; seed <= 20_000 + plainTemplates; seed++) Append(new RandomTemplate((ulong)seed), _ => true);
        foreach (var mutation in Enum.GetValues<Mutation>().Where(m => m is not (Mutation.None or Mutation.AnswersInOrder)))
        {
            var mutated = OracleEngine.With(mutation);
            for (var (seed, found) = (30_001, 0); found < 3 && seed < 60_000; seed++)
            {
                var template = new RandomTemplate((ulong)seed);
                var answers = template.Answers(90).ToList();
                var day = template.Day();
                if (mutated(template.Yaml, answers, day).Line() == RealEngine.Run(template.Yaml, answers, day).Line()) continue;
                found++;
                Append(template, run => run == 0 || run % 2 == 0, (day, answers));
            }
        }

        return text.ToString();

        void Append(RandomTemplate template, Func<int, bool> take, (DateOnly Day, List<KeyValuePair<string, string>> Answers)? first = null)
        {
            text.Append("=== Bogen\n").Append(template.Yaml).Append("=== Läufe\n");
            for (var run = 0; run < runsPerTemplate; run++)
            {
                var (day, answers) = run == 0 && first is { } given ? given : (template.Day(), template.Answers(run % 3 == 0 ? 100 : 75).ToList());
                if (!take(run)) continue;
                var json = "{" + string.Join(", ", answers.Select(a => $"\"{a.Key}\": {a.Value}")) + "}";
                text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {json} => {RealEngine.Run(template.Yaml, answers, day).Line()}\n");
            }
        }
    }
}
