using Wiki.Core.Search;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;

namespace Wiki.Web.Search;

/// <summary>What the form for a search word does; the next search of the same person uses the change.</summary>
internal sealed class SearchWordActions(SearchWordQueries words, SaveSearchWord save, RemoveSearchWord remove, SearchIndex index)
{
    public async Task<SearchWordForm?> FindAsync(int id, CancellationToken ct) =>
        await words.FindAsync(id, ct) is { } word ? SearchWordForm.Of(word) : null;

    public async Task<Result> SaveAsync(SearchWordInput input, Actor actor, CancellationToken ct)
    {
        var result = (await save.RunAsync(input, actor, ct)).ToResult();
        if (result.Succeeded) await index.ApplyPendingAsync(ct);
        return result;
    }

    public async Task<Result> RemoveAsync(int id, int version, Actor actor, CancellationToken ct)
    {
        var result = await remove.RunAsync(id, version, actor, ct);
        if (result.Succeeded) await index.ApplyPendingAsync(ct);
        return result;
    }
}
