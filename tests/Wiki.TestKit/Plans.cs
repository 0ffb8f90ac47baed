using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Reviews;

namespace Wiki.TestKit;

/// <summary>Onboarding templates and plans in an office, through the real verbs: autorin writes, leitung approves and starts.</summary>
public sealed class Plans(Office office)
{
    /// <summary>Two months: two weeks to arrive, then a ramp.</summary>
    /// <param name="article">Kennung of an article there is.</param>
    public static string Yaml(string id, string article, string task = "Rundgang") => $$"""
        format: abh-einarbeitung/1
        id: {{id}}
        titel: "Musterplan"
        fachstelle: humanitaer
        dauer_monate: 2
        stufe: S1
        meilensteine:
        - id: m2
          monat: 2
          titel: "Erste eigenständige Termine"
          abnahme: [pate, leitung]
          bedingung: "begleitet >= 3 und pflicht_gelesen und kompetenzen_frei >= 1"
        phasen:
        - id: p0
          titel: "Ankommen"
          woche: 1-2
          begleitet: hospitation
          termine_woche: 0
          soll_begleitet: 3
          lesen: [{{article}}]
          input: [i1]
          tun: ["{{task}}"]
          abnahme: [pate]
        - id: p1
          titel: "Steigern"
          monat: 1-2
          begleitet: rueckschau
          rampe: {1: 2, 2: 4}
          tun: ["Wochengespräch"]
          abnahme: [pate, leitung]
          meilenstein: m2
        input:
        - id: i1
          titel: "Struktur"
          dauer_min: 60
        kompetenzen:
        - code: fiktion
          titel: "Antrag und Fiktion"
          lesen: [{{article}}]
          boegen: [bogen-81]
        regeln: ["Monate zählen als Einsatzmonate"]

        """;

    /// <summary>The same plan with a milestone of its first phase on top: it is signed while the plan runs.</summary>
    public static string WithFirstMilestone(string yaml) => yaml
        .Replace("meilensteine:\n", """
            meilensteine:
            - id: m1
              monat: 1
              titel: "Erster Monat"
              abnahme: [pate, leitung]
              bedingung: "begleitet >= 3 und pflicht_gelesen und kompetenzen_frei >= 1"

            """, StringComparison.Ordinal)
        .Replace("  abnahme: [pate]\n- id: p1", "  abnahme: [pate]\n  meilenstein: m1\n- id: p1", StringComparison.Ordinal);

    /// <returns>Number of the review.</returns>
    public Task<int> SubmittedAsync(string id, string article) => SubmittedTextAsync(id, Yaml(id, article));

    /// <returns>Number of the review.</returns>
    public async Task<int> SubmittedTextAsync(string id, string yaml)
    {
        var author = await office.ActorAsync("autorin");
        await office.Host.Get<StartPlanTemplate>().RunAsync(new PlanInput(yaml, "Erste Version"), author, default).Must();
        return await office.Host.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, id, 1, author, default).Must();
    }

    /// <summary>A new approved template.</summary>
    public async Task<string> PublishedAsync(string id, string article)
    {
        await office.ApproveAsync(await SubmittedAsync(id, article));
        return id;
    }

    /// <summary>A changed text as the template's draft.</summary>
    /// <returns>The draft's version.</returns>
    public async Task<int> SavedAsync(string id, string yaml, string note = "Andere Aufgabe")
    {
        var author = await office.ActorAsync("autorin");
        var shown = (await office.Host.Get<PlanTemplateQueries>().FindDraftAsync(id, author, default))!; // authors see every template that was begun
        return await office.Host.Get<SavePlanDraft>().RunAsync(id, shown.Version, shown.BaseNumber, new PlanInput(yaml, note), author, default).Must();
    }

    public async Task RevisedAsync(string id, string yaml)
    {
        var version = await SavedAsync(id, yaml);
        await office.ApproveAsync(await office.Host.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, id, version, await office.ActorAsync("autorin"), default).Must());
    }

    /// <summary>A running plan of a person of humanitaer, patin accompanies.</summary>
    public async Task<int> StartedAsync(string template, string person, DateOnly? startsOn = null)
    {
        var mentor = await office.ActorAsync("patin");
        return await office.Host.Get<StartOnboarding>().RunAsync(
            new StartInput((await office.ActorAsync(person)).Id, template, startsOn ?? office.Today, new Mentors(mentor.Id, null)), await office.ActorAsync("leitung"), default).Must();
    }

    public async Task<int> LoggedAsync(int plan, AppointmentRole role, int count, string person = "patin") => await office.Host.Get<LogAppointment>().RunAsync(
        plan, new AppointmentInput(office.Today, "fiktion", role, count, "§ 81 Abs. 4, Bescheinigung erteilt."), await office.ActorAsync(person), default).Must();
}
