using System.Globalization;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Tests.Checklists.Oracle;

namespace Wiki.Core.Tests.Checklists;

/// <summary>
/// Mutates the committed seed corpus (Specs/rule-engine-fuzz.txt) with a fixed seed. WIKI_FUZZ_ROUNDS asks for more rounds, WIKI_FUZZ_SEED
/// for other ones; without them every run is the same.
/// </summary>
public sealed class ExpressionFuzzTests
{
    private const string Alphabet = "()[],'\"+-*/<>=!.0123456789abz_ \n\t;:%&|{}\u2212\u2013\u2014„“”‚‘’«»\u00AD\u200B\u00A0äß€\uD83D\uDE00\uFEFF\0";

    private static readonly string[] Words =
        ["und", "oder", "nicht", "in", "wahr", "falsch", "wenn(", "wert('da')", "alter(d)", "gibt_es('fehlt')", "offene_punkte()", "z", "t", "d", "j", "((", "))", "- -", "0.1", "99999999999999"];

    private static readonly RuleScope Scope = new(
        new Dictionary<string, RuleType?> { ["j"] = RuleType.Truth, ["z"] = RuleType.Number, ["t"] = RuleType.Text, ["d"] = RuleType.Date },
        new HashSet<string> { "da" }, TemplateWords.EffectWords);

    private static readonly Dictionary<string, RuleValue> Values = new()
    {
        ["j"] = RuleValue.True,
        ["z"] = RuleValue.Of(Rational.From(3)),
        ["t"] = RuleValue.NotApplicable,
        ["d"] = RuleValue.Open,
    };

    private static int Rounds => Setting("WIKI_FUZZ_ROUNDS", 40_000);

    [Fact]
    public void A_mutated_expression_is_read_or_refused_and_what_is_read_has_a_value()
    {
        var random = new SplitMix((ulong)Setting("WIKI_FUZZ_SEED", 25));
        var corpus = ChecklistFixtures.Spec("rule-engine-fuzz.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var read = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var expression = Mutated(random.Pick(corpus), random, corpus);
            if (Checked(expression)) read++;
        }

        Assert.InRange(read, Rounds / 100, Rounds);
    }

    [Fact]
    public void A_mutated_template_is_read_or_refused_with_a_line()
    {
        var random = new SplitMix((ulong)Setting("WIKI_FUZZ_SEED", 81));
        var yaml = ChecklistFixtures.Content("bogen-18g.yaml");
        var lines = yaml.Split('\n').Length;
        for (var round = 0; round < Rounds / 100; round++)
        {
            var mutated = yaml;
            for (var change = random.Next(4); change >= 0; change--) mutated = Mutated(mutated, random, [yaml[random.Next(yaml.Length)..]]);
            var reading = TemplateYaml.Load(mutated);

            Assert.True(reading.Template is not null || reading.Findings.Count > 0);
            Assert.All(reading.Findings, f => Assert.InRange(f.Line, 1, (2 * lines) + 10));
            if (reading.Template is { } template) Assert.NotEmpty(Evaluator.Evaluate(template, Answers.None, ChecklistFixtures.Day, template.ProposedValues()).Outcome);
        }
    }

    /// <summary>True when the expression was read, has a type, and so a value.</summary>
    private static bool Checked(string expression)
    {
        var parsed = ExpressionParser.Parse(expression);
        if (parsed.Problem is { } problem)
        {
            Assert.Null(parsed.Root);
            Assert.InRange(problem.Offset, 0, expression.Length);
            Assert.True(problem.Sentence.Length is > 10 and < 400, problem.Sentence);
            return false;
        }

        var (type, problems) = TypeCheck.Of(expression, parsed.Root!, Scope);
        Assert.All(problems, p => Assert.InRange(p.Offset, 0, expression.Length));
        if (type is null || NumberSize.Of(parsed.Root!, new Dictionary<string, NumberSize>()).IsTooLarge) return false;

        var value = new Interpreter(Values, ChecklistFixtures.Day, ValueTable.Empty, new NothingOpen()).Value(parsed.Root!);
        Assert.True(!value.IsKnown || value.Type == type);
        return true;
    }

    private static string Mutated(string text, SplitMix random, string[] corpus)
    {
        for (var change = random.Next(4); change >= 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(8), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                3 => text.Insert(at, " " + random.Pick(Words) + " "),
                4 => text[..at] + Start(random.Pick(corpus)),
                _ => string.Concat(Enumerable.Repeat(text.Substring(at, length), 1 + random.Next(40))) + text,
            };
        }

        return text;
    }

    private static string Start(string text) => text[..Math.Min(40, text.Length)];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private sealed class NothingOpen : IOutcomeFacts
    {
        public int OpenItemCount => 0;

        public Ternary Exists(string effect) => Ternary.Open;
    }
}
