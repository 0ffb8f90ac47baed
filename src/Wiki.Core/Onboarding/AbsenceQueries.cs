using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Reads absences, for those who may record them.</summary>
public sealed class AbsenceQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null for whoever neither mentors nor leads.</summary>
    public async Task<AbsenceBoard?> FindAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Mentor) && !actor.May(Right.LeadOnboarding)) return null;

        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await RecordAbsence.Led(db, actor).ToListAsync(ct);
        if (actor.May(Right.Mentor)) ids.Add(actor.Id);
        var people = await db.Users.Where(u => u.IsActive && ids.Contains(u.Id)).OrderBy(u => u.SortKey).Select(u => new PlanPerson(u.Id, u.DisplayName, true)).ToListAsync(ct);
        var rows = await (
            from absence in db.MentorAbsences
            where ids.Contains(absence.PersonId) && (absence.Until == null || absence.Until >= today)
            join person in db.Users on absence.PersonId equals person.Id
            orderby absence.From, absence.Id
            select new AbsenceRow(absence.Id, person.DisplayName, absence.From, absence.Until)).ToListAsync(ct);
        return new AbsenceBoard(people, rows);
    }
}

/// <summary>Who can be entered, and what is entered for now and later.</summary>
public sealed record AbsenceBoard(IReadOnlyList<PlanPerson> People, IReadOnlyList<AbsenceRow> Rows);

/// <summary>An absence that runs or lies ahead.</summary>
/// <param name="Until">Null while nobody knows.</param>
public sealed record AbsenceRow(int Id, string Person, DateOnly From, DateOnly? Until);
