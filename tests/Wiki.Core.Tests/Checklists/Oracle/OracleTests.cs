using System.Text.Json;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>The engine and an independent reading of 6.2 agree on everything, reasons and values included.</summary>
public sealed class OracleTests
{
    private const int Templates = 1_500;
    private const int RunsPerTemplate = 4;

    [Fact]
    public void The_engine_agrees_with_the_oracle_on_random_templates()
    {
        Assert.Null(FirstDifference(RealEngine.Run, OracleEngine.With(Mutation.None), Templates));
    }

    [Theory]
    [InlineData(Mutation.UnknownMayGrant)]
    [InlineData(Mutation.HiddenKeepsAnswer)]
    [InlineData(Mutation.OpenIsFalse)]
    [InlineData(Mutation.AnswersInOrder)]
    [InlineData(Mutation.RoundedQuotient)]
    [InlineData(Mutation.OpenRuleForgotten)]
    [InlineData(Mutation.MissingValueForgotten)]
    [InlineData(Mutation.UnclampedMonths)]
    internal void The_comparison_notices_an_engine_without_one_rule(Mutation mutation)
    {
        Assert.NotNull(FirstDifference(RealEngine.Run, OracleEngine.With(mutation), Templates));
    }

    [Theory]
    [InlineData("bogen-25b", 400)]
    [InlineData("bogen-18g", 400)]
    [InlineData("bogen-81", 400)]
    [InlineData("bogen-104c", 200)]
    [InlineData("bogen-60c-16g", 200)]
    [InlineData("bogen-18a-18b", 200)]
    [InlineData("bogen-ehegatten", 200)]
    [InlineData("bogen-9", 200)]
    public void The_engine_agrees_with_the_oracle_on_the_content_templates(string id, int runs)
    {
        var yaml = ChecklistFixtures.Content($"{id}.yaml");
        var template = ChecklistFixtures.Template(yaml);
        var cases = TestCasesYaml.Load(ChecklistFixtures.Content($"{id}.tests.yaml")).File!.Cases;
        var random = new SplitMix(81);
        var oracle = OracleEngine.With(Mutation.None);

        for (var run = 0; run < runs; run++)
        {
            var answers = Varied(template, random.Pick(cases), random);
            var day = new DateOnly(2026, 8, 1).AddDays(random.Next(200));
            Assert.Equal(oracle(yaml, answers, day).Full(), RealEngine.Run(yaml, answers, day).Full());
        }
    }

    /// <summary>The first template and answers on which two engines differ, in words; null when they agree.</summary>
    internal static string? FirstDifference(Engine one, Engine other, int templates)
    {
        for (var seed = 1; seed <= templates; seed++)
        {
            var template = new RandomTemplate((ulong)seed);
            for (var run = 0; run < RunsPerTemplate; run++)
            {
                var answers = template.Answers(run == 0 ? 100 : 75).ToList();
                var day = template.Day();
                var (left, right) = (one(template.Yaml, answers, day).Full(), other(template.Yaml, answers, day).Full());
                if (left != right) return $"{template.Yaml}\n{day:yyyy-MM-dd} {JsonSerializer.Serialize(answers)}\n{left}\n---\n{right}";
            }
        }

        return null;
    }

    /// <summary>A stored case with some answers dropped or replaced.</summary>
    private static List<KeyValuePair<string, string>> Varied(ChecklistTemplate template, TestCase test, SplitMix random)
    {
        var answers = test.Answers.ToDictionary(a => a.ItemId, a => template.FindItem(a.ItemId)!.Type is ItemType.YesNo or ItemType.Number or ItemType.Amount ? a.Text : $"\"{a.Text}\"");
        foreach (var item in template.Items.Where(i => i.IsInput))
        {
            if (random.Chance(6)) answers.Remove(item.Id);
            if (random.Chance(12)) answers[item.Id] = Random(item, random);
        }

        return random.Shuffled(answers);
    }

    private static string Random(ChecklistItem item, SplitMix random) => item.Type switch
    {
        ItemType.YesNo => random.Chance(50) ? "true" : "false",
        ItemType.Document => random.Chance(50) ? "\"vorhanden\"" : "\"fehlt\"",
        ItemType.Choice => $"\"{random.Pick(item.Options).Code}\"",
        ItemType.Date => $"\"{random.Pick(RandomExpressions.Dates)}\"",
        _ => random.Pick<string>(["0", "1", "6", "31", "750", "1500", "45934.2", "50700", "50699.99"]),
    };
}
