using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>What the valid checklists can lead to. In memory while nobody commits, because every article page asks for it.</summary>
public sealed class OutcomeQueries(IDbContextFactory<WikiDbContext> contexts, ParsedTemplates parsed, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int KeptDays = 20;

    private readonly KeptWhileUnchanged<DateOnly, IReadOnlyDictionary<string, ChecklistOutcomes>> byDay = new(folder, clock, KeptDays);

    /// <summary>Valid checklists of the day by Kennung.</summary>
    public async Task<IReadOnlyDictionary<string, ChecklistOutcomes>> ValidOnAsync(DateOnly day, CancellationToken ct)
    {
        var kept = byDay.Current;
        if (kept.TryGetValue(day, out var known)) return known;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await (
            from v in db.TemplateVersions.ValidOn(day)
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            select new { v.Id, checklist.Slug, v.Fields.Title, v.Fields.Team }).ToListAsync(ct);
        var found = new Dictionary<string, ChecklistOutcomes>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            var template = await parsed.FindAsync(db, version.Id, ct);
            found[version.Slug] = new ChecklistOutcomes(version.Slug, version.Title, version.Team, template.Outcomes, template.Risks);
        }

        byDay.Keep(kept, day, found);
        return found;
    }

    public void Dispose() => byDay.Dispose();
}

/// <summary>What a checklist can lead to, in file order, and the risks it knows.</summary>
public sealed record ChecklistOutcomes(string Slug, string Title, string Team, IReadOnlyList<OutcomeRule> Outcomes, IReadOnlyList<RiskRule> Risks);
