using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>
/// Plans as they were worked out last, for views of many people. Asking again reads one line a plan that tells whether it has changed; only what
/// has is read and worked out anew. That line is sure: every change of a plan counts its version, a reminder has its day, appointments are only
/// added and removed, and their numbers are never given twice. People, absences and signatures are always asked for, being few.
/// </summary>
public sealed class KeptPlans(ParsedPlans parsed, SettingsQueries settings)
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<int, Known> known = new();
    private readonly ConcurrentDictionary<(int Plan, int Actor), PlanFile> files = new();

    /// <summary>The same as <see cref="PlanState.LoadAsync"/>, never older than what the context reads; only which holidays count is known from memory, as everywhere.</summary>
    internal async Task<IReadOnlyList<PlanState>> StatesAsync(WikiDbContext db, IQueryable<OnboardingPlan> which, DateOnly today, CancellationToken ct)
    {
        var marks = await which.OrderBy(p => p.Id).Select(p => new Mark(
            p.Id, p.Version, p.RemindedOn, db.AccompaniedAppointments.Count(a => a.PlanId == p.Id), db.AccompaniedAppointments.Where(a => a.PlanId == p.Id).Max(a => (int?)a.Id))).ToListAsync(ct);
        if (marks.Count == 0) return [];

        if (known.Count > Most) known.Clear();
        var before = marks.ToDictionary(mark => mark.PlanId, mark => known.GetValueOrDefault(mark.PlanId));
        var changed = marks.Where(mark => before[mark.PlanId]?.Has(mark) != true).Select(mark => mark.PlanId).ToList();
        var logged = marks.Where(mark => before[mark.PlanId]?.HasAppointmentsOf(mark) != true).Select(mark => mark.PlanId).ToList();
        var plans = changed.Count == 0 ? [] : (await PlanState.PlansAsync(db.OnboardingPlans.Where(p => changed.Contains(p.Id)), ct)).ToDictionary(plan => plan.Id);
        var appointments = logged.Count == 0 ? null : await PlanState.AppointmentsAsync(db, logged, ct);
        var current = (
            from mark in marks
            let plan = plans.GetValueOrDefault(mark.PlanId) ?? before[mark.PlanId]?.State.Plan
            where plan is not null // deleted a moment ago
            select (Plan: plan, Appointments: logged.Contains(plan.Id) ? [.. appointments![plan.Id]] : before[plan.Id]!.State.Appointments)).ToList(); // just loaded, or known

        var outlines = await parsed.OfAsync(db, current.ConvertAll(one => one.Plan), ct);
        var people = await PlanState.PeopleAsync(db, current.Select(one => one.Plan), ct);
        var away = await PlanState.AwayAsync(db, people, ct);
        var holidays = (await settings.SettingsAsync(ct)).HolidayState;
        return [.. current.Select(one => State(one.Plan, outlines[one.Plan.Id], one.Appointments, people, away, today, holidays))];
    }

    /// <summary>The same as <see cref="PlanFile.OfAsync"/>; a file whose parts are what they were comes with what was worked out from it.</summary>
    /// <param name="items">Person → what the person is to read.</param>
    internal async Task<IReadOnlyList<PlanFile>> FilesAsync(
        WikiDbContext db, IReadOnlyCollection<PlanState> states, IReadOnlyDictionary<int, IReadOnlyList<ReadingItem>> items, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (files.Count > Most) files.Clear();
        var papers = await PlanPapers.LoadAsync(db, [.. states.Select(state => state.Plan.Id)], ct);
        return [.. states.Select(state =>
        {
            var file = PlanFile.Of(state, [.. items[state.Plan.PersonId].Where(item => item.PlanId == state.Plan.Id)], papers, actor, today);
            if (files.TryGetValue((state.Plan.Id, actor.Id), out var kept) && kept.IsSameAs(file)) return kept;
            return files[(state.Plan.Id, actor.Id)] = file;
        })];
    }

    private PlanState State(
        OnboardingPlan plan, PlanOutline outline, IReadOnlyList<AccompaniedAppointment> appointments, Dictionary<int, PlanPerson> people, IReadOnlyList<AwayDays> away, DateOnly today, string holidays)
    {
        var ids = PlanState.PeopleOf(plan).ToList();
        var persons = ids.ConvertAll(id => people[id]);
        var theirs = away.Where(days => ids.Contains(days.PersonId)).ToList();
        if (known.GetValueOrDefault(plan.Id) is { } last && ReferenceEquals(last.State.Plan, plan) && ReferenceEquals(last.State.Outline, outline) && ReferenceEquals(last.State.Appointments, appointments)
            && last.Today == today && last.Holidays == holidays && last.People.SequenceEqual(persons) && last.Away.SequenceEqual(theirs)) return last.State;

        var state = PlanState.Of(plan, outline, persons.ToDictionary(person => person.Id), theirs, appointments, today, holidays);
        known[plan.Id] = new Known(state, persons, theirs, today, holidays);
        return state;
    }

    /// <summary>Tells whether a plan has changed.</summary>
    /// <param name="Last">The greatest number of an appointment; null without any.</param>
    private sealed record Mark(int PlanId, int Version, DateOnly? RemindedOn, int Appointments, int? Last);

    /// <summary>A plan with everything it was worked out from. What it is compared by is read from itself, never from a mark that was asked for before.</summary>
    private sealed record Known(PlanState State, IReadOnlyList<PlanPerson> People, IReadOnlyList<AwayDays> Away, DateOnly Today, string Holidays)
    {
        private readonly int? last = State.Appointments.Count == 0 ? null : State.Appointments.Max(appointment => appointment.Id);

        public bool Has(Mark mark) => State.Plan.Version == mark.Version && State.Plan.RemindedOn == mark.RemindedOn;

        public bool HasAppointmentsOf(Mark mark) => State.Appointments.Count == mark.Appointments && last == mark.Last;
    }
}
