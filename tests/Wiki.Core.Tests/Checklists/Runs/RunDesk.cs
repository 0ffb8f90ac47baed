using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>A desk with one released checklist and runs of it; Alex answers, Bernd leads the Fachstelle.</summary>
internal sealed class RunDesk(World world)
{
    public const string Slug = ChecklistDesk.Slug;

    public const string Yaml = ChecklistFixtures.Head + """
        werte:
          grenze: {2026: 1000}
          quelle: "Bekanntmachung"
        abschnitte:
        - id: arbeit
          titel: "Arbeit"
          punkte:
          - {id: vertrag, typ: ja_nein, frage: "Gibt es einen Arbeitsvertrag?", norm: ["§ 2 Abs. 3"]}
          - {id: lohn, typ: betrag, einheit: EUR/Monat, frage: "Wie hoch ist der Lohn?", zeige_wenn: "vertrag", norm: ["§ 2 Abs. 3"], nachweis: [arbeitsvertrag, pass], erfuellt_wenn: "lohn >= wert('grenze')", sonst: {wirkung: fehlt, text: "Nachweis nachfordern."}}
          - {id: seit, typ: datum, frage: "Seit wann?", zeige_wenn: "vertrag", norm: ["§ 2 Abs. 3"]}
        - id: person
          titel: "Person"
          punkte:
          - {id: sprache, typ: auswahl, frage: "Welches Niveau?", optionen: {a1: "A1", b1: "B1"}, norm: ["§ 2 Abs. 3"]}
          - {id: ausweis, typ: dokument, frage: "Pass vorgelegt?", norm: ["§ 3"], nachweis: [pass], sonst: {wirkung: fehlt, text: "Pass nachfordern."}}
          - {id: verfahren, typ: ja_nein, frage: "Läuft ein Strafverfahren?", norm: ["§ 79 Abs. 2"], erfuellt_wenn: "nicht verfahren", sonst: {wirkung: aussetzen, text: "Warten."}}
        unterlagen: [lichtbild]
        ergebnisse:
        - {id: warten, art: zwischen, wenn: "gibt_es('aussetzen')", entscheidung: "Aussetzen", rolle: S2}
        - {id: nachfordern, art: zwischen, wenn: "gibt_es('fehlt')", entscheidung: "Nachfordern", rolle: S1}
        - {id: ja, art: guenstig, wenn: "wahr", entscheidung: "Erteilung", rolle: S2}

        """;

    public const string Tests = """
        format: abh-bogen-tests/1
        bogen: probe
        faelle:
        - {id: gut, stichtag: 2026-11-20, ergebnis: ja, antworten: {vertrag: true, lohn: 1000, seit: 2026-01-01, sprache: a1, ausweis: vorhanden, verfahren: false}}
        - {id: knapp, stichtag: 2026-11-20, ergebnis: nachfordern, antworten: {vertrag: true, lohn: 999, seit: 2026-01-01, sprache: a1, ausweis: vorhanden, verfahren: false}}
        - {id: laeuft, stichtag: 2026-11-20, ergebnis: warten, antworten: {vertrag: false, sprache: a1, ausweis: vorhanden, verfahren: true}}

        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChecklistDesk Sheets { get; } = new(world);

    public async Task PublishAsync(string yaml = Yaml)
    {
        foreach (var (code, text) in new[] { ("arbeitsvertrag", "Arbeitsvertrag"), ("pass", "Pass"), ("lichtbild", "Lichtbild") })
        {
            await world.Get<SaveCodeText>().RunAsync(CodeKind.Document, code, text, world.Cast.Anna, Ct).Must();
        }

        await Sheets.ValueAsync();
        await Sheets.StartAsync(ChecklistDesk.Input(yaml, Tests));
        await Sheets.TryApproveAsync(await Sheets.SubmitAsync(), world.Cast.Bernd).Must();
    }

    public async Task ReviseAsync(string yaml, ChangeKind kind, string tests = Tests)
    {
        await Sheets.SaveAsync(ChecklistDesk.Input(yaml, tests, "Geändert", kind));
        await Sheets.TryApproveAsync(await Sheets.SubmitAsync(), world.Cast.Bernd).Must();
    }

    public Task CorrectValueAsync(long number) => Sheets.ValueAsync(number);

    public static RunStart Beginning(string? fileNumber = "33-4711/26", DateOnly? day = null, bool practice = false) =>
        new(Slug, fileNumber, practice, day ?? ChecklistFixtures.Day, Guid.NewGuid());

    public Task<int> StartAsync(RunStart? start = null, Actor? editor = null) =>
        world.Get<StartRun>().RunAsync(start ?? Beginning(), editor ?? world.Cast.Alex, Ct).Must();

    public Task<RunView?> OpenAsync(int run, Actor? actor = null) => world.Get<OpenRun>().RunAsync(run, actor ?? world.Cast.Alex, Ct);

    public async Task<RunView> ReadAsync(int run) => (await OpenAsync(run))!; // Alex works on it

    /// <summary>Answers on what the page shows now.</summary>
    public async Task<SavedAnswers> AnswerAsync(int run, string item, string text, Actor? actor = null) =>
        (await TryAnswerAsync(run, item, text, null, actor)).Must();

    public async Task<Result<SavedAnswers>> TryAnswerAsync(int run, string item, string text, int? version = null, Actor? actor = null)
    {
        var seen = version ?? (await ReadAsync(run)).Answers.GetValueOrDefault(item)?.Version ?? 0;
        return await world.Get<AnswerItem>().RunAsync(run, new RunAnswers([new GivenAnswer(Raw(item, text), seen)], []), actor ?? world.Cast.Alex, Ct);
    }

    public async Task<SavedAnswers> SayAsync(int run, string document, DocumentState state, DateOnly? requestedOn = null)
    {
        var seen = (await ReadAsync(run)).Documents.GetValueOrDefault(document)?.Version ?? 0;
        return await world.Get<AnswerItem>().RunAsync(run, new RunAnswers([], [new GivenDocument(document, state, requestedOn, seen)]), world.Cast.Alex, Ct).Must();
    }

    /// <summary>Everything answered well.</summary>
    public async Task CompleteAsync(int run)
    {
        foreach (var (item, text) in new[] { ("vertrag", "ja"), ("lohn", "1200"), ("seit", "2026-01-01"), ("sprache", "b1"), ("ausweis", "vorhanden"), ("verfahren", "nein") })
        {
            await AnswerAsync(run, item, text);
        }
    }

    public async Task<IReadOnlyList<string>> VerbsAsync(int run)
    {
        await using var db = await world.DbAsync();
        return await db.History.Where(h => h.SubjectKind == RunHistory.Kind && h.SubjectId == run).OrderBy(h => h.Id).Select(h => h.Verb).ToListAsync(Ct);
    }

    private static RawAnswer Raw(string item, string text) => text switch
    {
        "" => new RawAnswer(item, AnswerForm.Nothing, ""),
        "ja" or "nein" => new RawAnswer(item, AnswerForm.Truth, text == "ja" ? "true" : "false"),
        _ when decimal.TryParse(text, CultureInfo.InvariantCulture, out _) => new RawAnswer(item, AnswerForm.Number, text),
        _ => new RawAnswer(item, AnswerForm.Text, text),
    };
}
