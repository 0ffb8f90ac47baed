using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>The templates the repository brings along.</summary>
public sealed class ContentTemplatesTests
{
    public static TheoryData<string> Ids => [.. ChecklistFixtures.ContentIds];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var id in ChecklistFixtures.ContentIds)
            {
                foreach (var test in TestCasesYaml.Load(ChecklistFixtures.Content($"{id}.tests.yaml")).File!.Cases) data.Add(id, test.Id);
            }

            return data;
        }
    }

    [Fact]
    public void Every_template_in_the_folder_is_tested_here()
    {
        var files = Directory.GetFiles(ChecklistFixtures.ContentFolder, "bogen-*.yaml").Where(f => !f.EndsWith(".tests.yaml", StringComparison.Ordinal));

        Assert.Equal(ChecklistFixtures.ContentIds.Order(), files.Select(Path.GetFileNameWithoutExtension).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_content_template_passes_the_release_gate(string id)
    {
        var template = TemplateYaml.Load(ChecklistFixtures.Content($"{id}.yaml"));
        var findings = TemplateGate.Check(new GateInput
        {
            Template = template,
            Tests = TestCasesYaml.Load(ChecklistFixtures.Content($"{id}.tests.yaml")),
            Texts = ChecklistFixtures.ContentTexts(),
            Values = template.Template?.ProposedValues() ?? ValueTable.Empty,
            FindCitationProblem = norm => norm.StartsWith("§ ", StringComparison.Ordinal) ? null : "kein Paragraf",
            SubmittedOn = ChecklistFixtures.Day,
        });

        Assert.Empty(findings.Select(f => f.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_content_template_has_a_case_for_every_outcome_and_one_that_is_blocked(string id)
    {
        var template = ChecklistFixtures.Template(ChecklistFixtures.Content($"{id}.yaml"));
        var expected = TestCasesYaml.Load(ChecklistFixtures.Content($"{id}.tests.yaml")).File!.Cases.Select(c => c.Outcome).ToHashSet();

        Assert.Superset(template.Outcomes.Select(o => o.Id).Append(Evaluation.Blocked).ToHashSet(), expected);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_stored_case_gives_its_result_and_its_reasons_in_order(string id, string caseId)
    {
        var template = ChecklistFixtures.Template(ChecklistFixtures.Content($"{id}.yaml"));
        var test = TestCasesYaml.Load(ChecklistFixtures.Content($"{id}.tests.yaml")).File!.Cases.Single(c => c.Id == caseId);

        var run = TestCaseRun.Of(template, test);

        Assert.Empty(run.Differences);
        Assert.Equal(test.Outcome, run.Evaluation!.Outcome);
        if (test.BlockedBy is not null) Assert.Equal(test.BlockedBy, run.Evaluation.BlockedBy.Select(b => b.ToString()));
        if (test.OpenItems is not null) Assert.Equal(test.OpenItems, run.Evaluation.OpenItems);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_content_file_is_written_as_the_canonical_writer_writes_it(string id)
    {
        var yaml = ChecklistFixtures.Content($"{id}.yaml").ReplaceLineEndings("\n");
        var tests = ChecklistFixtures.Content($"{id}.tests.yaml").ReplaceLineEndings("\n");

        Assert.Equal(yaml, TemplateYaml.Write(ChecklistFixtures.Template(yaml)));
        Assert.Equal(tests, TestCasesYaml.Write(TestCasesYaml.Load(tests).File!));
    }

    [Fact]
    public void Code_texts_are_canonical_and_each_is_used()
    {
        var templates = ChecklistFixtures.ContentIds.Select(id => ChecklistFixtures.Template(ChecklistFixtures.Content($"{id}.yaml"))).ToList();
        var texts = ChecklistFixtures.ContentTexts();

        Assert.Equal(ChecklistFixtures.Content("unterlagen.yaml").ReplaceLineEndings("\n"), CodeTextsYaml.Write(texts.Documents, CodeTextsYaml.DocumentsFormat));
        Assert.Equal(ChecklistFixtures.Content("folgen.yaml").ReplaceLineEndings("\n"), CodeTextsYaml.Write(texts.FollowUps, CodeTextsYaml.FollowUpsFormat));
        Assert.Equal(
            templates.SelectMany(t => t.Items.SelectMany(i => i.Evidence).Concat(t.Documents)).Distinct().Order(StringComparer.Ordinal),
            texts.Documents.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            templates.SelectMany(t => t.Outcomes.SelectMany(o => o.FollowUps.Concat(o.Duties))).Distinct().Order(StringComparer.Ordinal),
            texts.FollowUps.Keys.Order(StringComparer.Ordinal));
    }
}
