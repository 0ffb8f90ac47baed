using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Onboarding.Competences;

/// <summary>Who accompanies the newcomer today signs that a competence is released; the authority for its Bögen begins in the same save.</summary>
public sealed class ReleaseCompetence(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <param name="seen">The newest release the page showed, 0 for none.</param>
    public async Task<Result> RunAsync(int planId, string code, int seen, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two at once the second finds the first; nobody confirms or reopens in between
        if (await PlanFile.FindAsync(db, planId, parsed, actor, Today.Of(now), ct) is not { } file) return OnboardingProblems.Gone;
        if (file.Plan.PersonId == actor.Id) return CompetenceProblems.NotOneself;
        if (!file.Seat.InCharge) return CompetenceProblems.NotYours;
        if (file.FindCompetence(code) is not { Verdict: { } verdict } state) return CompetenceProblems.NoCompetence;
        if (state.Valid is not null) return Result.Done; // the second click finds it done
        if (file.Plan.EndedOn is not null) return OnboardingProblems.Ended;
        if (state.Seen != seen) return CompetenceProblems.Stale;
        if (verdict.Met != Ternary.True) return CompetenceProblems.Missing(verdict.Missing);

        db.CompetenceReleases.Add(new CompetenceRelease
        {
            PlanId = planId,
            Code = code,
            Title = state.Title.Length <= CompetenceRelease.MaxTitle ? state.Title : state.Title[..CompetenceRelease.MaxTitle],
            Cases = state.Accompanied,
            ReleasedBy = actor.Id,
            ReleasedAt = now,
        });
        var granted = await CompetenceGrants.ReleaseAsync(db, file.Plan.PersonId, code, state.Title, state.Checklists, file.State.Outline.Level, actor, now, ct);
        if (!granted.Succeeded) return granted;

        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.CompetenceReleased);
        var saved = await db.SaveOrAsync(CompetenceProblems.Stale, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
