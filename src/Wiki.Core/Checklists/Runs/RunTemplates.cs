using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Versions and yearly values as runs are pinned to them, both in memory because neither ever changes.</summary>
public sealed class RunTemplates(ParsedTemplates parsed, PinnedValues values)
{
    internal Task<ChecklistTemplate> FindAsync(WikiDbContext db, int versionId, CancellationToken ct) => parsed.FindAsync(db, versionId, ct);

    internal Task<ValueTable> ValuesAsync(WikiDbContext db, IReadOnlyList<int> ids, CancellationToken ct) => values.TableAsync(db, ids, ct);
}
