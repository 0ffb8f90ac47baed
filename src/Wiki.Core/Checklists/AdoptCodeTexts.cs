using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Takes a file of code texts in: new codes are added; a text that is there already changes only in the name of an approver.</summary>
internal sealed class AdoptCodeTexts(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <returns>Number of texts that were added or changed.</returns>
    public async Task<int> RunAsync(CodeKind kind, IReadOnlyDictionary<string, string> texts, Actor author, Actor? approver, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two imports at once make one row
        var known = await db.CodeTexts.Where(t => t.Kind == kind).ToDictionaryAsync(t => t.Code, StringComparer.Ordinal, ct);
        var changed = 0;
        foreach (var (code, text) in texts.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            var before = known.GetValueOrDefault(code);
            if (before?.Text == text || (before is not null && approver is null)) continue;

            HistoryWriter.Add(db, author, now, ChecklistHistory.TextKind, 0, code, ChecklistHistory.TextSaved, changes: [new FieldChange("Text", before?.Text, text)]);
            if (before is null) db.CodeTexts.Add(new CodeText { Kind = kind, Code = code, Text = text });
            else before.Text = text;
            changed++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return changed;
    }
}
