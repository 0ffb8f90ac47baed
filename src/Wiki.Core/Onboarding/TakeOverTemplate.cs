using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The lead answers a change of the template for one running plan: take it over, adaptations kept, or leave the plan as it is.</summary>
public sealed class TakeOverTemplate
{
    private readonly ChangePlan change;
    private readonly ParsedPlans parsed;

    internal TakeOverTemplate(ChangePlan change, ParsedPlans parsed) => (this.change, this.parsed) = (change, parsed);

    /// <param name="versionId">The version whose changes were shown.</param>
    public Task<Result> RunAsync(int planId, int expectedVersion, int versionId, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.TakenOver, async (db, plan, _) =>
        {
            if (await OfferedAsync(db, plan, ct) != versionId) return OnboardingProblems.NoNewerVersion;
            var texts = await parsed.FindAsync(db, [plan.VersionId, versionId], ct);
            if (plan.AdaptedYaml is not { } adapted) return plan.TakeOver(versionId, yaml: null);

            var merged = PlanYaml.Write(PlanMerge.Of(texts[plan.VersionId], texts[versionId], parsed.Of(adapted)));
            var reading = PlanYaml.Load(merged);
            return reading.Outline is null
                ? OnboardingProblems.NotReadable([.. reading.Findings.Select(finding => finding.Sentence)])
                : plan.TakeOver(versionId, merged == PlanYaml.Write(texts[versionId]) ? null : merged);
        }, ct);

    /// <summary>Leaves the plan as it is; the next version asks again.</summary>
    public Task<Result> LeaveAsync(int planId, int expectedVersion, int versionId, Actor actor, CancellationToken ct) =>
        change.RunAsync(planId, expectedVersion, actor, PlanHistory.LeftAside, async (db, plan, _) =>
            await OfferedAsync(db, plan, ct) == versionId ? plan.LeaveAside(versionId) : OnboardingProblems.NoNewerVersion, ct);

    /// <summary>The newer version that waits for an answer; 0 when none does.</summary>
    internal static async Task<int> OfferedAsync(WikiDbContext db, OnboardingPlan plan, CancellationToken ct)
    {
        var newest = await db.PlanVersions.Newest()
            .Where(v => db.PlanVersions.Any(own => own.Id == plan.VersionId && own.TemplateId == v.TemplateId)).Select(v => v.Id).SingleOrDefaultAsync(ct);
        return newest == plan.VersionId || newest == plan.LeftVersionId ? 0 : newest;
    }
}
