using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>One submission waiting for, or closed by, a Freigabeentscheidung; what is reviewed is known by kind and number.</summary>
public sealed class Review
{
    public int Id { get; private set; }

    /// <summary>Kind of subject: article (later checklist, onboarding).</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing that changes; one open review per thing.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The frozen text under review.</summary>
    public required int VersionId { get; init; }

    public required string Title { get; init; }

    /// <summary>Code of the Fachstelle that decides.</summary>
    public required string Team { get; init; }

    /// <summary>A Freigabe of any Fachstelle may decide at once.</summary>
    public required bool Urgent { get; init; }

    /// <summary>inhaltlich, redaktionell or dringlich, for the queue.</summary>
    public required string ChangeKind { get; init; }

    public required int SubmittedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>The day by which it should be decided.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Nobody of these decides.</summary>
    public required List<int> Contributors { get; init; }

    /// <summary>Words added and removed against the base.</summary>
    public required int WordsAdded { get; init; }

    public required int WordsRemoved { get; init; }

    public ReviewDecision? Decision { get; private set; }

    /// <summary>The day by which a second Freigabe has to confirm an urgent approval; null for all others.</summary>
    public DateOnly? ConfirmBy { get; private set; }

    /// <summary>Who confirmed an urgent approval; null while nobody did.</summary>
    public SecondEyes? Confirmed { get; private set; }

    /// <summary>Concurrency token: of two deciders in one second exactly one wins.</summary>
    public int Version { get; private set; }

    internal Result Approve(Actor approver, DateTime now, string? note) => Decide(Verdict.Approved, approver, now, note);

    internal Result Return(Actor approver, DateTime now, string reason) =>
        Objection(approver) is { } no ? no // before what was written is looked at
        : string.IsNullOrWhiteSpace(reason) ? ReviewProblems.ReasonMissing
        : reason.Trim().Length > ReviewDecision.MaxNote ? ReviewProblems.ReasonTooLong
        : Decide(Verdict.Returned, approver, now, reason.Trim());

    /// <summary>Approved out of turn: somebody else looks at it once more.</summary>
    internal void AwaitSecondEyes(DateOnly confirmBy) => ConfirmBy = confirmBy;

    internal Result ConfirmUrgent(Actor approver, DateTime now)
    {
        if (ConfirmationObjection(approver) is { } no) return no;
        Confirmed = new SecondEyes { By = approver.Id, At = now };
        Version++;
        return Result.Done;
    }

    /// <summary>Why this person can't be the second pair of eyes of an urgent approval; null when they can.</summary>
    internal Problem? ConfirmationObjection(Actor approver)
    {
        if (!approver.May(Right.Approve)) return ReviewProblems.NotAllowed;
        if (ConfirmBy is null || Decision is null) return ReviewProblems.NothingToConfirm;
        if (Confirmed is not null) return ReviewProblems.AlreadyConfirmed;
        if (approver.Id == SubmittedBy || Contributors.Contains(approver.Id)) return ReviewProblems.FourEyes;
        return approver.Id == Decision.By ? ReviewProblems.SamePerson : null;
    }

    internal Result Withdraw(Actor author, DateTime now)
    {
        if (Decision is not null) return ReviewProblems.AlreadyDecided;
        if (author.Id != SubmittedBy) return ReviewProblems.NotYours;
        return Close(Verdict.Withdrawn, author, now, null);
    }

    /// <summary>Why this person may not decide; null when they may. The page asks the same rule that the verb enforces.</summary>
    internal Problem? Objection(Actor approver)
    {
        if (!approver.May(Right.Approve)) return ReviewProblems.NotAllowed;
        if (Decision is not null) return ReviewProblems.AlreadyDecided;
        if (approver.Id == SubmittedBy || Contributors.Contains(approver.Id)) return ReviewProblems.FourEyes;
        return approver.Leads(Team) || Urgent ? null : ReviewProblems.OtherTeam;
    }

    private Result Decide(Verdict verdict, Actor approver, DateTime now, string? note) =>
        Objection(approver) is { } no ? no : Close(verdict, approver, now, note);

    private Result Close(Verdict verdict, Actor actor, DateTime now, string? note)
    {
        Decision = new ReviewDecision { Verdict = verdict, By = actor.Id, At = now, Note = note };
        Version++;
        return Result.Done;
    }
}

/// <summary>Who decided a review, when, how and why.</summary>
public sealed class ReviewDecision
{
    public const int MaxNote = 2000;

    public required Verdict Verdict { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Required when returned.</summary>
    public string? Note { get; init; }
}

/// <summary>The second Freigabe under an urgent approval.</summary>
public sealed class SecondEyes
{
    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
