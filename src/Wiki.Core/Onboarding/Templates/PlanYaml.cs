using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Reads <c>abh-einarbeitung/1</c>; an outline that comes out can be worked with without further checks.</summary>
public static class PlanYaml
{
    public const string Format = "abh-einarbeitung/1";
    public const int MaxMonths = 36;

    public static OutlineReading Load(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var findings = new Findings();
        var outline = StrictYaml.Read(yaml, findings) is { } root ? Read(new MapReader(root, "", findings), findings) : null;
        return new OutlineReading(findings.Count == 0 ? outline : null, findings.ToList());
    }

    /// <summary>The canonical text: loading and writing it again changes nothing.</summary>
    public static string Write(PlanOutline outline) => PlanWriter.Write(outline);

    private static PlanOutline? Read(MapReader head, Findings findings)
    {
        TemplateYaml.ExpectFormat(head, Format);
        var id = head.Code("id", required: true);
        var title = head.Text("titel", required: true);
        var team = head.Code("fachstelle");
        var months = head.Whole("dauer_monate", required: true, from: 1, until: MaxMonths);
        var level = head.Word("stufe", required: true, PlanWords.LevelOf, PlanWords.LevelWords);
        var roles = Roles(head.Section("rollen"));
        var milestones = Milestones(head, months);
        var phases = head.Sections("phasen").Select(PhaseYaml.Read).OfType<Phase>().ToList();
        var inputs = Inputs(head);
        var competences = Competences(head);
        var rules = head.Texts("regeln");
        head.Done();

        if (findings.Count > 0 || id is null || title is null || months is null || level is null) return null;

        var outline = new PlanOutline
        {
            Id = id,
            Title = title,
            Team = team,
            Months = months.Value,
            Level = level.Value,
            Roles = roles,
            Milestones = milestones,
            Phases = phases,
            Inputs = inputs,
            Competences = competences,
            Rules = rules,
            Lines = new KeyLines(head.Map),
        };
        PlanChecks.Run(outline, findings);
        return outline;
    }

    private static Dictionary<string, string> Roles(MapReader? section)
    {
        var roles = new Dictionary<string, string>();
        foreach (var role in PlanWords.RoleWords)
        {
            if (section?.Text(role) is { } name) roles[role] = name;
        }

        section?.Done();
        return roles;
    }

    private static List<Milestone> Milestones(MapReader head, int? months)
    {
        var milestones = new List<Milestone>();
        foreach (var section in Optional(head, "meilensteine"))
        {
            var code = section.Code("id", required: true);
            var month = section.Whole("monat", required: true, from: 1, until: months ?? MaxMonths);
            var title = section.Text("titel", required: true);
            var signedBy = PhaseYaml.Signers(section);
            var condition = section.Condition("bedingung", required: true);
            section.Done();

            if (code is not null && milestones.Exists(m => m.Code == code)) section.Problem("name", section.Map, "id", $"Der Meilenstein „{code}“ steht zweimal in der Datei.");
            if (signedBy.Count == 0) section.Problem("key", section.Map, "abnahme", "Hier fehlt „abnahme“: wer zeichnet, pate oder leitung oder beide.");
            if (code is null || month is null || title is null || condition is null) continue;
            milestones.Add(new Milestone(code, month.Value, title, signedBy, condition));
        }

        return milestones;
    }

    private static List<PlannedInput> Inputs(MapReader head)
    {
        var inputs = new List<PlannedInput>();
        foreach (var section in Optional(head, "input"))
        {
            var code = section.Code("id", required: true);
            var title = section.Text("titel", required: true);
            var minutes = section.Whole("dauer_min", required: true, from: 5, until: 960);
            section.Done();
            if (code is not null && inputs.Exists(i => i.Code == code)) section.Problem("name", section.Map, "id", $"Die Inputveranstaltung „{code}“ steht zweimal in der Datei.");
            if (code is not null && title is not null && minutes is not null) inputs.Add(new PlannedInput(code, title, minutes.Value));
        }

        return inputs;
    }

    private static List<Competence> Competences(MapReader head)
    {
        var competences = new List<Competence>();
        foreach (var section in Optional(head, "kompetenzen"))
        {
            var code = section.Code("code", required: true);
            var title = section.Text("titel", required: true);
            var reading = section.Codes("lesen");
            var checklists = section.Codes("boegen");
            section.Done();
            if (code is not null && competences.Exists(c => c.Code == code)) section.Problem("name", section.Map, "code", $"Die Kompetenz „{code}“ steht zweimal in der Datei.");
            if (code is not null && title is not null) competences.Add(new Competence(code, title, reading, checklists, new KeyLines(section.Map)));
        }

        return competences;
    }

    /// <summary>A list that may be missing.</summary>
    private static IEnumerable<MapReader> Optional(MapReader head, string key) => head.Value(key) is null ? [] : head.Sections(key);
}
