using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Reads parked questions, each person those that concern them.</summary>
public sealed class FeedbackQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    public const int PageSize = 30;

    private readonly KeptWhileUnchanged<DateOnly, ILookup<int, QuestionPlace>> open = new(folder, clock, 10);

    /// <summary>One page of a list, newest first.</summary>
    /// <param name="onlyOpen">False shows the answered and closed ones.</param>
    /// <param name="after">Cursor of the page before: its last number.</param>
    public async Task<Page<QuestionRow>> ListAsync(QuestionList list, bool onlyOpen, string? after, Actor actor, CancellationToken ct)
    {
        if (list == QuestionList.Team && !actor.May(Right.ConfirmUnchanged)) return new Page<QuestionRow>([], null);

        await using var db = await contexts.CreateDbContextAsync(ct);
        var questions = db.ParkedQuestions.AsNoTracking().Where(q => onlyOpen == (q.Answer == null && q.Closing == null));
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) questions = questions.Where(q => q.Id < last);
        var teams = actor.DeputyTeams.Append(actor.Team).ToList();
        var places = QuestionPlace.Rows(db, questions, Today.In(clock));
        places = list switch
        {
            QuestionList.Mine => places.Where(place => place.Question.AskerId == actor.Id),
            QuestionList.ToMe => places.Where(place => place.Question.AddresseeId == actor.Id
                || (place.Question.AddresseeId == null && (place.Owner == actor.UserName || place.Deputy == actor.UserName))),
            _ => places.Where(place => teams.Contains(place.Team) && (place.Question.AddresseeId == null || place.Question.AddresseeId == actor.Id || !place.HasAddressee)),
        };
        var found = await places.OrderByDescending(place => place.Question.Id).Take(PageSize + 1).ToListAsync(ct);
        var names = await NamesAsync(db, found, ct);
        var rows = found.Take(PageSize).Select(place => Row(place, names)).ToList();
        return new Page<QuestionRow>(rows, found.Count > PageSize ? rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Questions one person put to another, newest first: a newcomer's to the mentor. For either of the two; anonymous ones are nobody's.</summary>
    /// <param name="askerId">Null for all who asked.</param>
    public async Task<IReadOnlyList<QuestionRow>> ListAddressedAsync(int addresseeId, int? askerId, Actor actor, CancellationToken ct)
    {
        if (actor.Id != addresseeId && actor.Id != askerId) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        var questions = db.ParkedQuestions.AsNoTracking().Where(q => q.AddresseeId == addresseeId && (askerId == null || q.AskerId == askerId));
        var found = await QuestionPlace.Rows(db, questions, Today.In(clock)).OrderByDescending(place => place.Question.Id).Take(200).ToListAsync(ct);
        var names = await NamesAsync(db, found, ct);
        return [.. found.Select(place => Row(place, names))];
    }

    /// <summary>One question; null when there is none for this person.</summary>
    public async Task<QuestionView?> FindAsync(int id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var place = await QuestionPlace.Rows(db, db.ParkedQuestions.AsNoTracking().Where(q => q.Id == id), Today.In(clock)).SingleOrDefaultAsync(ct);
        return place is null || !place.MaySee(actor) ? null : await ViewAsync(db, place, actor, ct);
    }

    /// <summary>The anonymous question that this code belongs to; null when there is none.</summary>
    public async Task<QuestionView?> FindByCodeAsync(string code, CancellationToken ct)
    {
        var hash = OneTimeToken.Hash(code);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var place = await QuestionPlace.Rows(db, db.ParkedQuestions.AsNoTracking().Where(q => q.KeyHash == hash && q.AskerId == null), Today.In(clock)).SingleOrDefaultAsync(ct);
        return place is null ? null : await ViewAsync(db, place, null, ct);
    }

    /// <summary>How many open questions an article has for this person to handle; kept while nobody commits, so that the article page asks nothing more.</summary>
    public async Task<int> CountOpenAsync(int articleId, Actor actor, CancellationToken ct)
    {
        var current = open.Current;
        var today = Today.In(clock);
        if (!current.TryGetValue(today, out var known))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var places = await QuestionPlace.Rows(db, db.ParkedQuestions.AsNoTracking().Where(q => q.Answer == null && q.Closing == null), today).ToListAsync(ct);
            known = places.ToLookup(place => place.Question.ArticleId);
            open.Keep(current, today, known);
        }

        return known[articleId].Count(place => place.MayHandle(actor));
    }

    public void Dispose() => open.Dispose();

    private static async Task<QuestionView> ViewAsync(WikiDbContext db, QuestionPlace place, Actor? actor, CancellationToken ct)
    {
        var question = place.Question;
        var names = await NamesAsync(db, [place], ct);
        var reply = question.Answer is { } answer ? new QuestionReply(names[answer.By], answer.At, answer.Text)
            : question.Closing is { } closing ? new QuestionReply(names[closing.By], closing.At, closing.Reason) : null;
        return new QuestionView(
            Row(place, names), question.Anchor, question.Quote, question.RevisionNumber, reply,
            question.Draft is { } draft ? new QuestionReply(names[draft.By], draft.At, "") : null, place.DoneIn, question.Version,
            actor is not null && question.AskerId == actor.Id, actor is not null && place.MayHandle(actor), question.AddresseeId is not null);
    }

    private static QuestionRow Row(QuestionPlace place, IReadOnlyDictionary<int, string> names)
    {
        var question = place.Question;
        var state = place.DoneIn is not null ? QuestionState.Done : question.Closing is not null ? QuestionState.Closed : question.Answer is not null ? QuestionState.Answered : QuestionState.Open;
        return new QuestionRow(
            question.Id, question.Kind, place.Slug, place.Title, question.Section, question.Text,
            question.AskerId is { } asker ? names[asker] : null, question.AddresseeId is { } addressee ? names[addressee] : null, question.AskedAt, state);
    }

    private static async Task<IReadOnlyDictionary<int, string>> NamesAsync(WikiDbContext db, List<QuestionPlace> places, CancellationToken ct)
    {
        var ids = places.SelectMany(place => new[] { place.Question.AskerId, place.Question.AddresseeId, place.Question.Answer?.By, place.Question.Closing?.By, place.Question.Draft?.By })
            .OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<int, string>() : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
    }
}
