using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Versions and yearly values as runs are pinned to them, both in memory because neither ever changes.</summary>
public sealed class RunTemplates(ParsedTemplates parsed, PinnedValues values)
{
    private readonly ConcurrentDictionary<int, (string Slug, int Number)> names = new();

    /// <summary>Kennung of the checklist and number of an approved version; neither ever changes.</summary>
    internal async ValueTask<(string Slug, int Number)> NameAsync(WikiDbContext db, int versionId, CancellationToken ct)
    {
        if (names.TryGetValue(versionId, out var known)) return known;

        var read = await (
            from version in db.TemplateVersions
            where version.Id == versionId
            join checklist in db.Checklists on version.ChecklistId equals checklist.Id
            select new { checklist.Slug, Number = version.Number!.Value }).SingleAsync(ct); // runs begin on approved versions
        return names[versionId] = (read.Slug, read.Number);
    }

    internal Task<ChecklistTemplate> FindAsync(WikiDbContext db, int versionId, CancellationToken ct) => parsed.FindAsync(db, versionId, ct);

    internal Task<ValueTable> ValuesAsync(WikiDbContext db, IReadOnlyList<int> ids, CancellationToken ct) => values.TableAsync(db, ids, ct);
}
