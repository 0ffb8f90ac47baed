using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;

namespace Wiki.Core.Onboarding;

/// <summary>What was signed in plans, by plan, the newest first: releases of competences and signatures under milestones.</summary>
internal sealed record PlanPapers(ILookup<int, ReleaseRow> Releases, ILookup<int, SignatureRow> Signatures)
{
    /// <summary>Two SELECTs.</summary>
    public static async Task<PlanPapers> LoadAsync(WikiDbContext db, IReadOnlyCollection<int> plans, CancellationToken ct)
    {
        var releases = await (
            from r in db.CompetenceReleases
            where plans.Contains(r.PlanId)
            join signer in db.Users on r.ReleasedBy equals signer.Id
            orderby r.Id descending
            select new ReleaseRow(
                r.Id, r.PlanId, r.Code, r.Title, r.Cases, signer.DisplayName, r.ReleasedAt,
                db.Users.Where(u => u.Id == r.WithdrawnBy).Select(u => u.DisplayName).FirstOrDefault(), r.WithdrawnAt, r.Reason)).ToListAsync(ct);
        var signatures = await (
            from s in db.MilestoneSignatures
            where plans.Contains(s.PlanId)
            join signer in db.Users on s.SignedBy equals signer.Id
            orderby s.Id descending
            select new SignatureRow(s.Id, s.PlanId, s.Milestone, s.Seat, s.SignedBy, signer.DisplayName, s.SignedAt, s.Timing, s.Condition, s.Unmet, s.Reason, s.WithdrawnAt)).ToListAsync(ct);
        return new PlanPapers(releases.ToLookup(r => r.PlanId), signatures.ToLookup(s => s.PlanId));
    }
}
