using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>A review that waits for its decision or, urgent and approved, for the second pair of eyes; the review's own rules say for whom.</summary>
internal sealed class OpenReview(Review review)
{
    public int Id => review.Id;

    public string Title => review.Title;

    public DateOnly DueOn => review.DueOn;

    public DateOnly? ConfirmBy => review.ConfirmBy;

    public string ChangeKind => review.ChangeKind;

    public bool CanDecide(Actor actor) => review.Objection(actor) is null;

    public bool CanConfirm(Actor actor) => review.ConfirmationObjection(actor) is null;
}
