using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Feedback;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>
/// Reads a mentor's people side by side. A constant number of SELECTs, whatever the number of people and of what they read; kept while nobody
/// commits anything, and plan by plan while nobody changes it.
/// </summary>
public sealed class MentorQueries(IDbContextFactory<WikiDbContext> contexts, KeptPlans plans, ReadingBoard reading, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int MostArticles = 12;

    /// <summary>What people have to read is itself known from memory and may be some seconds old; no answer outlives that.</summary>
    private const int Seconds = 15;

    private readonly KeptWhileUnchanged<(int Mentor, DateOnly Day, long Moment), MentorBoard> kept = new(folder, clock, 200);

    /// <summary>Null for whoever is no mentor.</summary>
    public async Task<MentorBoard?> FindAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Mentor)) return null;

        var today = Today.In(clock);
        var key = (actor.Id, today, Moment: clock.GetUtcNow().ToUnixTimeSeconds() / Seconds);
        var current = kept.Current;
        if (current.TryGetValue(key, out var known)) return known;

        var board = await LoadAsync(actor, today, ct);
        kept.Keep(current, key, board);
        return board;
    }

    public void Dispose() => kept.Dispose();

    private async Task<MentorBoard> LoadAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await plans.StatesAsync(db, PlanAccess.Mentored(db, actor, today), today, ct);
        if (states.Count == 0) return new MentorBoard(today, [], [], [], 0);

        var newest = await OnboardingQueries.NewestAsync(db, states, ct);
        var rows = states.Select(state => (State: state, Row: OnboardingQueries.Row(state, newest, today)))
            .OrderBy(pair => GermanText.SortKey(pair.Row.Person.Name), StringComparer.Ordinal).ToList();
        var mine = rows.Where(pair => pair.Row.Mentor.Id == actor.Id || pair.State.Company.On(today) == actor.Id).ToList();
        var items = await reading.OfAsync(mine.ConvertAll(pair => pair.Row.Person.Id), ct);
        var files = await plans.FilesAsync(db, mine.ConvertAll(pair => pair.State), items, actor, today, ct);
        var questions = (await AddressedQuestions.OpenAsync(db, actor.Id, today, ct)).ToLookup(question => question.AskerId, question => new MenteeQuestion(question.Id, question.Text, question.Title));
        var people = files.Zip(mine).Select(pair => Of(pair.First, pair.Second.Row, items[pair.Second.Row.Person.Id], [.. questions[pair.Second.Row.Person.Id]], actor)).ToList();
        var open = Open(people, items, today);
        return new MentorBoard(today, people, [.. rows.Except(mine).Select(pair => pair.Row)], [.. open.Take(MostArticles)], Math.Max(0, open.Count - MostArticles));
    }

    private static Mentee Of(PlanFile file, PlanRow row, IReadOnlyList<ReadingItem> items, IReadOnlyList<MenteeQuestion> questions, Actor actor) => new()
    {
        Row = row,
        StandsIn = row.Mentor.Id != actor.Id,
        Reading = ReadingCount.Of(items, file.Today),
        Weeks = file.Weeks,
        Week = file.Weeks.FirstOrDefault(week => week.From <= file.Today && file.Today <= week.Until),
        TargetToday = file.State.Ramp.TargetOn(file.Today),
        Progress = MenteeProgress.Of(file),
        IsInCharge = file.Seat.InCharge,
        Questions = questions,
    };

    /// <summary>Overdue before changed before the rest, each by day; what everybody has read is no news.</summary>
    private static List<OpenArticle> Open(List<Mentee> people, IReadOnlyDictionary<int, IReadOnlyList<ReadingItem>> items, DateOnly today) =>
    [
        .. people.SelectMany(person => items[person.Row.Person.Id].Where(item => item.IsOpen).Select(item => new ReaderState(person.Row.Person.Id, person.Row.Person.Name, item)))
            .GroupBy(state => state.Item.ArticleId)
            .Select(group => (
                Article: new OpenArticle(group.First().Item.Slug, group.First().Item.Title, [.. group]),
                Rank: group.Min(state => state.Item.IsOverdue(today) ? 0 : state.Item.Status == ReadingStatus.Reopened ? 1 : 2),
                Due: group.Min(state => state.Item.DueOn)))
            .OrderBy(row => row.Rank).ThenBy(row => row.Due).ThenBy(row => row.Article.Title, StringComparer.Ordinal)
            .Select(row => row.Article),
    ];
}
