using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>A mentor says on which days they are away, or the lead does; no reason is asked. Longer than three working days the deputy takes over.</summary>
public sealed class RecordAbsence(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const int MonthsBack = 3;

    /// <param name="until">Last day; null when nobody knows yet.</param>
    public async Task<Result> RunAsync(int personId, DateOnly? from, DateOnly? until, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two at once the second finds the first; history needs the number
        if (!await MayAsync(db, personId, actor, ct)) return OnboardingProblems.NotAllowed;
        if (from is not { } first || first < today.AddMonths(-MonthsBack) || until < first) return OnboardingProblems.AbsenceDays;

        var days = new DayRange(first, until ?? DateOnly.MaxValue);
        if ((await db.MentorAbsences.Where(a => a.PersonId == personId).ToListAsync(ct)).Exists(a => a.Days.Overlaps(days))) return OnboardingProblems.AbsenceOverlaps;

        var absence = new MentorAbsence { PersonId = personId, From = first, Until = until, RecordedBy = actor.Id };
        db.MentorAbsences.Add(absence);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, actor, now, PlanHistory.AbsenceKind, absence.Id, "", PlanHistory.AbsenceRecorded);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>The person is back today; an absence that lies ahead is taken back. The second click finds it done.</summary>
    public async Task<Result> EndAsync(int absenceId, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var absence = await db.MentorAbsences.SingleOrDefaultAsync(a => a.Id == absenceId, ct);
        if (absence is null || !await MayAsync(db, absence.PersonId, actor, ct)) return OnboardingProblems.NoAbsence;
        if (absence.Until < today) return Result.Done;

        if (absence.From >= today) db.MentorAbsences.Remove(absence);
        else absence.Until = today.AddDays(-1);
        HistoryWriter.Add(db, actor, now, PlanHistory.AbsenceKind, absence.Id, "", PlanHistory.AbsenceEnded);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>A mentor for themselves, a lead for whoever accompanies somebody of the own Fachstelle.</summary>
    internal static async Task<bool> MayAsync(WikiDbContext db, int personId, Actor actor, CancellationToken ct) =>
        (personId == actor.Id && actor.May(Right.Mentor)) || await Led(db, actor).ContainsAsync(personId, ct);

    /// <summary>Mentors and deputies of running plans of the Fachstelle this person leads.</summary>
    internal static IQueryable<int> Led(WikiDbContext db, Actor actor)
    {
        var plans = db.OnboardingPlans.Where(p => actor.May(Right.LeadOnboarding) && actor.Team != "" && p.Team == actor.Team && p.EndedOn == null);
        var terms = db.Mentorings.Where(m => plans.Any(p => p.Id == m.PlanId));
        return terms.Select(m => m.MentorId).Union(terms.Where(m => m.DeputyId != null).Select(m => m.DeputyId!.Value)); // not null a line above
    }
}
