using System.Text.Json;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Tests.Checklists;

/// <summary>Small templates and the repository's own, for the tests of this room.</summary>
internal static class ChecklistFixtures
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public const string Head = """
        format: abh-bogen/1
        id: probe
        titel: Probe
        norm: "§ 25b AufenthG"
        gueltig: {ab: 2026-01-01, bis: 2026-12-31}
        rechtsstand: 2026-08-12
        fachstelle: humanitaer
        artikel: [probe]
        datenschutz: {fallbezug: aktenzeichen, freitext: gesperrt, loeschfrist_tage: 180}

        """;

    public const string GrantAlways = """
        ergebnisse:
        - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Ja", rolle: S1}

        """;

    public static string ContentFolder { get; } = Path.Combine(RepositoryRoot(), "content", "boegen");

    public static string[] ContentIds { get; } = ["bogen-25b", "bogen-18g", "bogen-81", "bogen-104c", "bogen-60c-16g", "bogen-18a-18b", "bogen-ehegatten", "bogen-9"];

    public static string Content(string file) => File.ReadAllText(Path.Combine(ContentFolder, file));

    public static string Spec(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", file)).ReplaceLineEndings("\n");

    public static ChecklistTemplate Template(string yaml)
    {
        var reading = TemplateYaml.Load(yaml);
        Assert.True(reading.Template is not null, string.Join('\n', reading.Findings));
        return reading.Template;
    }

    /// <summary>A template with one part; items in flow style, one per line.</summary>
    public static string Yaml(string items, string computed = "", string outcomes = GrantAlways, string values = "", string risks = "") =>
        Head + values + (computed.Length > 0 ? "berechnet:\n" + Indented(computed) : "") + "abschnitte:\n- id: a\n  titel: A\n  punkte:\n" + Indented(items) + outcomes
        + (risks.Length > 0 ? "risiken:\n" + Indented(risks) : "");

    public static Evaluation Evaluate(string yaml, string answersAsJson, DateOnly? day = null)
    {
        var template = Template(yaml);
        return Evaluator.Evaluate(template, Answers(template, answersAsJson), day ?? Day, template.ProposedValues());
    }

    public static Answers Answers(ChecklistTemplate template, string json)
    {
        using var document = JsonDocument.Parse(json);
        var answers = AnswerReader.FromJson(template, document.RootElement);
        Assert.True(answers.Succeeded, answers.Problem?.Sentence);
        return answers.Value;
    }

    public static CodeTexts ContentTexts() => new(
        CodeTextsYaml.Load(Content("unterlagen.yaml"), CodeTextsYaml.DocumentsFormat).Texts!,
        CodeTextsYaml.Load(Content("folgen.yaml"), CodeTextsYaml.FollowUpsFormat).Texts!);

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wiki.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Wiki.sln is not above the test's folder");
    }

    private static string Indented(string lines) =>
        string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => "  " + l + "\n"));
}
