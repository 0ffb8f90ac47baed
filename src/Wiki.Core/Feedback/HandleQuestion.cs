using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>What the verbs about a parked question share: load it, ask whether it is this person's to handle, decide, record, save.</summary>
internal sealed class HandleQuestion(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(
        int id, int version, string verb, Actor actor, PersonalDataPass pass, string text, Func<ParkedQuestion, DateTime, Result> decide, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var place = await QuestionPlace.Rows(db, db.ParkedQuestions.Where(q => q.Id == id), Today.Of(now)).SingleOrDefaultAsync(ct);
        if (place is null || !place.MaySee(actor)) return FeedbackProblems.Gone;
        if (!place.MayHandle(actor)) return FeedbackProblems.NotAllowed;
        if (place.Question.Version != version) return place.Question.IsOpen ? FeedbackProblems.Stale : FeedbackProblems.NotOpen;
        var hits = PersonalDataGuard.Find(text);
        if (pass.Objection(hits) is { } warning) return warning;

        var decided = decide(place.Question, now);
        if (!decided.Succeeded) return decided;

        FeedbackHistory.Add(db, place.Question, verb, actor, now);
        History.HistoryWriter.AddPass(db, actor, now, FeedbackHistory.Kind, id, FeedbackHistory.Title(id), pass, hits);
        return await db.SaveOrAsync(FeedbackProblems.Stale, ct);
    }
}
