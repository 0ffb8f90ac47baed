using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists;

/// <summary>A small checklist on its way through a world: every step is the real verb and insists on success.</summary>
internal sealed class ChecklistDesk(World world)
{
    public const string Slug = "probe";

    public const string Yaml = ChecklistFixtures.Head + """
        werte:
          grenze: {2026: 1000}
          quelle: "Bekanntmachung"
        abschnitte:
        - id: a
          titel: "Einkommen"
          punkte:
          - id: lohn
            typ: betrag
            frage: "Wie hoch ist der Lohn?"
            norm: ["§ 2 Abs. 3"]
            erfuellt_wenn: "lohn >= wert('grenze')"
            sonst: {wirkung: fehlt, text: "Nachweis nachfordern."}
        ergebnisse:
        - {id: nachfordern, art: zwischen, wenn: "gibt_es('fehlt')", entscheidung: "Nachfordern", rolle: S1}
        - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Erteilung", rolle: S2}

        """;

    public const string Tests = """
        format: abh-bogen-tests/1
        bogen: probe
        faelle:
        - {id: reicht, stichtag: 2026-11-20, ergebnis: ja, antworten: {lohn: 1000}}
        - {id: knapp, stichtag: 2026-11-20, ergebnis: nachfordern, antworten: {lohn: 999.99}}

        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TemplateInput Input(string? yaml = null, string? tests = null, string note = "Erste Version", ChangeKind kind = ChangeKind.Substantive) =>
        new(yaml ?? Yaml, tests ?? Tests, kind, note);

    /// <summary>The approved value the small checklist needs.</summary>
    public async Task ValueAsync(long number = 1000, int year = 2026)
    {
        var id = await world.Get<ProposeYearlyValue>().RunAsync(
            new ValueInput("grenze", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Rational.From(number), "Bekanntmachung"), world.Cast.Bea, Ct).Must();
        await world.Get<ApproveYearlyValue>().RunAsync(id, world.Cast.Bernd, Ct).Must();
    }

    public Task<string> StartAsync(TemplateInput? input = null, Actor? author = null) =>
        world.Get<StartChecklist>().RunAsync(input ?? Input(), author ?? world.Cast.Anna, Ct).Must();

    public async Task<int> SaveAsync(TemplateInput input, Actor? author = null)
    {
        var shown = (await world.Get<TemplateDraftQueries>().FindAsync(Slug, world.Cast.Anna, Ct))!; // authors see every checklist that was begun
        return await world.Get<SaveTemplateDraft>().RunAsync(Slug, shown.Version, shown.BaseNumber, input, author ?? world.Cast.Anna, Ct).Must();
    }

    public async Task<Result<int>> TrySubmitAsync(Actor? author = null)
    {
        var draft = (await world.Get<TemplateDraftQueries>().FindAsync(Slug, world.Cast.Anna, Ct))!; // as above
        return await world.Get<SubmitForReview>().RunAsync(ChecklistHistory.Kind, Slug, draft.Version, author ?? world.Cast.Anna, Ct);
    }

    public async Task<int> SubmitAsync(Actor? author = null) => (await TrySubmitAsync(author)).Must();

    public Task<Result> TryApproveAsync(int review, Actor approver, DateOnly? from = null, LaterVersion? later = null) =>
        world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(from, later), approver, Ct);

    /// <summary>Value, checklist, approval.</summary>
    public async Task PublishAsync()
    {
        await ValueAsync();
        await StartAsync();
        await TryApproveAsync(await SubmitAsync(), world.Cast.Bernd).Must();
    }

    public async Task ReviseAsync(string yaml, DateOnly? from = null, LaterVersion? later = null)
    {
        await SaveAsync(Input(yaml, note: "Geändert"));
        await TryApproveAsync(await SubmitAsync(), world.Cast.Bernd, from, later).Must();
    }

    public Task<ChecklistView?> ReadAsync(DateOnly? day = null) => world.Get<ChecklistQueries>().FindAsync(Slug, day ?? world.Today, Ct);

    public async Task<ChecklistResult> EvaluateAsync(string answers, DateOnly? day = null)
    {
        using var json = JsonDocument.Parse(answers);
        return await world.Get<EvaluateChecklist>().RunAsync(Slug, day ?? world.Today, json.RootElement, Ct).Must();
    }
}
