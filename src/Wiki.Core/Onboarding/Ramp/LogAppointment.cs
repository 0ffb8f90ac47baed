using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Ramp;

/// <summary>The newcomer, the mentor or the deputy logs an accompanied or own appointment; the note may hold nobody's data.</summary>
public sealed class LogAppointment(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    private const int DaysBack = 60;

    /// <returns>Number of the entry.</returns>
    public async Task<Result<int>> RunAsync(int planId, AppointmentInput input, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var plan = await LoadAsync(db, planId, actor, today, ct);
        if (plan is null) return OnboardingProblems.Gone;
        if (plan.EndedOn is not null) return OnboardingProblems.Ended;
        if (Objection(plan, await parsed.OfAsync(db, plan, ct), input, today) is { } no) return no;
        if (PersonalDataGuard.Find(input.Note) is { Count: > 0 } hits) return AppointmentProblems.Personal([.. hits.Select(hit => hit.Sentence).Distinct()]);

        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the history line needs the entry's number
        var appointment = new AccompaniedAppointment
        {
            PlanId = plan.Id,
            On = input.On!.Value, // checked
            Competence = input.Competence,
            Role = input.Role!.Value, // checked
            Count = input.Count,
            Note = input.Note.Trim(),
            LoggedBy = actor.Id,
        };
        db.AccompaniedAppointments.Add(appointment);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, plan.Id, "", PlanHistory.AppointmentLogged);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return appointment.Id;
    }

    /// <summary>
    /// The plan, for those who log in it: the newcomer, mentor and deputy; a lead only reads. It isn't tracked: nothing of it changes, and what is
    /// kept in memory about plans and reading is not let go.
    /// </summary>
    internal static async Task<OnboardingPlan?> LoadAsync(WikiDbContext db, int planId, Actor actor, DateOnly today, CancellationToken ct)
    {
        var plan = await PlanAccess.Visible(db, actor, today).AsNoTracking().Include(p => p.Pauses).Include(p => p.Mentorings).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId, ct);
        if (plan is null) return null;
        var mentoring = plan.MentoringOn(today);
        return plan.PersonId == actor.Id || (actor.May(Right.Mentor) && (mentoring.MentorId == actor.Id || mentoring.DeputyId == actor.Id)) ? plan : null;
    }

    private static Problem? Objection(OnboardingPlan plan, PlanOutline outline, AppointmentInput input, DateOnly today)
    {
        if (input.On is not { } on || on > today || on < today.AddDays(-DaysBack)) return AppointmentProblems.Day;
        if (on < plan.StartsOn) return AppointmentProblems.BeforeStart;
        if (plan.RestsOn(on)) return AppointmentProblems.Resting;
        if (input.Role is null) return AppointmentProblems.NoRole;
        if (input.Count is < 1 or > AccompaniedAppointment.MostAtOnce) return AppointmentProblems.Count;
        if (input.Competence is { } code && outline.FindCompetence(code) is null) return AppointmentProblems.NoTopic;
        if (input.Note.Trim().Length > AccompaniedAppointment.MaxNote) return AppointmentProblems.NoteTooLong;
        return input.Competence is null && string.IsNullOrWhiteSpace(input.Note) ? AppointmentProblems.NoTopic : null;
    }
}

/// <summary>What is logged.</summary>
/// <param name="Competence">Code of the plan's competence; null for another topic, which the note names.</param>
public sealed record AppointmentInput(DateOnly? On, string? Competence, AppointmentRole? Role, int Count, string Note);
