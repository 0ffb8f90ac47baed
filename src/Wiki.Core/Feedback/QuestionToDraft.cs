using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>Puts a note about the question into the article's draft, beginning one where there is none; the draft's own rules apply.</summary>
public sealed class QuestionToDraft(IDbContextFactory<WikiDbContext> contexts, DraftQueries drafts, TimeProvider clock)
{
    /// <returns>Kennung of the article.</returns>
    public async Task<Result<string>> RunAsync(int id, int version, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var place = await QuestionPlace.Rows(db, db.ParkedQuestions.Where(q => q.Id == id), Today.Of(now)).SingleOrDefaultAsync(ct);
        if (place is null || !place.MaySee(actor)) return FeedbackProblems.Gone;
        if (!place.MayHandle(actor)) return FeedbackProblems.NotAllowed;
        if (place.Question.Version != version) return FeedbackProblems.Stale;
        if (await drafts.FindAsync(place.Slug, actor, ct) is not { } draft) return FeedbackProblems.NoArticle;
        if (await db.WorkingCopies.AnyAsync(copy => copy.UserId == actor.Id && copy.Kind == ArticleHistory.Kind && copy.SubjectId == place.Question.ArticleId, ct)) return FeedbackProblems.UnsavedText;

        var noted = place.Question.BecomeDraft(draft.BaseNumber, actor, now);
        if (!noted.Succeeded) return noted.Problem!; // not succeeded has a problem

        FeedbackHistory.Add(db, place.Question, FeedbackHistory.Drafted, actor, now);
        var input = DraftNote.Into(draft, place.Question);
        var saved = await SaveDraft.WriteAsync(db, place.Slug, draft.Version, draft.BaseNumber, input, [], ArticleHistory.DraftSaved, actor, now, ct);
        return saved.Succeeded ? place.Slug : saved.Problem!;
    }
}
