using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Reads and writes <c>unterlagen.yaml</c> (abh-unterlagen/1) and <c>folgen.yaml</c> (abh-folgen/1).</summary>
public static class CodeTextsYaml
{
    public const string DocumentsFormat = "abh-unterlagen/1";
    public const string FollowUpsFormat = "abh-folgen/1";

    public static CodeTextsReading Load(string yaml, string format)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var findings = new Findings();
        var texts = StrictYaml.Read(yaml, findings) is { } root ? Read(new MapReader(root, "", findings), format) : null;
        return new CodeTextsReading(findings.Count == 0 ? texts : null, findings.ToList());
    }

    /// <summary>The canonical text, sorted by code.</summary>
    public static string Write(IReadOnlyDictionary<string, string> texts, string format)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var yaml = new YamlText();
        yaml.Line(0, "format", format);
        yaml.Open(0, "texte");
        foreach (var (code, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal)) yaml.Line(1, YamlText.Code(code), YamlText.Quoted(text));
        return yaml.ToString();
    }

    private static Dictionary<string, string> Read(MapReader head, string format)
    {
        TemplateYaml.ExpectFormat(head, format);
        var texts = new Dictionary<string, string>();
        var section = head.Section("texte", required: true);
        foreach (var (key, _) in section?.Map.Entries ?? [])
        {
            if (section!.CodeOf(key, Excerpt.Of(key.Value)) is { } code && section.Text(code, required: true) is { } text) texts[code] = text;
        }

        head.Done();
        return texts;
    }
}
