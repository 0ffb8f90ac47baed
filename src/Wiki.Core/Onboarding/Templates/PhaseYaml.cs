using System.Globalization;
using System.Text.RegularExpressions;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Reads one phase of a plan.</summary>
internal static partial class PhaseYaml
{
    private const int MostAppointments = 99;
    private const int MostAccompanied = 999;

    public static Phase? Read(MapReader section)
    {
        var code = section.Code("id", required: true);
        var title = section.Text("titel", required: true);
        var span = Span(section);
        var company = section.Word("begleitet", required: true, PlanWords.CompanyOf, PlanWords.CompanyWords);
        var target = section.Whole("termine_woche", required: false, from: 0, until: MostAppointments);
        var ramp = Ramp(section, span);
        var goal = section.Whole("soll_begleitet", required: false, from: 1, until: MostAccompanied);
        var reading = section.Codes("lesen");
        var inputs = section.Codes("input");
        var tasks = section.Texts("tun");
        var signedBy = Signers(section);
        var milestone = section.Code("meilenstein");
        section.Done();

        var hasTarget = section.Map.Find("termine_woche") is not null;
        var hasRamp = section.Map.Find("rampe") is not null;
        if (!hasTarget && !hasRamp) section.Problem("key", section.Map, "termine_woche", "Hier fehlt „termine_woche“ (eine Zahl) oder „rampe“ (Monat: Zahl).");
        if (hasTarget && hasRamp) section.Problem("key", section.Map, "rampe", "Eine Phase hat entweder „termine_woche“ oder „rampe“, nicht beides.");
        if (code is null || title is null || span is null || company is null) return null;

        return new Phase
        {
            Code = code,
            Title = title,
            Span = span,
            Company = company.Value,
            WeeklyTarget = target,
            Ramp = ramp,
            AccompaniedGoal = goal,
            Reading = reading,
            Inputs = inputs,
            Tasks = tasks,
            SignedBy = signedBy,
            Milestone = milestone,
            Lines = new KeyLines(section.Map),
        };
    }

    public static List<PlanSigner> Signers(MapReader section)
    {
        var signers = new List<PlanSigner>();
        foreach (var word in section.Codes("abnahme"))
        {
            if (PlanWords.SignerOf(word) is { } signer && !signers.Contains(signer)) signers.Add(signer);
            else section.Problem("value", section.Map.Find("abnahme")!.Value, "abnahme", $"„{word}“ passt hier nicht; erwartet wird {string.Join(" oder ", PlanWords.SignerWords)}, jedes höchstens einmal."); // it was read from there
        }

        return signers;
    }

    private static PhaseSpan? Span(MapReader section)
    {
        var week = section.Value("woche");
        var month = section.Value("monat");
        if (week is not null && month is not null)
        {
            section.Problem("key", month, "monat", "Eine Phase zählt entweder in „woche“ oder in „monat“, nicht in beidem.");
            return null;
        }

        if ((week ?? month) is not { } value)
        {
            section.Problem("key", section.Map, "woche", "Hier fehlt „woche“ oder „monat“, zum Beispiel woche: 1-2.");
            return null;
        }

        var (unit, key, most) = week is not null ? (SpanUnit.Week, "woche", PlanYaml.MaxMonths * 5) : (SpanUnit.Month, "monat", PlanYaml.MaxMonths);
        var match = value is YamlScalar scalar ? FromTo().Match(scalar.Value) : Match.Empty;
        var first = match.Success ? Number(match.Groups["first"].Value) : 0;
        var last = match.Groups["last"].Success ? Number(match.Groups["last"].Value) : first;
        if (first >= 1 && last >= first && last <= most) return new PhaseSpan(unit, first, last);

        section.Problem("value", value, key, $"Erwartet wird eine Zahl oder ein Bereich von 1 bis {most}, zum Beispiel {key}: 3-5.");
        return null;
    }

    private static SortedDictionary<int, int> Ramp(MapReader section, PhaseSpan? span)
    {
        var ramp = new SortedDictionary<int, int>();
        if (section.Section("rampe") is not { } months) return ramp;
        foreach (var (key, _) in months.Map.Entries)
        {
            var known = int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var month);
            if (!known || span is not { Unit: SpanUnit.Month } || month < span.First || month > span.Last)
                months.Problem("value", key, Excerpt.Of(key.Value), "Erwartet wird ein Monat dieser Phase als Schlüssel, zum Beispiel rampe: {7: 8, 8: 10}.");
            else if (months.Whole(key.Value, required: true, from: 0, until: MostAppointments) is { } number)
                ramp[month] = number;
        }

        if (span is { Unit: SpanUnit.Month } && ramp.Count > 0 && ramp.Count <= span.Last - span.First && Enumerable.Range(span.First, span.Last - span.First + 1).FirstOrDefault(m => !ramp.ContainsKey(m)) is var missing and > 0)
            months.Problem("key", months.Map, $"{missing}", $"Für Monat {missing} fehlt die Zahl der Termine je Woche.");
        if (months.Map.Entries.Count == 0) section.Problem("value", months.Map, "rampe", "Erwartet wird für jeden Monat der Phase eine Zahl, zum Beispiel rampe: {7: 8, 8: 10}.");
        return ramp;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<first>[0-9]{1,3})\s*(?:[-–]\s*(?<last>[0-9]{1,3})\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FromTo();
}
