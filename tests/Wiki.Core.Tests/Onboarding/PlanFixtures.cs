using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>The specification's plan and a small one for the tests of this room.</summary>
internal static class PlanFixtures
{
    public const string Slug = "probe-plan";

    /// <summary>Two months: a week phase, then a month phase with a ramp.</summary>
    public const string Yaml = """
        format: abh-einarbeitung/1
        id: probe-plan
        titel: "Probeplan"
        fachstelle: allgemein-1
        dauer_monate: 2
        stufe: S1
        meilensteine:
        - id: m2
          monat: 2
          titel: "Geschafft"
          abnahme: [pate, leitung]
          bedingung: "begleitet >= 3 und pflicht_gelesen"
        phasen:
        - id: p0
          titel: "Ankommen"
          woche: 1-2
          begleitet: hospitation
          termine_woche: 0
          soll_begleitet: 3
          lesen: [leitbild]
          input: [i1]
          tun: ["Rundgang"]
          abnahme: [pate]
        - id: p1
          titel: "Steigern"
          monat: 1-2
          begleitet: rueckschau
          rampe: {1: 2, 2: 4}
          lesen: [fiktion]
          tun: ["Wochengespräch", "Bogen üben"]
          abnahme: [pate, leitung]
          meilenstein: m2
        input:
        - id: i1
          titel: "Struktur"
          dauer_min: 60
        kompetenzen:
        - code: fiktion
          titel: "Antrag und Fiktion"
          lesen: [fiktion]
          boegen: [bogen-81]
        - code: studium
          titel: "Studium"
          lesen: [leitbild]
        regeln: ["Monate zählen als Einsatzmonate"]

        """;

    public static string ContentFolder { get; } = Path.Combine(Checklists.ChecklistFixtures.ContentFolder, "..", "einarbeitung");

    public static PlanOutline Outline(string yaml)
    {
        var reading = PlanYaml.Load(yaml);
        Assert.Empty(reading.Findings.Select(finding => finding.ToString()));
        return reading.Outline!; // no finding: there is one
    }

    /// <summary>The specification's example.</summary>
    public static PlanOutline Specified() => Outline(Checklists.ChecklistFixtures.Spec("einarbeitung.yaml"));
}
