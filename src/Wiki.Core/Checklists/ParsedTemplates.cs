using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>Keeps approved versions parsed: their text never changes, and reading one costs ten times what evaluating it does.</summary>
public sealed class ParsedTemplates
{
    private const int Most = 400;

    private readonly ConcurrentDictionary<int, ChecklistTemplate> byVersion = new();

    /// <exception cref="InvalidOperationException">The text was approved and can't be read any more: the format lost something.</exception>
    internal async Task<ChecklistTemplate> FindAsync(WikiDbContext db, int versionId, CancellationToken ct)
    {
        if (byVersion.TryGetValue(versionId, out var known)) return known;

        var yaml = await db.TemplateBodies.Where(b => b.VersionId == versionId).Select(b => b.Yaml).SingleAsync(ct);
        var reading = TemplateYaml.Load(yaml);
        var template = reading.Template ?? throw new InvalidOperationException($"Template version {versionId}: {reading.Findings[0]}");
        if (byVersion.Count >= Most) byVersion.Clear();
        byVersion[versionId] = template;
        return template;
    }
}
