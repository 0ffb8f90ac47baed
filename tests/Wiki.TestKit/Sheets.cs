using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Reviews;

namespace Wiki.TestKit;

/// <summary>Small checklists in an office, through the real verbs: autorin writes, leitung approves; their yearly value is there.</summary>
public sealed class Sheets(Office office)
{
    /// <summary>A text with one question about pay and a yearly value.</summary>
    public static string Yaml(string id, string question = "Wie hoch ist der Lohn?", string title = "Musterbogen") => $$"""
        format: abh-bogen/1
        id: {{id}}
        titel: "{{title}}"
        norm: "§ 25b AufenthG"
        gueltig: {ab: 2026-01-01, bis: 2026-12-31}
        rechtsstand: 2026-08-12
        fachstelle: humanitaer
        artikel: [musterartikel]
        datenschutz: {fallbezug: aktenzeichen, freitext: gesperrt, loeschfrist_tage: 180}
        werte:
          musterwert: {2026: 1000}
          quelle: "Bekanntmachung"
        berechnet:
          reicht: "lohn >= wert('musterwert')"
        abschnitte:
        - id: einkommen
          titel: "Einkommen"
          punkte:
          - id: arbeit
            typ: ja_nein
            frage: "Gibt es einen Arbeitsvertrag?"
            norm: ["§ 2 Abs. 3"]
          - id: lohn
            typ: betrag
            frage: "{{question}}"
            zeige_wenn: "arbeit"
            norm: ["§ 2 Abs. 3"]
            erfuellt_wenn: "reicht"
            sonst:
              wirkung: fehlt
              text: "Nachweis nachfordern."
        ergebnisse:
        - id: ablehnen
          art: unguenstig
          wenn: "nicht arbeit"
          entscheidung: "Ablehnen"
          rolle: S3
        - id: nachfordern
          art: zwischen
          wenn: "gibt_es('fehlt')"
          entscheidung: "Unterlagen nachfordern"
          rolle: S1
        - id: erteilen
          art: guenstig
          wenn: "wahr"
          entscheidung: "Erlaubnis erteilen"
          rolle: S2

        """;

    public static string Tests(string id) => $$"""
        format: abh-bogen-tests/1
        bogen: {{id}}
        faelle:
        - id: genug
          stichtag: 2026-11-20
          ergebnis: erteilen
          antworten: {arbeit: true, lohn: 1000}
        - id: zu-wenig
          stichtag: 2026-11-20
          ergebnis: nachfordern
          antworten: {arbeit: true, lohn: 999.99}
        - id: ohne-vertrag
          stichtag: 2026-11-20
          ergebnis: ablehnen
          antworten: {arbeit: false}

        """;

    /// <summary>A new approved checklist.</summary>
    /// <param name="article">Kennung of the article it belongs to; null for one that isn't there.</param>
    /// <param name="evidence">The question about pay is proved by this document, whose text is kept too.</param>
    public async Task<string> PublishedAsync(string id, string? article = null, string? evidence = null)
    {
        await office.ApproveAsync(await SubmittedAsync(id, article, evidence));
        return id;
    }

    /// <returns>Number of the review.</returns>
    public async Task<int> SubmittedAsync(string id, string? article = null, string? evidence = null)
    {
        await EnsureValueAsync();
        var yaml = Yaml(id);
        if (evidence is not null)
        {
            yaml = yaml.Replace("erfuellt_wenn: \"reicht\"", "nachweis: [muster_nachweis]\n    erfuellt_wenn: \"reicht\"", StringComparison.Ordinal);
            await office.Host.Get<SaveCodeText>().RunAsync(CodeKind.Document, "muster_nachweis", evidence, await office.ActorAsync("fachverantwortung"), default).Must();
        }

        if (article is not null) yaml = yaml.Replace("musterartikel", article, StringComparison.Ordinal);
        var input = new TemplateInput(yaml, Tests(id), ChangeKind.Substantive, "Erste Version");
        await office.Host.Get<StartChecklist>().RunAsync(input, await office.ActorAsync("autorin"), default).Must();
        return await SubmitAsync(id);
    }

    public async Task RevisedAsync(string id, string question, ChangeKind kind = ChangeKind.Substantive)
    {
        await SavedAsync(id, Yaml(id, question), kind);
        await office.ApproveAsync(await SubmitAsync(id));
    }

    public async Task SavedAsync(string id, string yaml, ChangeKind kind = ChangeKind.Substantive)
    {
        var author = await office.ActorAsync("autorin");
        var shown = (await office.Host.Get<TemplateDraftQueries>().FindAsync(id, author, default))!; // authors see every checklist that was begun
        var input = new TemplateInput(yaml, Tests(id), kind, "Frage klarer gestellt");
        await office.Host.Get<SaveTemplateDraft>().RunAsync(id, shown.Version, shown.BaseNumber, input, author, default).Must();
    }

    /// <returns>Number of the review of what was saved.</returns>
    public Task<int> ResubmittedAsync(string id) => SubmitAsync(id);

    /// <returns>Number of the proposal, by amtsleitung.</returns>
    public async Task<int> ProposedAsync(int year, int amount = 1000) => await office.Host.Get<ProposeYearlyValue>().RunAsync(
        new ValueInput("musterwert", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Rational.From(amount), "Bekanntmachung"),
        await office.ActorAsync("amtsleitung"), default).Must();

    /// <summary>The yearly value of 2026 was wrong; two people put it right.</summary>
    public async Task CorrectedAsync(int amount) =>
        await office.Host.Get<ApproveYearlyValue>().RunAsync(await ProposedAsync(2026, amount), await office.ActorAsync("leitung"), default).Must();

    /// <summary>A run of an approved checklist with its first question answered.</summary>
    /// <param name="works">Answer to it: without work the checklist refuses, with it pay is asked for.</param>
    /// <returns>Its number.</returns>
    public async Task<int> RunAsync(string id, string editor = "sachbearbeitung", string? fileNumber = "33-4711/26", bool works = true)
    {
        var actor = await office.ActorAsync(editor);
        var run = await office.Host.Get<StartRun>().RunAsync(new RunStart(id, fileNumber, fileNumber is null, office.Today, Guid.NewGuid()), actor, default).Must();
        await office.Host.Get<AnswerItem>().RunAsync(run, new RunAnswers([new GivenAnswer(new RawAnswer("arbeit", AnswerForm.Truth, works ? "true" : "false"), 0)], []), actor, default).Must();
        return run;
    }

    private async Task EnsureValueAsync()
    {
        if ((await office.Host.Get<YearlyValueQueries>().TableAsync(default)).Find("musterwert", new DateOnly(2026, 6, 1)) is not null) return;
        await office.Host.Get<ApproveYearlyValue>().RunAsync(await ProposedAsync(2026), await office.ActorAsync("leitung"), default).Must();
    }

    private async Task<int> SubmitAsync(string id)
    {
        var author = await office.ActorAsync("autorin");
        var draft = (await office.Host.Get<TemplateDraftQueries>().FindAsync(id, author, default))!; // as above
        return await office.Host.Get<SubmitForReview>().RunAsync(ChecklistHistory.Kind, id, draft.Version, author, default).Must();
    }
}
