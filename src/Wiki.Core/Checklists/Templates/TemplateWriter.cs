using System.Globalization;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Writes a template in the canonical form: fixed order of keys, one key per line, so that versions compare line by line.</summary>
internal sealed class TemplateWriter
{
    private readonly YamlText yaml = new();

    public string Write(ChecklistTemplate template)
    {
        Head(template);
        Values(template);
        if (template.Computed.Count > 0) yaml.Open(0, "berechnet");
        foreach (var field in template.Computed) Computed(field);

        yaml.Open(0, "abschnitte");
        foreach (var part in template.Parts)
        {
            yaml.Entry(0, "id", YamlText.Code(part.Id));
            yaml.Line(1, "titel", YamlText.Quoted(part.Title));
            yaml.Open(1, "punkte");
            foreach (var item in part.Items) Item(item);
        }

        Codes(0, "unterlagen", template.Documents);
        Outcomes(template);
        Risks(template);
        return yaml.ToString();
    }

    private void Head(ChecklistTemplate template)
    {
        yaml.Line(0, "format", TemplateYaml.Format);
        yaml.Line(0, "id", YamlText.Code(template.Id));
        yaml.Line(0, "titel", YamlText.Quoted(template.Title));
        if (template.Norms.Count > 0) yaml.Line(0, "norm", template.Norms.Count == 1 ? YamlText.Quoted(template.Norms[0]) : YamlText.Texts(template.Norms));
        var until = template.ValidUntil is { } last ? YamlText.Date(last) : "null";
        yaml.Line(0, "gueltig", $"{{ab: {YamlText.Date(template.ValidFrom)}, bis: {until}}}");
        if (template.LegalAsOf is { } legalAsOf) yaml.Line(0, "rechtsstand", YamlText.Date(legalAsOf));
        if (template.Team is { } team) yaml.Line(0, "fachstelle", YamlText.Code(team));
        Codes(0, "artikel", template.Articles);
        if (template.Privacy is { } privacy)
            yaml.Line(0, "datenschutz", $"{{fallbezug: {YamlText.Code(privacy.CaseReference)}, freitext: {YamlText.Code(privacy.FreeText)}, loeschfrist_tage: {Number(privacy.DeleteAfterDays)}}}");
        if (template.Levels.Count == 0) return;
        yaml.Open(0, "rollen");
        foreach (var (level, name) in template.Levels) yaml.Line(1, level, YamlText.Quoted(name));
    }

    private void Values(ChecklistTemplate template)
    {
        if (template.Values.Count == 0 && template.ValueSource is null) return;
        yaml.Open(0, "werte");
        foreach (var value in template.Values)
            yaml.Line(1, value.Name, "{" + string.Join(", ", [.. value.Label is null ? Array.Empty<string>() : [$"text: {YamlText.Quoted(value.Label)}"], .. value.ByYear.Select(y => $"{Number(y.Key)}: {y.Value}")]) + "}");
        if (template.ValueSource is { } source) yaml.Line(1, "quelle", YamlText.Quoted(source));
    }

    private void Computed(ComputedField field)
    {
        if (field.Label is null)
        {
            yaml.Line(1, field.Name, YamlText.Quoted(field.Expression.Text));
            return;
        }

        yaml.Open(1, field.Name);
        yaml.Line(2, "text", YamlText.Quoted(field.Label));
        yaml.Line(2, "formel", YamlText.Quoted(field.Expression.Text));
    }

    private void Item(ChecklistItem item)
    {
        yaml.Entry(1, "id", YamlText.Code(item.Id));
        yaml.Line(2, "typ", item.Type.Word());
        yaml.Line(2, item.LabelIsTitle ? "titel" : "frage", YamlText.Quoted(item.Label));
        Options(item);
        Text(2, "einheit", item.Unit);
        Text(2, "zeige_wenn", item.ShowIf?.Text);
        if (item.Norms.Count > 0) yaml.Line(2, "norm", YamlText.Texts(item.Norms));
        Codes(2, "nachweis", item.Evidence);
        Text(2, "hinweis", item.Hint);
        Text(2, "erfuellt_wenn", item.FulfilledIf?.Text);
        if (item.Otherwise is { } otherwise)
        {
            yaml.Open(2, "sonst");
            yaml.Line(3, "wirkung", otherwise.Effect.Word());
            Text(3, "text", otherwise.Text);
        }

        Codes(2, "risiko", item.Risks);
    }

    private void Options(ChecklistItem item)
    {
        if (item.Options.Count == 0) return;
        if (item.Options.All(o => o.Text is null))
        {
            Codes(2, "optionen", [.. item.Options.Select(o => o.Code)]);
            return;
        }

        yaml.Open(2, "optionen");
        foreach (var option in item.Options) yaml.Line(3, YamlText.Code(option.Code), option.Text is null ? "null" : YamlText.Quoted(option.Text));
    }

    private void Outcomes(ChecklistTemplate template)
    {
        yaml.Open(0, "ergebnisse");
        foreach (var outcome in template.Outcomes)
        {
            yaml.Entry(0, "id", YamlText.Code(outcome.Id));
            yaml.Line(1, "art", outcome.Kind.Word());
            yaml.Line(1, "wenn", YamlText.Quoted(outcome.If.Text));
            yaml.Line(1, "entscheidung", YamlText.Quoted(outcome.Decision));
            yaml.Line(1, "rolle", outcome.Level.ToString());
            Codes(1, "folge", outcome.FollowUps);
            Codes(1, "pflicht", outcome.Duties);
        }
    }

    private void Risks(ChecklistTemplate template)
    {
        if (template.Risks.Count > 0) yaml.Open(0, "risiken");
        foreach (var risk in template.Risks)
        {
            yaml.Open(1, YamlText.Code(risk.Name));
            Text(2, "text", risk.Label);
            yaml.Line(2, "wenn", YamlText.Quoted(risk.If.Text));
            yaml.Line(2, "gewicht", Number(risk.Weight));
            yaml.Line(2, "iks", risk.Sampling.Word());
        }
    }

    private void Text(int indent, string key, string? value)
    {
        if (value is not null) yaml.Line(indent, key, YamlText.Quoted(value));
    }

    private void Codes(int indent, string key, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0) yaml.Line(indent, key, YamlText.Codes(codes));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
