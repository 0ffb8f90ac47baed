using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Search.Words;

/// <summary>A search word as the list at /suchwoerter shows it.</summary>
public sealed record SearchWordRow(int Id, SearchWordKind Kind, IReadOnlyList<string> Terms, string? Note, int Version);

/// <summary>Reads the search words.</summary>
public sealed class SearchWordQueries(IDbContextFactory<WikiDbContext> contexts)
{
    public async Task<IReadOnlyList<SearchWordRow>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SearchWords.AsNoTracking().OrderBy(word => word.Kind).ThenBy(word => word.Id)
            .Select(word => new SearchWordRow(word.Id, word.Kind, word.Terms, word.Note, word.Version)).ToListAsync(ct);
    }

    public async Task<SearchWordRow?> FindAsync(int id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SearchWords.AsNoTracking().Where(word => word.Id == id)
            .Select(word => new SearchWordRow(word.Id, word.Kind, word.Terms, word.Note, word.Version)).SingleOrDefaultAsync(ct);
    }
}
