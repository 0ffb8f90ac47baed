using System.Globalization;
using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>What came of reading a template: the template, or every problem with line and key.</summary>
public sealed record TemplateReading(ChecklistTemplate? Template, IReadOnlyList<FileFinding> Findings);

/// <summary>Reads <c>abh-bogen/1</c>; a template that comes out can be evaluated without further checks.</summary>
public static class TemplateYaml
{
    public const string Format = "abh-bogen/1";

    public static TemplateReading Load(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var findings = new Findings();
        var template = StrictYaml.Read(yaml, findings) is { } root ? Read(new MapReader(root, "", findings), findings) : null;
        return new TemplateReading(findings.Count == 0 ? template : null, findings.ToList());
    }

    /// <summary>The canonical text: loading and writing it again changes nothing.</summary>
    public static string Write(ChecklistTemplate template) => new TemplateWriter().Write(template);

    private static ChecklistTemplate? Read(MapReader head, Findings findings)
    {
        ExpectFormat(head, Format);
        var id = head.Code("id", required: true);
        var title = head.Text("titel", required: true);
        var norms = head.Texts("norm");
        var (from, until) = Validity(head);
        var legalAsOf = head.Date("rechtsstand");
        var team = head.Code("fachstelle");
        var articles = head.Codes("artikel");
        var privacy = Privacy(head.Section("datenschutz"));
        var levels = Levels(head.Section("rollen"));
        var (values, source) = Values(head.Section("werte"));
        var computed = Computed(head.Section("berechnet"));
        var parts = ItemYaml.Parts(head);
        var documents = head.Codes("unterlagen");
        var outcomes = OutcomeYaml.Outcomes(head);
        var risks = OutcomeYaml.Risks(head.Section("risiken"));
        head.Done();

        var (fields, plan) = new TemplateChecks(findings).Run(computed, parts, outcomes, risks, values);
        if (id is null || title is null || from is null || plan is null || findings.Count > 0) return null;

        return new ChecklistTemplate
        {
            Id = id,
            Title = title,
            Norms = norms,
            ValidFrom = from.Value,
            ValidUntil = until,
            LegalAsOf = legalAsOf,
            Team = team,
            Articles = articles,
            Privacy = privacy,
            Levels = levels,
            Values = values,
            ValueSource = source,
            Computed = fields,
            Parts = parts,
            Documents = documents,
            Outcomes = outcomes,
            Risks = risks,
            Lines = new KeyLines(head.Map),
            Items = [.. parts.SelectMany(p => p.Items)],
            Plan = plan,
        };
    }

    internal static void ExpectFormat(MapReader head, string format)
    {
        var found = head.Value("format", required: true, format);
        if (found is not null && found is not YamlScalar { Value: var value }) head.Problem("value", found, "format", $"Erwartet wird {format}.");
        else if (found is YamlScalar scalar && scalar.Value != format) head.Problem("value", scalar, "format", $"„{Excerpt.Of(scalar.Value)}“ ist nicht lesbar; erwartet wird {format}.");
    }

    private static (DateOnly? From, DateOnly? Until) Validity(MapReader head)
    {
        if (head.Section("gueltig", required: true) is not { } validity) return (null, null);
        var from = validity.Date("ab", required: true);
        var until = validity.Date("bis");
        validity.Done();
        if (until < from) validity.Problem("value", validity.Map, "bis", "„bis“ liegt vor „ab“.");
        return (from, until);
    }

    private static PrivacyTerms? Privacy(MapReader? section)
    {
        if (section is null) return null;
        var reference = section.Code("fallbezug", required: true);
        var freeText = section.Code("freitext", required: true);
        var days = section.Whole("loeschfrist_tage", required: true, from: 1, until: 3_650);
        section.Done();
        return reference is null || freeText is null || days is null ? null : new PrivacyTerms(reference, freeText, days.Value);
    }

    private static Dictionary<string, string> Levels(MapReader? section)
    {
        var levels = new Dictionary<string, string>();
        foreach (var level in OutcomeYaml.LevelWords)
        {
            if (section?.Text(level) is { } name) levels[level] = name;
        }

        section?.Done();
        return levels;
    }

    private static (List<ProposedValue> Values, string? Source) Values(MapReader? section)
    {
        var values = new List<ProposedValue>();
        if (section is null) return (values, null);
        var source = section.Text("quelle");
        foreach (var entry in section.Map.Entries.Where(e => e.Key.Value != "quelle"))
        {
            var name = entry.Key.Value;
            if (!TemplateChecks.IsName(name)) section.Problem("value", entry.Key, Excerpt.Of(name), TemplateChecks.NameRule);
            else if (section.Section(name) is { } years) values.Add(new ProposedValue(name, years.Text("text"), ByYear(years)));
            else if (entry.Value is YamlScalar { IsNull: true }) values.Add(new ProposedValue(name, null, new Dictionary<int, Rational>()));
        }

        return (values, source);
    }

    private static SortedDictionary<int, Rational> ByYear(MapReader years)
    {
        var values = new SortedDictionary<int, Rational>();
        foreach (var (key, value) in years.Map.Entries.Where(e => e.Key.Value != "text"))
        {
            if (!int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200)
                years.Problem("value", key, Excerpt.Of(key.Value), "Erwartet wird ein Jahr als Schlüssel, zum Beispiel 2026: 101400.");
            else if (value is not YamlScalar { IsPlain: true } scalar || !Rational.TryParse(scalar.Value, withExponent: false, out var number))
                years.Problem("value", value, key.Value, "Erwartet wird eine Zahl mit Punkt als Dezimalzeichen, zum Beispiel 101400 oder 45934.20.");
            else if (!values.TryAdd(year, number))
                years.Problem("key", key, key.Value, $"Das Jahr {year} steht hier zweimal.");
        }

        return values;
    }

    /// <summary>Name and expression, or with words for people: {text: …, formel: …}.</summary>
    private static List<ReadField> Computed(MapReader? section)
    {
        var fields = new List<ReadField>();
        foreach (var (key, value) in section?.Map.Entries ?? [])
        {
            if (!TemplateChecks.IsName(key.Value))
            {
                section!.Problem("name", key, Excerpt.Of(key.Value), TemplateChecks.NameRule);
            }
            else if (value is YamlMap && section!.Section(key.Value) is { } worded)
            {
                fields.Add(new ReadField(key.Value, key, worded.Text("text"), worded.Condition("formel", required: true)));
                worded.Done();
            }
            else
            {
                fields.Add(new ReadField(key.Value, key, null, section!.Condition(key.Value, required: true)));
            }
        }

        return fields;
    }
}
