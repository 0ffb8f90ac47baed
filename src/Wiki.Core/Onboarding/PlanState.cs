using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>A plan with everything that follows from it today: calendar, company, ramp. Loaded with a constant number of SELECTs, whatever the number of plans.</summary>
internal sealed record PlanState
{
    private IReadOnlyList<RampWeek>? weeks;

    public required OnboardingPlan Plan { get; init; }

    public required PlanOutline Outline { get; init; }

    public required PlanCalendar Calendar { get; init; }

    public required Accompaniment Company { get; init; }

    public required AppointmentRamp Ramp { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<AccompaniedAppointment> Appointments { get; init; }

    public required IReadOnlyDictionary<int, PlanPerson> People { get; init; }

    public int Accompanied => Appointments.Where(a => a.Role != AppointmentRole.Own).Sum(a => a.Count);

    /// <summary>Logged appointments in which the newcomer was accompanied, of one competence.</summary>
    public int AccompaniedIn(string competence) => Appointments.Where(a => a.Competence == competence && a.Role != AppointmentRole.Own).Sum(a => a.Count);

    public IReadOnlyList<RampWeek> Weeks() => weeks ??= Ramp.Weeks(Appointments.Where(a => a.Role == AppointmentRole.Own).Select(a => (a.On, a.Count)));

    public static async Task<IReadOnlyList<PlanState>> LoadAsync(WikiDbContext db, IQueryable<OnboardingPlan> which, ParsedPlans parsed, DateOnly today, CancellationToken ct)
    {
        var plans = await PlansAsync(which, ct);
        if (plans.Count == 0) return [];

        var outlines = await parsed.OfAsync(db, plans, ct);
        var appointments = await AppointmentsAsync(db, plans.ConvertAll(plan => plan.Id), ct);
        var people = await PeopleAsync(db, plans, ct);
        var state = (await OfficeSettings.LoadAsync(db, ct)).HolidayState;
        var away = await AwayAsync(db, people, ct);
        return [.. plans.Select(plan => Of(plan, outlines[plan.Id], people, away, [.. appointments[plan.Id]], today, state))];
    }

    public static Task<List<OnboardingPlan>> PlansAsync(IQueryable<OnboardingPlan> which, CancellationToken ct) =>
        which.AsNoTracking().Include(p => p.Mentorings).Include(p => p.Pauses).AsSplitQuery().OrderBy(p => p.Id).ToListAsync(ct);

    public static async Task<ILookup<int, AccompaniedAppointment>> AppointmentsAsync(WikiDbContext db, IReadOnlyCollection<int> plans, CancellationToken ct) =>
        (await db.AccompaniedAppointments.AsNoTracking().Where(a => plans.Contains(a.PlanId)).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync(ct))
            .ToLookup(a => a.PlanId);

    public static PlanState Of(
        OnboardingPlan plan, PlanOutline outline, IReadOnlyDictionary<int, PlanPerson> people, IReadOnlyList<AwayDays> away,
        IReadOnlyList<AccompaniedAppointment> appointments, DateOnly today, string state)
    {
        var pauses = plan.PausedDays(today);
        var calendar = new PlanCalendar(outline, plan.StartsOn, pauses, state);
        var company = new Accompaniment(plan.Mentorings.Select(m => new MentorTerm(m.From, m.MentorId, m.DeputyId)), away, today, state);
        return new PlanState
        {
            Plan = plan,
            Outline = outline,
            Calendar = calendar,
            Company = company,
            Ramp = new AppointmentRamp(calendar, pauses, company.Alone()),
            Appointments = appointments,
            People = people,
        };
    }

    public static IEnumerable<int> PeopleOf(OnboardingPlan plan) =>
        plan.Mentorings.SelectMany(m => new[] { m.MentorId, m.DeputyId ?? 0 }).Append(plan.PersonId).Where(id => id > 0).Distinct();

    public static async Task<Dictionary<int, PlanPerson>> PeopleAsync(WikiDbContext db, IEnumerable<OnboardingPlan> plans, CancellationToken ct)
    {
        var ids = plans.SelectMany(PeopleOf).Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new PlanPerson(u.Id, u.DisplayName, u.IsActive)).ToDictionaryAsync(p => p.Id, ct);
    }

    /// <summary>Absences, and the days since somebody can't sign in any more.</summary>
    public static async Task<IReadOnlyList<AwayDays>> AwayAsync(WikiDbContext db, Dictionary<int, PlanPerson> people, CancellationToken ct)
    {
        var ids = people.Keys.ToList();
        var away = (await db.MentorAbsences.AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToListAsync(ct)).ConvertAll(a => new AwayDays(a.PersonId, a.Days));
        var gone = people.Values.Where(person => !person.IsActive).Select(person => person.Id).ToList();
        if (gone.Count == 0) return away;

        var since = await db.History.Where(h => h.SubjectKind == PeopleHistory.Kind && h.Verb == PeopleHistory.Deactivated && gone.Contains(h.SubjectId))
            .GroupBy(h => h.SubjectId).Select(g => new { g.Key, At = g.Max(h => h.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        away.AddRange(gone.Select(id => new AwayDays(id, new DayRange(since.TryGetValue(id, out var at) ? Today.Of(at) : DateOnly.MinValue, DateOnly.MaxValue), ForGood: true)));
        return away;
    }
}

/// <summary>A person in a plan.</summary>
public sealed record PlanPerson(int Id, string Name, bool IsActive);
