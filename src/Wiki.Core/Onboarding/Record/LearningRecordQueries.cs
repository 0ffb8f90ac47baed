using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Record;

/// <summary>Lernnachweis: what a person read, heard, attended and practised. For the person, the lead of the Fachstelle and who accompanies the person; no times, no comparison.</summary>
public sealed class LearningRecordQueries(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <returns>Null for everybody whose business it isn't, and for a person who doesn't exist.</returns>
    public async Task<LearningRecord?> FindAsync(int personId, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (personId != actor.Id && !await OwnPeople.Of(db, actor, today).AnyAsync(u => u.Id == personId, ct)) return null;
        var person = await db.Users.Where(u => u.Id == personId && !u.IsSystem)
            .Select(u => new { u.DisplayName, Team = db.Teams.Where(t => t.Code == u.Team).Select(t => t.Name).FirstOrDefault() ?? u.Team }).SingleOrDefaultAsync(ct);
        if (person is null) return null;

        var read = await (
            from a in db.Acknowledgements
            where a.PersonId == personId
            join article in db.Articles on a.ArticleId equals article.Id
            join r in db.Revisions on a.RevisionId equals r.Id
            orderby a.On, a.Id
            select new ReadEntry(article.Slug, r.Fields.Title, r.Number!.Value, a.On)).ToListAsync(ct);
        var sessions = await (
            from p in db.Participations
            where p.PersonId == personId && p.Attended == true
            join s in db.InputSessions on p.SessionId equals s.Id
            orderby s.On, s.Id
            select new AttendedEntry(s.Id, s.Topic, s.On, s.Minutes, s.PlanKey)).ToListAsync(ct);
        var courses = await db.ExternalCourses.AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync(ct);
        var states = await PlanState.LoadAsync(db, db.OnboardingPlans.Where(p => p.PersonId == personId), parsed, today, ct);
        var files = await PlanFile.OfAsync(db, states, [], actor, today, ct);
        return new LearningRecord
        {
            PersonId = personId,
            Name = person.DisplayName,
            TeamName = person.Team,
            Today = today,
            Read = read,
            Attended = sessions,
            Courses = [.. courses.Select(CourseRow.Of)],
            Plans = [.. files.OrderBy(file => file.Plan.StartsOn).Select(RecordedPlan.Of)],
            DeleteOn = states.GroupBy(state => state.Plan.PersonId).Select(RecordEnd.Of).SingleOrDefault()?.DeleteOn,
        };
    }
}

/// <summary>A person's learning, oldest first.</summary>
public sealed record LearningRecord
{
    public required int PersonId { get; init; }

    public required string Name { get; init; }

    public required string TeamName { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<ReadEntry> Read { get; init; }

    public required IReadOnlyList<AttendedEntry> Attended { get; init; }

    public required IReadOnlyList<CourseRow> Courses { get; init; }

    public required IReadOnlyList<RecordedPlan> Plans { get; init; }

    /// <summary>The night it goes, as the plan stands today; null without a plan.</summary>
    public required DateOnly? DeleteOn { get; init; }

    public bool IsEmpty => Read.Count + Attended.Count + Courses.Count + Plans.Count == 0;
}

/// <summary>A revision that was confirmed.</summary>
public sealed record ReadEntry(string Slug, string Title, int Number, DateOnly On);

/// <summary>A session somebody was at.</summary>
/// <param name="PlanKey">Key of the input in onboarding plans; empty when for none.</param>
public sealed record AttendedEntry(int SessionId, string Topic, DateOnly On, int Minutes, string PlanKey);
