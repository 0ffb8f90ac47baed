using System.Globalization;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Writes a plan in the canonical form: fixed order of keys, one key per line, so that versions compare line by line.</summary>
internal sealed class PlanWriter
{
    private readonly YamlText yaml = new();

    private PlanWriter()
    {
    }

    public static string Write(PlanOutline outline)
    {
        var writer = new PlanWriter();
        writer.Head(outline);
        foreach (var phase in outline.Phases) writer.Phase(phase);
        writer.Tail(outline);
        return writer.yaml.ToString();
    }

    private void Head(PlanOutline outline)
    {
        yaml.Line(0, "format", PlanYaml.Format);
        yaml.Line(0, "id", YamlText.Code(outline.Id));
        yaml.Line(0, "titel", YamlText.Quoted(outline.Title));
        if (outline.Team is { } team) yaml.Line(0, "fachstelle", YamlText.Code(team));
        yaml.Line(0, "dauer_monate", Number(outline.Months));
        yaml.Line(0, "stufe", outline.Level.ToString());
        if (outline.Roles.Count > 0) yaml.Open(0, "rollen");
        foreach (var (role, name) in outline.Roles) yaml.Line(1, role, YamlText.Quoted(name));
        if (outline.Milestones.Count > 0) yaml.Open(0, "meilensteine");
        foreach (var milestone in outline.Milestones)
        {
            yaml.Entry(0, "id", YamlText.Code(milestone.Code));
            yaml.Line(1, "monat", Number(milestone.Month));
            yaml.Line(1, "titel", YamlText.Quoted(milestone.Title));
            yaml.Line(1, "abnahme", YamlText.List(milestone.SignedBy.Select(s => s.Word())));
            yaml.Line(1, "bedingung", YamlText.Quoted(milestone.Condition.Text));
        }

        yaml.Open(0, "phasen");
    }

    private void Phase(Phase phase)
    {
        yaml.Entry(0, "id", YamlText.Code(phase.Code));
        yaml.Line(1, "titel", YamlText.Quoted(phase.Title));
        var (first, last) = (Number(phase.Span.First), Number(phase.Span.Last));
        yaml.Line(1, phase.Span.Unit == SpanUnit.Week ? "woche" : "monat", first == last ? first : $"{first}-{last}");
        yaml.Line(1, "begleitet", phase.Company.Word());
        if (phase.WeeklyTarget is { } target) yaml.Line(1, "termine_woche", Number(target));
        if (phase.Ramp.Count > 0) yaml.Line(1, "rampe", "{" + string.Join(", ", phase.Ramp.Select(m => $"{Number(m.Key)}: {Number(m.Value)}")) + "}");
        if (phase.AccompaniedGoal is { } goal) yaml.Line(1, "soll_begleitet", Number(goal));
        Codes(1, "lesen", phase.Reading);
        Codes(1, "input", phase.Inputs);
        if (phase.Tasks.Count > 0) yaml.Line(1, "tun", YamlText.Texts(phase.Tasks));
        if (phase.SignedBy.Count > 0) yaml.Line(1, "abnahme", YamlText.List(phase.SignedBy.Select(s => s.Word())));
        if (phase.Milestone is { } milestone) yaml.Line(1, "meilenstein", YamlText.Code(milestone));
    }

    private void Tail(PlanOutline outline)
    {
        if (outline.Inputs.Count > 0) yaml.Open(0, "input");
        foreach (var input in outline.Inputs)
        {
            yaml.Entry(0, "id", YamlText.Code(input.Code));
            yaml.Line(1, "titel", YamlText.Quoted(input.Title));
            yaml.Line(1, "dauer_min", Number(input.Minutes));
        }

        if (outline.Competences.Count > 0) yaml.Open(0, "kompetenzen");
        foreach (var competence in outline.Competences)
        {
            yaml.Entry(0, "code", YamlText.Code(competence.Code));
            yaml.Line(1, "titel", YamlText.Quoted(competence.Title));
            Codes(1, "lesen", competence.Reading);
            Codes(1, "boegen", competence.Checklists);
        }

        if (outline.Rules.Count > 0) yaml.Line(0, "regeln", YamlText.Texts(outline.Rules));
    }

    private void Codes(int indent, string key, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0) yaml.Line(indent, key, YamlText.Codes(codes));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
