using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Keeps texts of plans parsed: an approved version never changes, and an adapted plan is known by its text.</summary>
public sealed class ParsedPlans
{
    private const int Most = 400;

    private readonly ConcurrentDictionary<int, PlanOutline> byVersion = new();
    private readonly ConcurrentDictionary<string, PlanOutline> byText = new();

    /// <summary>What approved versions say, with one SELECT for those not known yet.</summary>
    internal async Task<IReadOnlyDictionary<int, PlanOutline>> FindAsync(WikiDbContext db, IReadOnlyCollection<int> versionIds, CancellationToken ct)
    {
        if (byVersion.Count > Most) byVersion.Clear();
        var unknown = versionIds.Where(id => !byVersion.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            foreach (var body in await db.PlanBodies.Where(b => unknown.Contains(b.VersionId)).AsNoTracking().ToListAsync(ct)) byVersion[body.VersionId] = Read(body.Yaml);
        }

        return versionIds.Distinct().ToDictionary(id => id, id => byVersion[id]);
    }

    /// <summary>Key of each plan → what it says.</summary>
    internal async Task<IReadOnlyDictionary<int, PlanOutline>> OfAsync(WikiDbContext db, IReadOnlyCollection<OnboardingPlan> plans, CancellationToken ct)
    {
        var versions = await FindAsync(db, [.. plans.Where(plan => plan.AdaptedYaml is null).Select(plan => plan.VersionId)], ct);
        return plans.ToDictionary(plan => plan.Id, plan => plan.AdaptedYaml is { } yaml ? Of(yaml) : versions[plan.VersionId]);
    }

    /// <summary>What one person's plan says.</summary>
    internal async Task<PlanOutline> OfAsync(WikiDbContext db, OnboardingPlan plan, CancellationToken ct) =>
        plan.AdaptedYaml is { } yaml ? Of(yaml) : (await FindAsync(db, [plan.VersionId], ct))[plan.VersionId];

    /// <summary>What the text of an adapted plan says.</summary>
    /// <exception cref="InvalidOperationException">The text was stored and can't be read any more: the format lost something.</exception>
    internal PlanOutline Of(string yaml)
    {
        if (byText.TryGetValue(yaml, out var known)) return known;
        if (byText.Count >= Most) byText.Clear();
        return byText[yaml] = Read(yaml);
    }

    private static PlanOutline Read(string yaml)
    {
        var reading = PlanYaml.Load(yaml);
        return reading.Outline ?? throw new InvalidOperationException($"Stored plan: {reading.Findings[0]}");
    }
}
