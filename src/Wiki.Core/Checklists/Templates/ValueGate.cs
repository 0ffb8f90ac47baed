namespace Wiki.Core.Checklists.Templates;

/// <summary>The part of the gate about yearly values: present for the whole validity, and the file agrees with the approved table.</summary>
internal static class ValueGate
{
    public static void Check(ChecklistTemplate template, GateInput input, Findings findings)
    {
        var endOfYear = new DateOnly(Math.Max(input.SubmittedOn.Year, template.ValidFrom.Year), 12, 31);
        var until = template.ValidUntil ?? endOfYear;
        var (line, column) = template.Lines.Of("werte");
        var used = template.Conditions().SelectMany(c => c.ValueNames).ToHashSet();
        foreach (var value in template.Values.Where(v => used.Contains(v.Name)))
        {
            if (input.Values.FirstGap(value.Name, template.ValidFrom, until) is { } day)
                findings.Add("missing-value", line, column, $"werte.{value.Name}", $"Für {day.Year} fehlt der freigegebene Jahreswert „{value.Name}“ (ab {day:dd.MM.yyyy}); der Bogen soll bis {until:dd.MM.yyyy} gelten.");

            foreach (var (year, proposed) in value.ByYear)
            {
                if (input.Values.Find(value.Name, new DateOnly(year, 12, 31)) is { } approved && approved != proposed)
                    findings.Add("value-differs", line, column, $"werte.{value.Name}", $"Die Datei nennt für {year} den Wert {proposed}, freigegeben ist {approved}; bitte angleichen, damit die Testfälle mit dem geltenden Wert laufen.");
            }
        }
    }
}
