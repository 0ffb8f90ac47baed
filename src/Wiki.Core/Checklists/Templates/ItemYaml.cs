namespace Wiki.Core.Checklists.Templates;

/// <summary>Reads the parts and items of a template.</summary>
internal static class ItemYaml
{
    public static List<ChecklistPart> Parts(MapReader head)
    {
        var parts = new List<ChecklistPart>();
        var ids = new HashSet<string>();
        foreach (var section in head.Sections("abschnitte"))
        {
            var id = section.Code("id", required: true);
            var title = section.Text("titel", required: true);
            var items = section.Sections("punkte").Select(Item).OfType<ChecklistItem>().ToList();
            section.Done();
            if (id is null || title is null) continue;

            if (!ids.Add(id)) section.Problem("name", section.Map, "id", $"Der Abschnitt „{id}“ steht zweimal in der Datei.");
            parts.Add(new ChecklistPart(id, title, items));
        }

        return parts;
    }

    private static ChecklistItem? Item(MapReader section)
    {
        var id = section.Code("id", required: true);
        var type = section.Word("typ", required: true, TemplateWords.ItemTypeOf, TemplateWords.ItemTypeWords);
        var (label, isTitle) = Label(section);
        var options = Options(section, type);
        var unit = section.Text("einheit");
        var showIf = section.Condition("zeige_wenn");
        var norms = section.Texts("norm");
        var evidence = section.Codes("nachweis");
        var hint = section.Text("hinweis");
        var fulfilledIf = section.Condition("erfuellt_wenn");
        var otherwise = ReadOtherwise(section.Section("sonst"));
        var risks = section.Codes("risiko");
        section.Done();

        if (id is not null && !TemplateChecks.IsName(id)) section.Problem("name", section.Map, "id", TemplateChecks.NameRule);
        if (type == ItemType.Derived && fulfilledIf is null && section.Map.Find("erfuellt_wenn") is null)
            section.Problem("key", section.Map, "erfuellt_wenn", "Ein abgeleiteter Punkt braucht „erfuellt_wenn“; daraus ergibt sich sein Wert.");
        if (id is null || type is null || label is null) return null;

        return new ChecklistItem
        {
            Id = id,
            Type = type.Value,
            Label = label,
            LabelIsTitle = isTitle,
            Options = options,
            Unit = unit,
            ShowIf = showIf,
            FulfilledIf = fulfilledIf,
            Otherwise = otherwise,
            Norms = norms,
            Evidence = evidence,
            Hint = hint,
            Risks = risks,
            Lines = new KeyLines(section.Map),
        };
    }

    private static (string? Label, bool IsTitle) Label(MapReader section)
    {
        var question = section.Text("frage");
        var title = section.Text("titel");
        if (question is null && title is null && section.Map.Find("frage") is null && section.Map.Find("titel") is null)
            section.Problem("key", section.Map, "frage", "Hier fehlt „frage“ (oder „titel“ bei einem abgeleiteten Punkt).");
        if (question is not null && title is not null)
            section.Problem("key", section.Map, "titel", "Ein Punkt hat entweder „frage“ oder „titel“, nicht beides.");
        return (question ?? title, question is null);
    }

    private static List<ItemOption> Options(MapReader section, ItemType? type)
    {
        var value = section.Value("optionen", type == ItemType.Choice, "eine Liste von Codes oder eine Zuordnung Code: Text");
        var options = value switch
        {
            YamlMap map => map.Entries.Select(e => Option(section, e.Key, e.Value)),
            YamlList list => list.Items.Select(i => Option(section, i, null)),
            _ => [],
        };
        var read = options.OfType<ItemOption>().ToList();
        if (value is YamlScalar) section.Problem("value", value, "optionen", "Erwartet wird eine Liste von Codes oder eine Zuordnung Code: Text.");
        else if (value is not null && type is not null and not ItemType.Choice) section.Problem("key", value, "optionen", "Optionen gibt es nur beim Typ auswahl.");
        else if (value is not null && read.Count == 0) section.Problem("value", value, "optionen", "Erwartet wird mindestens eine Option.");

        foreach (var twice in read.GroupBy(o => o.Code).Where(g => g.Count() > 1 && value is YamlList))
            section.Problem("value", value!, "optionen", $"Die Option „{twice.Key}“ steht zweimal."); // a group needs a value
        return read;
    }

    private static ItemOption? Option(MapReader section, YamlNode code, YamlNode? text)
    {
        if (code is not YamlScalar scalar || section.CodeOf(scalar, "optionen") is not { } read)
        {
            if (code is not YamlScalar) section.Problem("value", code, "optionen", "Eine Option ist ein Code.");
            return null;
        }

        if (text is null or YamlScalar { IsNull: true }) return new ItemOption(read, null);
        if (text is YamlScalar label) return section.TextOf(label, $"optionen.{read}") is { } german ? new ItemOption(read, german) : null;
        section.Problem("value", text, $"optionen.{read}", "Erwartet wird der deutsche Text der Option.");
        return null;
    }

    private static Otherwise? ReadOtherwise(MapReader? section)
    {
        if (section is null) return null;
        var effect = section.Word("wirkung", required: true, TemplateWords.EffectOf, TemplateWords.EffectWords);
        var text = section.Text("text");
        section.Done();
        return effect is { } known ? new Otherwise(known, text) : null;
    }
}
