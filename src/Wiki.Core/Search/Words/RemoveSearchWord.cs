using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Search.Words;

/// <summary>Takes a search word away; the history keeps what it was.</summary>
public sealed class RemoveSearchWord(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int id, int version, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.KeepLaw)) return SearchProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var word = await db.SearchWords.SingleOrDefaultAsync(w => w.Id == id, ct);
        if (word is null) return SearchProblems.WordGone;
        if (word.Version != version) return SearchProblems.WordStale;

        var now = clock.GetUtcNow().UtcDateTime;
        db.SearchWords.Remove(word);
        HistoryWriter.Add(
            db, actor, now, SaveSearchWord.Kind, id, word.Terms[0], "searchword-removed",
            changes: [new FieldChange("Wörter", string.Join(", ", word.Terms), null), new FieldChange("Anmerkung", word.Note, null)]);
        SearchChange.Add(db, SearchChange.Words, id.ToString(System.Globalization.CultureInfo.InvariantCulture), now);
        return await db.SaveOrAsync(SearchProblems.WordStale, ct);
    }
}
