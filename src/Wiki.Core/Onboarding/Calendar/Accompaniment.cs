using Wiki.Core.Settings;

namespace Wiki.Core.Onboarding.Calendar;

/// <summary>
/// Who accompanies a newcomer on a day: the mentor; while that person is away for long, the deputy; else nobody, and then the ramp pauses.
/// Pure: terms and absences go in.
/// </summary>
public sealed class Accompaniment
{
    /// <summary>Absences of so many working days or fewer leave the mentor in charge.</summary>
    public const int ShortAbsence = 3;

    private readonly IReadOnlyList<MentorTerm> terms;
    private readonly ILookup<int, DayRange> away;

    /// <param name="terms">In time; each ends with the next.</param>
    /// <param name="absences">Of mentors and deputies; one without an end is open.</param>
    /// <param name="today">Until when an open absence has lasted.</param>
    public Accompaniment(IEnumerable<MentorTerm> terms, IEnumerable<AwayDays> absences, DateOnly today, string state)
    {
        this.terms = [.. terms.OrderBy(term => term.From)];
        away = absences.Where(absence => IsLong(absence, today, state)).ToLookup(absence => absence.PersonId, absence => absence.Days);
    }

    /// <summary>Days without mentor and deputy.</summary>
    public IReadOnlyList<DayRange> Alone() => DayRange.Joined(terms.SelectMany((term, i) => Alone(term, new DayRange(term.From, EndOf(i)))));

    /// <summary>The person in charge; null when nobody is.</summary>
    public int? On(DateOnly day)
    {
        if (terms.LastOrDefault(term => term.From <= day) is not { } term) return null;
        if (IsThere(term.MentorId, day)) return term.MentorId;
        return term.DeputyId is { } deputy && IsThere(deputy, day) ? deputy : null;
    }

    private DateOnly EndOf(int term) => term + 1 < terms.Count ? terms[term + 1].From.AddDays(-1) : DateOnly.MaxValue;

    private IEnumerable<DayRange> Alone(MentorTerm term, DayRange inCharge)
    {
        List<DayRange> mentor = [.. DayRange.Common([.. away[term.MentorId]], [inCharge])];
        return term.DeputyId is { } deputy ? DayRange.Common(mentor, [.. away[deputy]]) : mentor;
    }

    private bool IsThere(int person, DateOnly day) => !away[person].Any(days => days.Contains(day));

    private static bool IsLong(AwayDays absence, DateOnly today, string state)
    {
        if (absence.ForGood) return true;
        var last = absence.Days.Until == DateOnly.MaxValue ? today : absence.Days.Until;
        var counted = 0;
        for (var day = absence.Days.From; day <= last; day = day.AddDays(1))
        {
            if (WorkingDays.IsWorkingDay(day, state) && ++counted > ShortAbsence) return true;
        }

        return false;
    }
}

/// <summary>Mentor and deputy of a plan from a day on, until the next term.</summary>
public sealed record MentorTerm(DateOnly From, int MentorId, int? DeputyId);

/// <summary>Days on which a person is away.</summary>
/// <param name="ForGood">Can't sign in any more: counts from the first day.</param>
public sealed record AwayDays(int PersonId, DayRange Days, bool ForGood = false);
