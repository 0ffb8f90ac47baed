using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Markup;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.Web.Reviews;
using Wiki.Web.Ui;

namespace Wiki.Web.Articles;

/// <summary>Loads the editor and sends its form to the verb behind the pressed button.</summary>
public sealed class DraftEditor(
    DraftQueries drafts, SettingsQueries settings, PeopleQueries people,
    CitationGate citations, WorkingCopies copies, DropWorkingCopy drop, StartArticle start, SaveDraft save, SubmitForReview submit, DraftFileDesk desk, TimeProvider clock)
{
    /// <param name="typed">What the browser sent; null on a fresh visit.</param>
    /// <returns>Null when the article isn't there for this person.</returns>
    /// <param name="restore">Show what the person typed and didn't save.</param>
    public async Task<EditorPage?> LoadAsync(string? slug, DraftForm? typed, bool restore, Actor actor, CancellationToken ct)
    {
        var draft = slug is null ? null : await drafts.FindAsync(slug, actor, ct);
        if (slug is not null && draft is null) return null;

        var kept = typed is null ? await copies.FindAsync(slug, actor, ct) : null;
        var copy = kept is null ? null : JsonSerializer.Deserialize<DraftForm>(kept.Form, JsonSerializerOptions.Web);
        if (restore) typed ??= copy;
        var form = typed ?? (draft is null ? NewForm(actor) : DraftForm.From(draft));
        var read = form.Read();
        var files = slug is null ? [] : await desk.ListAsync(slug, actor, ct);
        IReadOnlyList<AttachedFile> attached = [.. files.Where(row => !row.IsRemoved).Select(row => row.File)];
        var preview = MarkdownRenderer.Render(form.Markdown, FileContext.Of(attached));
        var points = read.Succeeded ? ReadyCheck.Of(read.Value.Fields, preview, Today.In(clock), attached) : [];
        var findings = read.Succeeded ? await citations.CheckAsync(slug ?? "", read.Value.Fields, preview, ct) : [];
        var others = slug is null ? [] : await copies.OthersAsync(slug, actor, ct);
        var unsaved = copy is null || restore || copy.SaysTheSameAs(form) ? null : kept?.SavedAt;
        return new EditorPage(form, draft, slug, points, await ChoicesAsync(ct), preview, findings, others, unsaved,
            read.Succeeded ? read.Value.PersonalData() : [])
        { Files = files };
    }

    /// <param name="upload">Files and names beside the draft's own fields.</param>
    public async Task<Result<EditorAnswer>> SendAsync(string? slug, DraftForm form, FileUpload upload, Actor actor, CancellationToken ct)
    {
        var read = form.Read();
        if (!read.Succeeded) return read.Problem!; // not succeeded has a problem
        if (form.Action == DraftForm.Preview) return new EditorAnswer("", "");

        var saved = slug is null
            ? await StartAsync(form, read.Value, actor, ct)
            : await SaveAsync(slug, form, read.Value, actor, ct);
        if (!saved.Succeeded) return saved.Problem!;
        if (form.Action == DraftForm.Merge) return new EditorAnswer(ArticleUrls.Merge(saved.Value), "");
        if (DraftFileDesk.Answers(form.Action)) return await FileAsync(saved.Value, slug is null, form, upload, actor, ct);
        if (form.Action != DraftForm.Submit) return new EditorAnswer(ArticleUrls.Edit(saved.Value), "Entwurf gespeichert.");

        var review = await submit.RunAsync(ArticleHistory.Kind, saved.Value, form.Version, new PersonalDataPass(form.PassReason), actor, ct);
        return review.Succeeded
            ? new EditorAnswer(ReviewUrls.Decide(review.Value), "Eingereicht. Die Fassung liegt jetzt zur Freigabe.")
            : review.Problem!;
    }

    /// <summary>After the text is saved, so that nothing typed depends on what becomes of the file.</summary>
    private async Task<Result<EditorAnswer>> FileAsync(string slug, bool isNew, DraftForm form, FileUpload upload, Actor actor, CancellationToken ct)
    {
        var before = form.Markdown;
        var done = await desk.RunAsync(slug, form, upload, actor, ct);
        if (done.Problem is { } no)
        {
            return isNew ? new EditorAnswer(ArticleUrls.EditFiles(slug), $"{no.Sentence} {string.Join(" ", no.Details)}") : no; // the article has an address now
        }

        if (form.Markdown != before) // it calls a file by its new name
        {
            var renamed = await SaveAsync(slug, form, form.Read().Value, actor, ct); // it could be read before
            if (!renamed.Succeeded) return renamed.Problem!; // not succeeded has a problem
        }

        return new EditorAnswer(ArticleUrls.EditFiles(slug), done.Value);
    }

    /// <summary>The person doesn't want back what was typed and not saved.</summary>
    public Task<Result> DropCopyAsync(string? slug, Actor actor, CancellationToken ct) => drop.RunAsync(slug, actor, ct);

    private static DraftForm NewForm(Actor actor) => new()
    {
        Team = actor.Team,
        Owner = actor.UserName,
        Markdown = "## Kurzantwort\n\n\n## Voraussetzungen\n\n\n## Nachweise\n\n\n## Klartext\n\n\n## Quellen\n",
    };

    private async Task<Result<string>> StartAsync(DraftForm form, DraftInput input, Actor actor, CancellationToken ct)
    {
        var started = await start.RunAsync(form.Slug, input, actor, ct);
        if (started.Succeeded) form.Version = (await drafts.FindAsync(started.Value, actor, ct))?.Version ?? 0; // gone again: submitting says so
        return started;
    }

    private async Task<Result<string>> SaveAsync(string slug, DraftForm form, DraftInput input, Actor actor, CancellationToken ct)
    {
        var version = await save.RunAsync(slug, form.Version, form.BaseNumber, input, actor, ct);
        if (!version.Succeeded) return version.Problem!; // not succeeded has a problem

        form.Version = version.Value; // a refused submission shows the form again: the next save builds on this one
        return slug;
    }

    private async Task<EditorChoices> ChoicesAsync(CancellationToken ct)
    {
        var office = await settings.OfficeAsync(ct);
        var names = await people.ActiveAsync(ct);
        return new EditorChoices(
            office.Topics, [.. office.Teams.Select(team => new SelectField.Option(team.Code, team.Name))],
            [.. names.Select(person => new SelectField.Option(person.UserName, person.DisplayName))]);
    }
}
