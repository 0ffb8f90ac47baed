using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Checklists;

/// <summary>The rules of section 6.2, one by one.</summary>
public sealed class EvaluatorTests
{
    private const string TwoItems = """
        - {id: a, typ: ja_nein, frage: "?"}
        - {id: b, typ: ja_nein, frage: "?", zeige_wenn: "a", erfuellt_wenn: "b", sonst: {wirkung: fehlt, text: "t"}}
        """;

    [Fact]
    public void A_shown_item_without_an_answer_is_open_and_blocks_a_grant()
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"a": true}""");

        Assert.Equal(Evaluation.Blocked, evaluation.Outcome);
        Assert.Equal(["open-item:b", "open-condition:b"], evaluation.BlockedBy.Select(x => x.ToString()));
        Assert.Equal(["b"], evaluation.OpenItems);
        Assert.Null(evaluation.RequiredLevel);
        Assert.Null(evaluation.Kind);
    }

    [Fact]
    public void An_item_with_open_visibility_is_shown_and_its_answer_counts()
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"b": true}""");

        Assert.Equal(["a", "b"], evaluation.VisibleItems);
        Assert.Equal(["open-item:a", "open-visibility:b"], evaluation.BlockedBy.Select(x => x.ToString()));
    }

    [Fact]
    public void A_false_condition_under_open_visibility_is_unresolved_and_has_no_effect_yet()
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"b": false}""");

        Assert.All(evaluation.Effects.Values, Assert.Empty);
        Assert.Equal(["open-item:a", "open-visibility:b", "open-condition:b"], evaluation.BlockedBy.Select(x => x.ToString()));
        Assert.Equal(ItemState.Unresolved, evaluation.Explanation.Items[1].State);
    }

    [Fact]
    public void A_false_condition_of_a_shown_item_has_its_effect()
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"a": true, "b": false}""");

        Assert.Equal(["b"], evaluation.Effects[Effect.Missing]);
        Assert.Equal(5, evaluation.Effects.Count);
        Assert.Equal("ja", evaluation.Outcome);
    }

    [Fact]
    public void A_hidden_item_is_ignored_with_its_answer()
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"a": false, "b": false}""");

        Assert.Equal("ja", evaluation.Outcome);
        Assert.Equal(SigningLevel.S1, evaluation.RequiredLevel);
        Assert.Equal(["a"], evaluation.VisibleItems);
    }

    [Fact]
    public void A_document_without_a_condition_is_fulfilled_when_it_is_there()
    {
        var yaml = ChecklistFixtures.Yaml("- {id: d, typ: dokument, frage: \"?\", sonst: {wirkung: fehlt, text: \"t\"}}");

        Assert.Empty(ChecklistFixtures.Evaluate(yaml, """{"d": "vorhanden"}""").Effects[Effect.Missing]);
        Assert.Equal(["d"], ChecklistFixtures.Evaluate(yaml, """{"d": "fehlt"}""").Effects[Effect.Missing]);
        Assert.Equal(["open-item:d", "open-condition:d"], ChecklistFixtures.Evaluate(yaml, "{}").BlockedBy.Select(b => b.ToString()));
    }

    [Fact]
    public void An_open_rule_is_passed_over_but_blocks_a_later_grant()
    {
        const string outcomes = """
            ergebnisse:
            - {id: nein, art: unguenstig, wenn: "1 / z > 1", entscheidung: "Nein", rolle: S3}
            - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Ja", rolle: S1}

            """;
        var yaml = ChecklistFixtures.Yaml("- {id: z, typ: zahl, frage: \"?\"}", outcomes: outcomes);

        Assert.Equal(["open-rule:nein"], ChecklistFixtures.Evaluate(yaml, """{"z": 0}""").BlockedBy.Select(b => b.ToString()));
        Assert.Equal("nein", ChecklistFixtures.Evaluate(yaml, """{"z": 0.5}""").Outcome);
        Assert.Equal("ja", ChecklistFixtures.Evaluate(yaml, """{"z": 2}""").Outcome);
    }

    [Fact]
    public void An_unfavourable_or_interim_outcome_is_proposed_although_something_is_open()
    {
        const string outcomes = """
            ergebnisse:
            - {id: fordern, art: zwischen, wenn: "offene_punkte() > 0", entscheidung: "Fordern", rolle: S0}
            - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Ja", rolle: S1}

            """;

        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems, outcomes: outcomes), "{}");

        Assert.Equal("fordern", evaluation.Outcome);
        Assert.Empty(evaluation.BlockedBy);
        Assert.NotEmpty(evaluation.Explanation.Unknowns);
    }

    [Fact]
    public void After_a_held_back_grant_no_later_rule_is_tried()
    {
        const string outcomes = """
            ergebnisse:
            - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Ja", rolle: S1}
            - {id: nein, art: unguenstig, wenn: "wahr", entscheidung: "Nein", rolle: S3}

            """;

        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems, outcomes: outcomes), "{}");

        Assert.Equal(Evaluation.Blocked, evaluation.Outcome);
        Assert.Equal(["ja"], evaluation.Explanation.RulesTried.Select(r => r.Id));
        Assert.Equal("ja", evaluation.Explanation.Deciding!.Id);
    }

    [Fact]
    public void Without_a_matching_rule_the_result_is_blocked_and_says_so()
    {
        var outcomes = ChecklistFixtures.GrantAlways.Replace("\"wahr\"", "\"b\"", StringComparison.Ordinal);

        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems, outcomes: outcomes), """{"a": false}""");

        Assert.Equal([new Blocker(BlockerCode.NoRule, null)], evaluation.BlockedBy);
        Assert.Null(evaluation.Explanation.Deciding);
    }

    [Theory]
    [InlineData("2025-12-31", "outside-validity")]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-12-31", null)]
    [InlineData("2027-01-01", "outside-validity")]
    public void The_first_and_the_last_day_of_validity_belong_to_it(string day, string? blocker)
    {
        var evaluation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems), """{"a": false}""", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(blocker is null ? [] : [blocker], evaluation.BlockedBy.Select(b => b.ToString()));
    }

    [Fact]
    public void A_missing_yearly_value_blocks_even_where_nothing_rests_on_it()
    {
        var yaml = ChecklistFixtures.Yaml("- {id: a, typ: ja_nein, frage: \"?\"}", "f: \"wenn(falsch, wert('w'), 1)\"", values: "werte: {w: {2025: 1}}\n");

        Assert.Equal(["missing-value:w"], ChecklistFixtures.Evaluate(yaml, """{"a": true}""").BlockedBy.Select(b => b.ToString()));
    }

    [Fact]
    public void A_value_that_only_a_risk_reads_never_blocks_and_the_open_risk_counts()
    {
        var yaml = ChecklistFixtures.Yaml("- {id: a, typ: ja_nein, frage: \"?\"}", values: "werte: {w: {2025: 1}}\n", risks: "r: {wenn: \"wert('w') > 1\", gewicht: 1, iks: immer}");

        var evaluation = ChecklistFixtures.Evaluate(yaml, """{"a": true}""");

        Assert.Equal(("ja", "r"), (evaluation.Outcome, Assert.Single(evaluation.Risks)));
    }

    [Fact]
    public void Reasons_come_by_code_as_the_contract_lists_them_then_in_file_order()
    {
        const string outcomes = """
            ergebnisse:
            - {id: nein, art: unguenstig, wenn: "gibt_es('fehlt')", entscheidung: "Nein", rolle: S3}
            - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Ja", rolle: S1}

            """;
        var yaml = ChecklistFixtures.Yaml(TwoItems, "f: \"wert('w') + wenn(b, 1, 2)\"\ng: \"nicht a\"", outcomes, "werte: {w: {2025: 1}}\n");

        var evaluation = ChecklistFixtures.Evaluate(yaml, "{}", new DateOnly(2027, 1, 1));

        Assert.Equal(
            ["open-item:a", "open-item:b", "open-visibility:b", "open-condition:b", "open-computed:f", "open-computed:g", "open-rule:nein", "missing-value:w", "outside-validity"],
            evaluation.BlockedBy.Select(x => x.ToString()));
    }

    [Fact]
    public void The_explanation_names_facts_effects_and_states()
    {
        const string outcomes = """
            ergebnisse:
            - {id: nach, art: zwischen, wenn: "gibt_es('fehlt') und nicht f", entscheidung: "Nach", rolle: S1}

            """;

        var explanation = ChecklistFixtures.Evaluate(ChecklistFixtures.Yaml(TwoItems, "f: \"a und b\"", outcomes), """{"a": true, "b": false}""").Explanation;

        var rule = explanation.Deciding!;
        Assert.Equal([new Fact("f", RuleValue.False)], rule.Facts);
        Assert.Equal((Effect.Missing, Ternary.True, "b"), (rule.Effects[0].Effect, rule.Effects[0].Result, Assert.Single(rule.Effects[0].ItemIds)));
        Assert.Equal([ItemState.Answered, ItemState.Unfulfilled], explanation.Items.Select(i => i.State));
        Assert.Equal([new Fact("a", RuleValue.True)], explanation.Items[1].ShownBecause);
        Assert.Equal([new Fact("b", RuleValue.False)], explanation.Items[1].ConditionBecause);
        Assert.Equal([new Fact("f", RuleValue.False)], explanation.Computed);
    }

    [Fact]
    public void Answers_read_for_another_template_are_harmless()
    {
        var other = ChecklistFixtures.Template(ChecklistFixtures.Yaml("- {id: a, typ: zahl, frage: \"?\"}"));
        var template = ChecklistFixtures.Template(ChecklistFixtures.Yaml(TwoItems));

        var evaluation = Evaluator.Evaluate(template, ChecklistFixtures.Answers(other, """{"a": 1}"""), ChecklistFixtures.Day, ValueTable.Empty);

        Assert.Equal(["a", "b"], evaluation.OpenItems);
    }
}
