using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>Reads the German texts of codes.</summary>
public sealed class CodeTextQueries(IDbContextFactory<WikiDbContext> contexts)
{
    public async Task<CodeTexts> AllAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await db.CodeTexts.AsNoTracking().ToListAsync(ct);
        return new CodeTexts(
            all.Where(text => text.Kind == CodeKind.Document).ToDictionary(text => text.Code, text => text.Text, StringComparer.Ordinal),
            all.Where(text => text.Kind == CodeKind.FollowUp).ToDictionary(text => text.Code, text => text.Text, StringComparer.Ordinal));
    }
}
