using System.Globalization;
using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Web.Articles;
using Wiki.Web.Reviews;

namespace Wiki.Web.Checklists;

/// <summary>Loads the checklist editor and sends its form to the verb behind the pressed button.</summary>
public sealed class TemplateEditor(
    TemplateDraftQueries drafts, ReleaseGate gate, CodeTextQueries texts, WorkingCopies copies, DropWorkingCopy drop, StartChecklist start, SaveTemplateDraft save,
    SubmitForReview submit, TimeProvider clock)
{
    /// <param name="typed">What the browser sent; null on a fresh visit.</param>
    /// <param name="restore">Show what the person typed and didn't save.</param>
    /// <returns>Null when the checklist isn't there for this person.</returns>
    public async Task<TemplateEditorPage?> LoadAsync(string? slug, TemplateForm? typed, bool restore, Actor actor, CancellationToken ct)
    {
        var draft = slug is null ? null : await drafts.FindAsync(slug, actor, ct);
        if (slug is not null && draft is null) return null;

        var kept = typed is null ? await copies.FindAsync(ChecklistHistory.Kind, slug, actor, ct) : null;
        var copy = kept is null ? null : JsonSerializer.Deserialize<TemplateForm>(kept.Form, JsonSerializerOptions.Web);
        if (restore) typed ??= copy;
        var form = typed ?? (draft is null ? NewForm(actor) : TemplateForm.From(draft));
        return new TemplateEditorPage(form, draft, slug, await gate.CheckAsync(slug, form.Yaml, form.Tests, ct), await texts.AllAsync(ct))
        {
            Others = slug is null ? [] : await copies.OthersAsync(ChecklistHistory.Kind, slug, actor, ct),
            UnsavedFrom = copy is null || restore || copy.SaysTheSameAs(form) ? null : kept?.SavedAt,
            PersonalData = form.Input.PersonalData(),
        };
    }

    public async Task<Result<EditorAnswer>> SendAsync(string? slug, TemplateForm form, Actor actor, CancellationToken ct)
    {
        if (form.Action == TemplateForm.Check) return new EditorAnswer("", "");

        var saved = slug is null ? await StartAsync(form, actor, ct) : await SaveAsync(slug, form, actor, ct);
        if (!saved.Succeeded) return saved.Problem!; // not succeeded has a problem
        if (form.Action == TemplateForm.Merge) return new EditorAnswer(ChecklistUrls.Merge(saved.Value), "");
        if (form.Action != TemplateForm.Submit) return new EditorAnswer(ChecklistUrls.Edit(saved.Value), "Entwurf gespeichert.");

        var review = await submit.RunAsync(ChecklistHistory.Kind, saved.Value, form.Version, new PersonalDataPass(form.PassReason), actor, ct);
        if (review.Succeeded) return new EditorAnswer(ReviewUrls.Decide(review.Value), "Eingereicht. Die Version liegt jetzt zur Freigabe.");
        return slug is null ? new EditorAnswer(ChecklistUrls.Edit(saved.Value), "Der Entwurf ist gespeichert, eingereicht werden kann er noch nicht: Die Gründe stehen unten.") : review.Problem!;
    }

    /// <summary>The person doesn't want back what was typed and not saved.</summary>
    public Task<Result> DropCopyAsync(string? slug, Actor actor, CancellationToken ct) => drop.RunAsync(ChecklistHistory.Kind, slug, actor, ct);

    private TemplateForm NewForm(Actor actor)
    {
        var today = Today.In(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new TemplateForm
        {
            ChangeNote = "Erste Version",
            Yaml = $$"""
                format: {{TemplateYaml.Format}}
                id: bogen-
                titel: ""
                norm: "§ "
                gueltig: {ab: {{today}}, bis: null}
                rechtsstand: {{today}}
                fachstelle: {{actor.Team}}
                artikel: []
                datenschutz: {fallbezug: aktenzeichen, freitext: gesperrt, loeschfrist_tage: 180}
                abschnitte:
                - id: ausgang
                  titel: "Ausgangslage"
                  punkte:
                  - id: erster_punkt
                    typ: ja_nein
                    frage: ""
                    norm: ["§ "]
                    erfuellt_wenn: "erster_punkt"
                    sonst:
                      wirkung: fehlt
                      text: ""
                ergebnisse:
                - id: nachforderung
                  art: zwischen
                  wenn: "gibt_es('fehlt')"
                  entscheidung: ""
                  rolle: S1
                - id: erteilung
                  art: guenstig
                  wenn: "wahr"
                  entscheidung: ""
                  rolle: S2

                """,
            Tests = $$"""
                format: abh-bogen-tests/1
                bogen: bogen-
                faelle:
                - id: alles-da
                  stichtag: {{today}}
                  ergebnis: erteilung
                  antworten: {erster_punkt: true}
                - id: etwas-fehlt
                  stichtag: {{today}}
                  ergebnis: nachforderung
                  antworten: {erster_punkt: false}

                """,
        };
    }

    private async Task<Result<string>> StartAsync(TemplateForm form, Actor actor, CancellationToken ct)
    {
        var started = await start.RunAsync(form.Input, actor, ct);
        if (started.Succeeded) form.Version = (await drafts.FindAsync(started.Value, actor, ct))?.Version ?? 0; // gone again: submitting says so
        return started;
    }

    private async Task<Result<string>> SaveAsync(string slug, TemplateForm form, Actor actor, CancellationToken ct)
    {
        var version = await save.RunAsync(slug, form.Version, form.BaseNumber, form.Input, actor, ct);
        if (!version.Succeeded) return version.Problem!; // not succeeded has a problem

        form.Version = version.Value; // a refused submission shows the form again: the next save builds on this one
        return slug;
    }
}

/// <summary>Everything the editor shows beside what the author types.</summary>
/// <param name="Draft">What is stored; null for a checklist that isn't started yet.</param>
public sealed record TemplateEditorPage(TemplateForm Form, TemplateDraftView? Draft, string? Slug, GateReport Gate, CodeTexts Texts)
{
    public IReadOnlyList<FellowWriter> Others { get; init; } = [];

    /// <summary>When the person typed something that was never saved and differs, UTC; null when there is nothing to bring back.</summary>
    public DateTime? UnsavedFrom { get; init; }

    /// <summary>What in the texts looks like personal data.</summary>
    public IReadOnlyList<PersonalDataHit> PersonalData { get; init; } = [];

    public string Heading => Gate.Template.Template?.Title ?? (Draft?.Fields.Title is { Length: > 0 } title ? title : "Neuer Bogen");
}
