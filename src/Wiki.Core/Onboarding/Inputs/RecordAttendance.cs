using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Says who was there; they have the session's articles to read from now on.</summary>
public sealed class RecordAttendance(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="attended">Everybody who was there: registered people and one's own.</param>
    public async Task<Result<AttendanceReport>> RunAsync(int sessionId, IReadOnlyCollection<int> attended, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody registers or assigns between question and save
        var session = await db.InputSessions.SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null) return InputProblems.Gone;
        if (!session.IsHeldBy(actor)) return InputProblems.NotAllowed;
        if (session.CancelledAt is not null) return InputProblems.Cancelled;
        if (session.On > today) return InputProblems.NotYet;

        var known = await db.Participations.Where(p => p.SessionId == sessionId).ToListAsync(ct);
        var others = attended.Except(known.Select(p => p.PersonId)).ToList();
        var own = await OwnPeople.Of(db, actor, today).Where(u => others.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        if (own.Count < others.Count) return InputProblems.NotYourPeople;

        var firstTime = attended.Where(person => known.Find(p => p.PersonId == person)?.Attended != true).ToList();
        foreach (var participation in known) participation.Attended = attended.Contains(participation.PersonId);
        db.Participations.AddRange(others.Select(person => new Participation { SessionId = sessionId, PersonId = person, Attended = true }));
        var added = await GiveReadingAsync(db, session, firstTime, actor, now, ct);
        HistoryWriter.Add(db, actor, now, OnboardingHistory.SessionKind, session.Id, session.Topic, OnboardingHistory.AttendanceRecorded);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AttendanceReport(attended.Count, added);
    }

    private static async Task<int> GiveReadingAsync(WikiDbContext db, InputSession session, List<int> people, Actor actor, DateTime now, CancellationToken ct)
    {
        var articles = await (
            from link in db.InputSessionArticles
            where link.SessionId == session.Id
            join article in db.Articles on link.ArticleId equals article.Id
            where article.Retirement == null
            select article.Id).ToListAsync(ct);
        var state = (await OfficeSettings.LoadAsync(db, ct)).HolidayState;
        var newStaff = await NewStaff.AmongAsync(db, people, ct);
        var why = $"Input: {session.Topic}";
        var readings = (
            from person in people
            let due = WorkingDays.Add(Today.Of(now), NewStaff.Days(newStaff.Contains(person)), state)
            from article in articles
            select new NewReading(person, article, due, why)).ToList();
        return (await AssignReading.AddAsync(db, readings, actor, now, ct)).Count;
    }
}

/// <summary>What recording attendance did.</summary>
/// <param name="Readings">Reading assignments that were added.</param>
public sealed record AttendanceReport(int Attended, int Readings);
