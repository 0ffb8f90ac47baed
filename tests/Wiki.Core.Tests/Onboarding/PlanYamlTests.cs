using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>abh-einarbeitung/1: what is right comes out whole, what is wrong is named by line and key.</summary>
public sealed class PlanYamlTests
{
    public static TheoryData<string> ContentFiles => [.. Directory.GetFiles(PlanFixtures.ContentFolder, "*.yaml").Select(file => Path.GetFileName(file))];

    /// <summary>Replaced text → line, key and a word of the finding.</summary>
    public static TheoryData<string, string, int, string, string> Slips => new()
    {
        { "abh-einarbeitung/1", "abh-bogen/1", 1, "format", "abh-einarbeitung/1" },
        { "dauer_monate: 2", "dauer_monate: zwei", 5, "dauer_monate", "ganze Zahl" },
        { "dauer_monate: 2", "dauer_monate: 3", 5, "dauer_monate", "letzte Phase endet mit Monat 1–2" },
        { "stufe: S1", "stufe: S7", 6, "stufe", "S0, S1, S2, S3, S4" },
        { "abnahme: [pate, leitung]\n  bedingung", "abnahme: [pate, chef]\n  bedingung", 11, "meilensteine.m2.abnahme", "pate oder leitung" },
        { "begleitet >= 3", "begleited >= 3", 12, "meilensteine.m2.bedingung", "gemeint: „begleitet“" },
        { "und pflicht_gelesen", "und begleitet + 1", 12, "meilensteine.m2.bedingung", "Wahrheitswert" },
        { "woche: 1-2", "woche: 2-1", 16, "phasen.p0.woche", "woche: 3-5" },
        { "woche: 1-2", "woche: 2-3", 16, "phasen.p0.woche", "mit Woche 1 anfangen" },
        { "woche: 1-2", "woche: 1-9", 26, "phasen.p1.monat", "endet nicht nach der Phase „Ankommen“" },
        { "begleitet: hospitation", "begleitet: zuschauen", 17, "phasen.p0.begleitet", "pate_im_raum" },
        { "  termine_woche: 0\n", "", 14, "phasen.p0.termine_woche", "oder „rampe“" },
        { "input: [i1]", "input: [i2]", 21, "phasen.p0.input", "gemeint: „i1“" },
        { "rampe: {1: 2, 2: 4}", "rampe: {1: 2}", 28, "phasen.p1.rampe.2", "Monat 2 fehlt" },
        { "rampe: {1: 2, 2: 4}", "rampe: {1: 2, 3: 4}", 28, "phasen.p1.rampe.3", "Monat dieser Phase" },
        { "lesen: [fiktion]\n  tun", "lesen: [leitbild]\n  tun", 29, "phasen.p1.lesen", "nur einmal" },
        { "meilenstein: m2", "meilenstein: m3", 32, "phasen.p1.meilenstein", "gemeint: „m2“" },
        { "- code: studium", "- code: fiktion", 42, "kompetenzen.2..code", "zweimal" },
        { "regeln:", "regelnn:", 45, "regelnn", "gemeint: „regeln“" },
    };

    [Fact]
    public void The_specified_plan_loads_whole()
    {
        var plan = PlanFixtures.Specified();

        Assert.Equal(("plan-allgemein-12m", 12, SigningLevel.S1), (plan.Id, plan.Months, plan.Level));
        Assert.Equal(["p0", "p1", "p2", "p3", "p4", "p5"], plan.Phases.Select(phase => phase.Code));
        Assert.Equal([SpanUnit.Week, SpanUnit.Week, SpanUnit.Month, SpanUnit.Month, SpanUnit.Month, SpanUnit.Month], plan.Phases.Select(phase => phase.Span.Unit));
        Assert.Equal([8, 8, 10, 13, 16, 20, 20], Enumerable.Range(6, 7).Select(plan.Phases[4].TargetIn));
        Assert.Equal(25, plan.FinalTarget);
        Assert.Equal(12, plan.Competences.Count);
        Assert.Equal(["bogen-25a", "bogen-25b"], plan.FindCompetence("humanitaer_verlaengerung")!.Checklists);
        Assert.Equal(9, plan.Inputs.Count);
        Assert.Equal([PlanSigner.Mentor, PlanSigner.Lead], plan.FindMilestone("m6")!.SignedBy);
        Assert.Equal(4, plan.Rules.Count);
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_named_with_line_and_key(string right, string wrong, int line, string key, string word)
    {
        Assert.Contains(right, PlanFixtures.Yaml, StringComparison.Ordinal);

        var reading = PlanYaml.Load(PlanFixtures.Yaml.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Outline);
        var finding = Assert.Single(reading.Findings, finding => finding.Key == key);
        Assert.Equal(line, finding.Line);
        Assert.Contains(word, finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ContentFiles))]
    public void A_plan_the_repository_brings_along_loads_and_names_articles_there_are(string file)
    {
        var plan = PlanFixtures.Outline(File.ReadAllText(Path.Combine(PlanFixtures.ContentFolder, file)));

        Assert.NotNull(plan.Team);
        var articles = Directory.EnumerateFiles(Path.Combine(PlanFixtures.ContentFolder, "..", "artikel"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(plan.Articles().Except(articles));
        Assert.Empty(plan.Competences.SelectMany(competence => competence.Reading).Except(plan.Phases.SelectMany(phase => phase.Reading)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("format: abh-einarbeitung/1")]
    [InlineData("- 1")]
    [InlineData("phasen: [[[[")]
    [InlineData("format: abh-einarbeitung/1\nid: x\ntitel: x\ndauer_monate: 1\nstufe: S1\nphasen: []\n")]
    public void A_text_that_is_no_plan_is_refused_and_never_throws(string text)
    {
        var reading = PlanYaml.Load(text);

        Assert.Null(reading.Outline);
        Assert.NotEmpty(reading.Findings);
    }

    [Fact]
    public void What_the_writer_writes_is_read_as_the_same_plan()
    {
        Assert.Equal(PlanFixtures.Yaml.ReplaceLineEndings("\n"), PlanYaml.Write(PlanFixtures.Outline(PlanFixtures.Yaml)));

        var written = PlanYaml.Write(PlanFixtures.Specified());
        Assert.Equal(written, PlanYaml.Write(PlanFixtures.Outline(written)));
    }

    [Fact]
    public void Every_fact_of_the_specified_conditions_is_known() =>
        Assert.Superset(PlanFixtures.Specified().Milestones.SelectMany(milestone => milestone.Condition.Names).ToHashSet(), MilestoneFact.Types.Keys.ToHashSet());
}
