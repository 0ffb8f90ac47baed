using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Has people read an article: chosen ones, or everybody who belongs to the own Fachstelle today.</summary>
public sealed class AssignReading(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<AssignReport>> RunAsync(string slug, AssignInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding) && !actor.May(Right.Mentor)) return ReadingProblems.NotAllowed;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        if (input.DueOn < today) return ReadingProblems.DueInPast;
        var why = input.Why.Trim();
        if (why.Length > ReadingAssignment.MaxWhy) return ReadingProblems.WhyTooLong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the history lines need the rows' numbers
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null || !await db.Revisions.ValidOn(today).AnyAsync(r => r.ArticleId == article.Id, ct)) return ReadingProblems.NothingValid;
        if (article.Lock is not null) return ReadingProblems.Locked;
        var people = await PeopleAsync(db, input, actor, ct);
        if (!people.Succeeded) return people.Problem!; // not succeeded has a problem

        var added = await AddAsync(db, [.. people.Value.Select(person => new NewReading(person, article.Id, input.DueOn, why))], actor, now, ct);
        var saved = await db.SaveOrAsync(ReadingProblems.Overtaken, ct);
        if (!saved.Succeeded) return saved.Problem!; // as above
        foreach (var row in added) HistoryWriter.Add(db, actor, now, OnboardingHistory.ReadingKind, row.Id, "", OnboardingHistory.ReadingAssigned);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AssignReport(added.Count, people.Value.Count - added.Count);
    }

    /// <summary>Adds what is not yet to be read to the verb's own save; what is already there joins the plan that asks for it.</summary>
    /// <returns>The new rows.</returns>
    internal static async Task<IReadOnlyList<ReadingAssignment>> AddAsync(
        WikiDbContext db, IReadOnlyCollection<NewReading> readings, Actor actor, DateTime now, CancellationToken ct)
    {
        var people = readings.Select(r => r.PersonId).Distinct().ToList();
        var articles = readings.Select(r => r.ArticleId).Distinct().ToList();
        var known = (await db.ReadingAssignments.Where(a => a.WithdrawnAt == null && people.Contains(a.PersonId) && articles.Contains(a.ArticleId)).ToListAsync(ct))
            .ToDictionary(a => (a.PersonId, a.ArticleId));
        var added = new List<ReadingAssignment>();
        foreach (var reading in readings)
        {
            if (!known.TryGetValue((reading.PersonId, reading.ArticleId), out var row))
            {
                row = new ReadingAssignment
                {
                    PersonId = reading.PersonId,
                    ArticleId = reading.ArticleId,
                    DueOn = reading.DueOn,
                    Why = reading.Why,
                    AssignedBy = actor.Id,
                    AssignedAt = now,
                };
                known[(reading.PersonId, reading.ArticleId)] = row;
                db.ReadingAssignments.Add(row);
                added.Add(row);
            }

            if (reading.Plan is { } plan) row.BelongTo(plan, reading.DueOn);
        }

        return added;
    }

    private static async Task<Result<IReadOnlyList<int>>> PeopleAsync(WikiDbContext db, AssignInput input, Actor actor, CancellationToken ct)
    {
        var own = await OwnPeople.Of(db, actor).Select(u => new { u.Id, u.Team }).ToListAsync(ct);
        if (input.WholeTeam && !actor.May(Right.LeadOnboarding)) return ReadingProblems.NotAllowed;
        if (!input.People.All(person => own.Exists(u => u.Id == person))) return ReadingProblems.NotYourPeople;

        var chosen = own.Where(u => input.People.Contains(u.Id) || (input.WholeTeam && u.Team == actor.Team)).Select(u => u.Id).ToArray();
        return chosen.Length == 0 ? ReadingProblems.NobodyChosen : chosen;
    }
}

/// <summary>Who is to read, until when and why.</summary>
/// <param name="WholeTeam">Everybody who belongs to the actor's Fachstelle today, beside the people named.</param>
public sealed record AssignInput(IReadOnlyCollection<int> People, bool WholeTeam, DateOnly DueOn, string Why);

/// <summary>What an assignment did.</summary>
/// <param name="Already">People who had it to read before.</param>
public sealed record AssignReport(int Added, int Already);

/// <summary>One article for one person, as other verbs of this room ask for it.</summary>
internal sealed record NewReading(int PersonId, int ArticleId, DateOnly DueOn, string Why)
{
    public PlanReading? Plan { get; init; }
}

/// <summary>The plan and its phase that ask for a reading.</summary>
internal sealed record PlanReading(int PlanId, string Phase);
