using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Puts two texts of one article together: what the editor does when somebody was faster.</summary>
public sealed class DraftMerges(MergeQueries sides, MergeDraft merge, DraftQueries drafts, KeepWorkingCopy keep)
{
    internal static readonly Problem Undecided = new("merge-undecided", "Entscheiden Sie bitte bei jedem Absatz und jeder Angabe, was bleibt. Was Sie gewählt haben, steht noch da.");

    /// <summary>What the person typed against the other side as it is now; the typed text is stored first.</summary>
    public async Task<MergePage?> OfTypedAsync(string slug, DraftForm typed, Actor actor, CancellationToken ct)
    {
        await keep.RunAsync(slug, JsonSerializer.Serialize(typed, JsonSerializerOptions.Web), actor, ct);
        return await PageAsync(slug, typed, null, null, new MergePicks(null), actor, ct);
    }

    /// <summary>The stored draft against a newer approved text, or a text that came back against the present draft; null when there is nothing to put together.</summary>
    public async Task<MergePage?> OfStoredAsync(string slug, int? revisionId, Actor actor, CancellationToken ct)
    {
        var draft = await drafts.FindAsync(slug, actor, ct);
        if (draft is null || draft.Version == 0) return null;
        if (revisionId is not { } id) return draft.IsOvertaken ? await PageAsync(slug, DraftForm.From(draft), null, null, new MergePicks(null), actor, ct) : null;

        return await sides.RevisionAsync(slug, id, actor, ct) is { } found
            ? await PageAsync(slug, DraftForm.From(found.Text.Fields, found.Text.Markdown, 0, found.Start.BaseNumber), id, null, new MergePicks(null), actor, ct)
            : null;
    }

    /// <summary>The page as it was sent, choices included; stores nothing.</summary>
    public Task<MergePage?> ShowAgainAsync(string slug, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var seen = new MergeSeen(German.ParseNumber(posted["dort"]) ?? 0, German.ParseNumber(posted["grundlage"]) ?? 0);
        return PageAsync(slug, DraftField.Read(posted), German.ParseNumber(posted["fassung"]), seen, new MergePicks(posted), actor, ct);
    }

    /// <returns>Done, or the page that still has to be decided, with the reason.</returns>
    public async Task<(Problem? Problem, MergePage? Page)> SendAsync(string slug, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var page = await ShowAgainAsync(slug, posted, actor, ct);
        if (page is null) return (ArticleProblems.Gone, null);
        if (page.Merged() is not { } merged) return (Undecided, page);

        var read = merged.Read();
        var start = new MergeStart(page.Mine.Version, page.Mine.BaseNumber, page.RevisionId);
        var saved = read.Succeeded ? await merge.RunAsync(slug, start, merged.Version, merged.BaseNumber, read.Value, actor, ct) : read.Problem!; // not succeeded has a problem
        if (saved.Succeeded) return (null, null);
        if (saved.Problem!.Code != ArticleProblems.StaleDraft.Code && saved.Problem.Code != ArticleProblems.NoDraft.Code)
        {
            await keep.RunAsync(slug, JsonSerializer.Serialize(merged, JsonSerializerOptions.Web), actor, ct); // the editor shows it again and says what is wrong
            return (saved.Problem, null);
        }

        return (saved.Problem, await OfTypedAsync(slug, merged, actor, ct)); // once more faster: the merged text goes on as one's own
    }

    private async Task<MergePage?> PageAsync(
        string slug, DraftForm mine, int? revisionId, MergeSeen? seen, MergePicks picks, Actor actor, CancellationToken ct)
    {
        var found = await sides.FindAsync(slug, new MergeStart(mine.Version, mine.BaseNumber, revisionId), seen, actor, ct);
        return found is null ? null : MergePage.Of(slug, mine, revisionId, found, picks);
    }
}
