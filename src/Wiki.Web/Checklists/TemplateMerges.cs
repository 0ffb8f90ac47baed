using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Shared;
using Wiki.Web.Articles;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>Puts two texts of one checklist together: what the editor does when somebody was faster.</summary>
public sealed class TemplateMerges(TemplateMergeQueries sides, MergeTemplateDraft merge, TemplateDraftQueries drafts, KeepWorkingCopy keep)
{
    /// <summary>What the person typed against the other side as it is now; the typed text is stored first.</summary>
    public async Task<TemplateMergePage?> OfTypedAsync(string slug, TemplateForm typed, Actor actor, CancellationToken ct)
    {
        await KeepAsync(slug, typed, actor, ct);
        return await PageAsync(slug, typed, null, new MergePicks(null), actor, ct);
    }

    /// <summary>The stored draft against a newer approved text; null when there is nothing to put together.</summary>
    public async Task<TemplateMergePage?> OfStoredAsync(string slug, Actor actor, CancellationToken ct) =>
        await drafts.FindAsync(slug, actor, ct) is { Version: > 0, IsOvertaken: true } draft
            ? await PageAsync(slug, TemplateForm.From(draft), null, new MergePicks(null), actor, ct)
            : null;

    /// <summary>The page as it was sent, choices included; stores nothing.</summary>
    public Task<TemplateMergePage?> ShowAgainAsync(string slug, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var seen = new MergeSeen(German.ParseNumber(posted["dort"]) ?? 0, German.ParseNumber(posted["grundlage"]) ?? 0);
        return PageAsync(slug, TemplateForm.Read(posted), seen, new MergePicks(posted), actor, ct);
    }

    /// <returns>Done, or the page that still has to be decided, with the reason.</returns>
    public async Task<(Problem? Problem, TemplateMergePage? Page)> SendAsync(string slug, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var page = await ShowAgainAsync(slug, posted, actor, ct);
        if (page is null) return (ChecklistProblems.Gone, null);
        if (page.Merged() is not { } merged) return (DraftMerges.Undecided, page);

        var start = new MergeStart(page.Mine.Version, page.Mine.BaseNumber);
        var saved = await merge.RunAsync(slug, start, merged.Version, merged.BaseNumber, merged.Input, actor, ct);
        if (saved.Succeeded) return (null, null);
        if (saved.Problem!.Code != ChecklistProblems.StaleDraft.Code && saved.Problem.Code != ChecklistProblems.NoDraft.Code) // not succeeded has a problem
        {
            await KeepAsync(slug, merged, actor, ct); // the editor shows it again and says what is wrong
            return (saved.Problem, null);
        }

        return (saved.Problem, await OfTypedAsync(slug, merged, actor, ct)); // once more faster: the merged text goes on as one's own
    }

    private async Task KeepAsync(string slug, TemplateForm form, Actor actor, CancellationToken ct) =>
        await keep.RunAsync(ChecklistHistory.Kind, slug, JsonSerializer.Serialize(form, JsonSerializerOptions.Web), actor, ct);

    private async Task<TemplateMergePage?> PageAsync(string slug, TemplateForm mine, MergeSeen? seen, MergePicks picks, Actor actor, CancellationToken ct) =>
        await sides.FindAsync(slug, new MergeStart(mine.Version, mine.BaseNumber), seen, actor, ct) is { } found ? TemplateMergePage.Of(slug, mine, found, picks) : null;
}
