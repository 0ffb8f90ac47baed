using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Reads and writes <c>abh-bogen-tests/1</c>.</summary>
public static class TestCasesYaml
{
    public const string Format = "abh-bogen-tests/1";

    public static TestCasesReading Load(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var findings = new Findings();
        var file = StrictYaml.Read(yaml, findings) is { } root ? Read(new MapReader(root, "", findings)) : null;
        return new TestCasesReading(findings.Count == 0 ? file : null, findings.ToList());
    }

    /// <summary>The canonical text: loading and writing it again changes nothing.</summary>
    public static string Write(TestCaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var yaml = new YamlText();
        yaml.Line(0, "format", Format);
        yaml.Line(0, "bogen", YamlText.Code(file.TemplateId));
        yaml.Open(0, "faelle");
        foreach (var test in file.Cases) Write(yaml, test);
        return yaml.ToString();
    }

    private static TestCaseFile? Read(MapReader head)
    {
        TemplateYaml.ExpectFormat(head, Format);
        var template = head.Code("bogen", required: true);
        var cases = new List<TestCase>();
        foreach (var section in head.Sections("faelle"))
        {
            if (Case(section) is not { } test) continue;
            if (cases.Exists(c => c.Id == test.Id)) section.Problem("name", section.Map, "id", $"Der Testfall „{test.Id}“ steht zweimal in der Datei.");
            cases.Add(test);
        }

        head.Done();
        return template is null ? null : new TestCaseFile(template, cases);
    }

    private static TestCase? Case(MapReader section)
    {
        var id = section.Code("id", required: true);
        var day = section.Date("stichtag", required: true);
        var outcome = section.Code("ergebnis", required: true);
        var answers = Answers(section.Section("antworten", required: true));
        var blockedBy = Stated(section, "gesperrt_wegen", section.Texts);
        var openItems = Stated(section, "offen", section.Codes);
        var visible = Stated(section, "sichtbar", section.Codes);
        var effects = Effects(section.Section("wirkungen"));
        section.Done();
        return id is null || day is null || outcome is null ? null : new TestCase
        {
            Id = id,
            ReferenceDate = day.Value,
            Outcome = outcome,
            Answers = answers,
            BlockedBy = blockedBy,
            OpenItems = openItems,
            VisibleItems = visible,
            Effects = effects,
            Lines = new KeyLines(section.Map),
        };
    }

    /// <summary>An empty list states that nothing may be there; no key states nothing.</summary>
    private static IReadOnlyList<string>? Stated(MapReader section, string key, Func<string, IReadOnlyList<string>> read)
    {
        var list = read(key);
        return section.Map.Find(key) is null ? null : list;
    }

    private static List<TestAnswer> Answers(MapReader? section)
    {
        var answers = new List<TestAnswer>();
        foreach (var (key, value) in section?.Map.Entries ?? [])
        {
            if (value is not YamlScalar scalar) section!.Problem("value", value, Excerpt.Of(key.Value), "Eine Antwort ist ein einzelner Wert.");
            else if (section!.CodeOf(key, Excerpt.Of(key.Value)) is { } id) answers.Add(new TestAnswer(id, scalar.Value, scalar.IsPlain));
        }

        return answers;
    }

    private static Dictionary<Effect, IReadOnlyList<string>>? Effects(MapReader? section)
    {
        if (section is null) return null;
        var effects = TemplateWords.AllEffects.ToDictionary(e => e, e => section.Codes(e.Word()));
        section.Done();
        return effects;
    }

    private static void Write(YamlText yaml, TestCase test)
    {
        yaml.Entry(0, "id", YamlText.Code(test.Id));
        yaml.Line(1, "stichtag", YamlText.Date(test.ReferenceDate));
        yaml.Line(1, "ergebnis", YamlText.Code(test.Outcome));
        if (test.BlockedBy is { } blockedBy) yaml.Line(1, "gesperrt_wegen", YamlText.Texts(blockedBy));
        if (test.OpenItems is { } open) yaml.Line(1, "offen", YamlText.Codes(open));
        if (test.VisibleItems is { } visible) yaml.Line(1, "sichtbar", YamlText.Codes(visible));
        if (test.Effects is { } effects)
        {
            var stated = effects.Where(e => e.Value.Count > 0).OrderBy(e => e.Key).Select(e => $"{e.Key.Word()}: {YamlText.Codes(e.Value)}");
            yaml.Line(1, "wirkungen", "{" + string.Join(", ", stated) + "}");
        }

        var answers = test.Answers.Select(a => $"{YamlText.Code(a.ItemId)}: {Written(a)}");
        yaml.Line(1, "antworten", "{" + string.Join(", ", answers) + "}");
    }

    /// <summary>Plain stays plain as long as the flow style reads the same back.</summary>
    private static string Written(TestAnswer answer) => answer.IsPlain
        ? MapReader.IsCode(answer.Text) || Rational.TryParse(answer.Text, withExponent: true, out _) ? answer.Text
            : answer.Text is "" or "~" ? "null" : YamlText.Quoted(answer.Text)
        : YamlText.Quoted(answer.Text);
}
