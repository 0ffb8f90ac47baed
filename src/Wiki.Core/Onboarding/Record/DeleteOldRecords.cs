using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Record;

/// <summary>
/// Deletes learning records each night, twelve months after the onboarding was over: plans with everything in them, confirmations, sessions and
/// courses of that time. What stays is a line with verb and number, and reading confirmed since: that is ordinary work. Of people without a plan
/// entries go one by one (<see cref="UnplannedLearning"/>), with a line that says how many. Deleted pages are overwritten (secure_delete).
/// </summary>
public sealed class DeleteOldRecords(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, SystemActors actors, DataFolder folder, TimeProvider clock) : IDailyStep
{
    Task IDailyStep.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <returns>Of how many people with a plan, and how many entries of people without one.</returns>
    public async Task<(int Records, int Entries)> RunAsync(CancellationToken ct)
    {
        var system = await actors.SystemAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct)) // nobody starts another plan in between
        {
            var due = await RecordEnd.LoadAsync(db, parsed, today, today, ct);
            foreach (var record in due)
            {
                await DeleteLearningAsync(db, record, ct);
                await DeletePlansAsync(db, record, ct);
                foreach (var plan in record.PlanIds) HistoryWriter.Add(db, system, now, PlanHistory.PlanKind, plan, "", PlanHistory.RecordDeleted);
            }

            await db.SaveChangesAsync(ct); // before the next question: who has no plan any more is a person without one
            var entries = await UnplannedLearning.DeleteAsync(db, today, ct);
            if (due.Count + entries == 0) return (0, 0);

            if (entries > 0) HistoryWriter.Add(db, system, now, OnboardingHistory.LearningKind, 0, "", OnboardingHistory.EntriesDeleted, changes: [new FieldChange("Einträge", null, entries.ToString(CultureInfo.InvariantCulture))]);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            await WriteAheadLog.EmptyAsync(folder, ct); // it still holds the pages as they were
            return (due.Count, entries);
        }
    }

    /// <summary>What somebody has confirmed again since stays, without the plan; so does what nobody of the plan asked for and still waits.</summary>
    private static async Task DeleteLearningAsync(WikiDbContext db, RecordEnd record, CancellationToken ct)
    {
        var (person, over) = (record.PersonId, record.OverOn);
        var end = Today.StartOf(over.AddDays(1));
        var since = db.Acknowledgements.Where(a => a.PersonId == person && a.On > over).Select(a => a.ArticleId);
        var before = db.Acknowledgements.Where(a => a.PersonId == person && a.On <= over).Select(a => a.ArticleId);
        await db.ReadingAssignments
            .Where(a => a.PersonId == person && !since.Contains(a.ArticleId) && (a.PlanId != null || (a.AssignedAt < end && (a.WithdrawnAt != null || before.Contains(a.ArticleId)))))
            .ExecuteDeleteAsync(ct);
        foreach (var kept in await db.ReadingAssignments.Where(a => a.PersonId == person && a.PlanId != null).ToListAsync(ct)) kept.LeavePlan();
        await db.Acknowledgements.Where(a => a.PersonId == person && a.On <= over).ExecuteDeleteAsync(ct);
        await db.Participations.Where(p => p.PersonId == person && db.InputSessions.Any(s => s.Id == p.SessionId && s.On <= over)).ExecuteDeleteAsync(ct);
        await db.ExternalCourses.Where(c => c.PersonId == person && c.On <= over).ExecuteDeleteAsync(ct);
    }

    private static async Task DeletePlansAsync(WikiDbContext db, RecordEnd record, CancellationToken ct)
    {
        var plans = record.PlanIds;
        await db.AccompaniedAppointments.Where(a => plans.Contains(a.PlanId)).ExecuteDeleteAsync(ct);
        await db.CompetenceReleases.Where(r => plans.Contains(r.PlanId)).ExecuteDeleteAsync(ct);
        await db.MilestoneSignatures.Where(s => plans.Contains(s.PlanId)).ExecuteDeleteAsync(ct);
        await db.PlanPauses.Where(p => plans.Contains(p.PlanId)).ExecuteDeleteAsync(ct);
        await db.Mentorings.Where(m => plans.Contains(m.PlanId)).ExecuteDeleteAsync(ct);
        db.OnboardingPlans.RemoveRange(await db.OnboardingPlans.Where(p => plans.Contains(p.Id)).ToListAsync(ct)); // tracked: what keeps plans in memory notices
    }
}
