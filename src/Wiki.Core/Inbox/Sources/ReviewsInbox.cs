using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Reviews to decide, and urgent approvals that need a second Freigabe.</summary>
internal sealed class ReviewsInbox : IInboxSource
{
    public static readonly InboxGroup Confirmations = new("bestaetigen", "Dringliche Freigaben bestätigen", 10);
    public static readonly InboxGroup Decisions = new("freigeben", "Freigeben", 20);

    private const int Most = 2000;

    public IReadOnlyCollection<Type> Entities => [typeof(Review), typeof(People.User), typeof(People.ApprovalDeputy)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Decision == null || (r.ConfirmBy != null && r.Confirmed == null))
            .OrderByDescending(r => r.Urgent).ThenBy(r => r.DueOn).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        return actor => reviews.SelectMany(review => Of(review, actor));
    }

    /// <summary>The review's own rules say for whom it waits.</summary>
    private static IEnumerable<InboxItem> Of(Review review, Actor actor)
    {
        if (review.ConfirmationObjection(actor) is null) yield return new(Confirmations, $"bestaetigung-{review.Id}", $"/freigaben/{review.Id}", review.Title, review.ConfirmBy, "zweite Bestätigung");
        if (review.Objection(actor) is null) yield return new(Decisions, $"freigabe-{review.Id}", $"/freigaben/{review.Id}", review.Title, review.DueOn, review.ChangeKind);
    }
}
