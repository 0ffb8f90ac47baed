using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Web.Reviews;

namespace Wiki.Web.Onboarding;

/// <summary>Loads the template editor and sends its form to the verb behind the pressed button.</summary>
public sealed class PlanTemplateEditor(PlanTemplateQueries templates, PlanGate gate, StartPlanTemplate start, SavePlanDraft save, SubmitForReview submit)
{
    /// <param name="typed">What the browser sent; null on a fresh visit.</param>
    /// <returns>Null when the template isn't there for this person.</returns>
    public async Task<PlanEditorPage?> LoadAsync(string? slug, PlanTemplateForm? typed, Actor actor, CancellationToken ct)
    {
        var draft = slug is null ? null : await templates.FindDraftAsync(slug, actor, ct);
        if (slug is not null && draft is null) return null;

        var form = typed ?? (draft is null ? NewForm(actor) : new PlanTemplateForm { Version = draft.Version, BaseNumber = draft.BaseNumber, ChangeNote = draft.ChangeNote, Yaml = draft.Yaml });
        return new PlanEditorPage(form, draft, slug, await gate.CheckAsync(slug, form.Yaml, ct));
    }

    public async Task<Result<PlanEditorAnswer>> SendAsync(string? slug, PlanTemplateForm form, Actor actor, CancellationToken ct)
    {
        if (form.Action == PlanTemplateForm.Check) return new PlanEditorAnswer("", "");

        var saved = slug is null ? await StartAsync(form, actor, ct) : await SaveAsync(slug, form, actor, ct);
        if (!saved.Succeeded) return saved.Problem!; // not succeeded has a problem
        if (form.Action != PlanTemplateForm.Submit) return new PlanEditorAnswer(OnboardingUrls.EditTemplate(saved.Value), "Entwurf gespeichert.");

        var review = await submit.RunAsync(PlanHistory.TemplateKind, saved.Value, form.Version, actor, ct);
        if (review.Succeeded) return new PlanEditorAnswer(ReviewUrls.Decide(review.Value), "Eingereicht. Die Version liegt jetzt zur Freigabe.");
        return slug is null ? new PlanEditorAnswer(OnboardingUrls.EditTemplate(saved.Value), "Der Entwurf ist gespeichert, eingereicht werden kann er noch nicht: Die Gründe stehen rechts.") : review.Problem!;
    }

    private static PlanTemplateForm NewForm(Actor actor) => new()
    {
        ChangeNote = "Erste Version",
        Yaml = $$"""
            format: {{PlanYaml.Format}}
            id: plan-
            titel: ""
            fachstelle: {{actor.Team}}
            dauer_monate: 6
            stufe: S1
            meilensteine:
            - id: m6
              monat: 6
              titel: "Erste eigenständige Termine"
              abnahme: [pate, leitung]
              bedingung: "begleitet >= 30 und pflicht_gelesen"
            phasen:
            - id: p0
              titel: "Ankommen"
              woche: 1-2
              begleitet: hospitation
              termine_woche: 0
              lesen: []
              tun: ["Rundgang"]
              abnahme: [pate]
            - id: p1
              titel: "Mitmachen"
              monat: 1-6
              begleitet: pate_im_raum
              termine_woche: 5
              soll_begleitet: 30
              lesen: []
              abnahme: [pate, leitung]
              meilenstein: m6
            regeln: ["Monate zählen als Einsatzmonate"]

            """,
    };

    private async Task<Result<string>> StartAsync(PlanTemplateForm form, Actor actor, CancellationToken ct)
    {
        var started = await start.RunAsync(form.Input, actor, ct);
        if (started.Succeeded) form.Version = (await templates.FindDraftAsync(started.Value, actor, ct))?.Version ?? 0; // gone again: submitting says so
        return started;
    }

    private async Task<Result<string>> SaveAsync(string slug, PlanTemplateForm form, Actor actor, CancellationToken ct)
    {
        var version = await save.RunAsync(slug, form.TakeOver ?? form.Version, form.CaughtUpWith ?? form.BaseNumber, form.Input, actor, ct);
        if (!version.Succeeded) return version.Problem!; // not succeeded has a problem

        form.Version = version.Value; // a refused submission shows the form again: the next save builds on this one
        return slug;
    }
}

/// <summary>Where the editor leads on and what it says; an empty address stays.</summary>
public sealed record PlanEditorAnswer(string Address, string Sentence);

/// <summary>Everything the editor shows beside what the author types.</summary>
/// <param name="Draft">What is stored; null for a template that isn't started yet.</param>
public sealed record PlanEditorPage(PlanTemplateForm Form, PlanDraftView? Draft, string? Slug, PlanGateReport Gate)
{
    public string Heading => Gate.Reading.Outline?.Title ?? (Draft?.Title is { Length: > 0 } title ? title : "Neue Vorlage");
}
