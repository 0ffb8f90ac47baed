using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Parks a question or a suggestion at a passage. Anonymous means: no row, no line of history and no time of day say who it was.</summary>
public sealed class AskQuestion(IDbContextFactory<WikiDbContext> contexts, AskPace pace, TimeProvider clock)
{
    private const int ShortestKey = 40;

    private static readonly Actor Nobody = new() { Id = 0, UserName = "", Name = "anonym" };

    /// <summary>For the form, before it is shown.</summary>
    public static string NewKey() => OneTimeToken.New();

    public async Task<Result<AskedQuestion>> RunAsync(QuestionInput typed, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Suggest)) return FeedbackProblems.NotAllowed;
        var input = typed.Normalised();
        if (input.Objection() is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the history line needs the question's number
        var key = input.Key.Length >= ShortestKey ? input.Key : NewKey();
        var hash = OneTimeToken.Hash(key);
        if (await KnownAsync(db, hash, key, ct) is { } known) return known;

        var now = clock.GetUtcNow().UtcDateTime;
        var read = await (
            from r in db.Revisions.ValidOn(Today.Of(now))
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == input.Slug
            select new { article.Id, r.Number }).FirstOrDefaultAsync(ct);
        if (read is null) return FeedbackProblems.NoArticle;
        if (input.AddresseeId is { } person && !await db.Users.AnyAsync(u => u.Id == person && u.IsActive && !u.IsSystem, ct)) return FeedbackProblems.AddresseeGone;
        if (!pace.TryTake(actor.Id)) return FeedbackProblems.TooMany;

        var at = input.Anonymous ? Today.StartOf(Today.Of(now)) : now;
        var question = new ParkedQuestion
        {
            Kind = input.Kind,
            ArticleId = read.Id,
            RevisionNumber = read.Number!.Value, // valid ones have a number
            Anchor = input.Anchor,
            Section = input.Section,
            Quote = input.Quote,
            Text = input.Text,
            AskerId = input.Anonymous ? null : actor.Id,
            KeyHash = hash,
            AskedAt = at,
            AddresseeId = input.AddresseeId,
        };
        db.ParkedQuestions.Add(question);
        var saved = await db.SaveOrAsync(FeedbackProblems.Stale, ct);
        if (!saved.Succeeded)
        {
            await transaction.RollbackAsync(ct);
            return await KnownAsync(db, hash, key, ct) is { } first ? first : saved.Problem!; // the two clicks of one form; not succeeded has a problem
        }

        Record(db, question, input, actor, at);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AskedQuestion(question.Id, input.Anonymous ? key : null);
    }

    private static void Record(WikiDbContext db, ParkedQuestion question, QuestionInput input, Actor actor, DateTime at)
    {
        if (!input.Anonymous) FeedbackHistory.Add(db, question, FeedbackHistory.Asked, actor, at);
        HistoryWriter.AddPass(db, input.Anonymous ? Nobody : actor, at, FeedbackHistory.Kind, question.Id, FeedbackHistory.Title(question.Id), input.Pass, input.PersonalData());
    }

    private static async Task<AskedQuestion?> KnownAsync(WikiDbContext db, string hash, string key, CancellationToken ct)
    {
        var found = await db.ParkedQuestions.Where(q => q.KeyHash == hash).Select(q => new { q.Id, q.AskerId }).SingleOrDefaultAsync(ct);
        return found is null ? null : new AskedQuestion(found.Id, found.AskerId is null ? key : null);
    }
}
