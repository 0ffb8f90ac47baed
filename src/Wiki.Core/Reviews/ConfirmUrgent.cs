using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>The second pair of eyes under an urgent approval: any Freigabe who neither wrote a part nor approved it.</summary>
public sealed class ConfirmUrgent(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public const string HistoryVerb = "urgent-confirmed";

    public async Task<Result> RunAsync(int reviewId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var review = await db.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId, ct);
        if (review is null) return ReviewProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var confirmed = review.ConfirmUrgent(actor, now);
        if (!confirmed.Succeeded) return confirmed;

        HistoryWriter.Add(db, actor, now, review.SubjectKind, review.SubjectId, review.Title, HistoryVerb);
        return await db.SaveOrAsync(ReviewProblems.AlreadyConfirmed, ct);
    }
}
