using Wiki.Core.Checklists.Rules;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>A yearly value of the office's table: proposed by one person, approved by another, never changed afterwards; a correction is a new one.</summary>
public sealed class YearlyValue
{
    public const int MaxSource = 500;

    public int Id { get; private set; }

    /// <summary>As templates name it in wert().</summary>
    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null means until further notice.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>Exact.</summary>
    public required Rational Number { get; init; }

    public required string Source { get; init; }

    public required int ProposedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    public ValueDecision? Decision { get; private set; }

    /// <summary>The approved correction that took its place; null while it counts.</summary>
    public int? ReplacedBy { get; private set; }

    /// <summary>Concurrency token: of two deciders in one second exactly one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Why this person may not approve or reject; null when they may. The page asks the same rule that the verb enforces.</summary>
    internal Problem? Objection(Actor approver)
    {
        if (!approver.May(Right.ApproveValues)) return ChecklistProblems.NotAllowed;
        if (Decision is not null) return ValueProblems.AlreadyDecided;
        return approver.Id == ProposedBy ? ValueProblems.FourEyes : null;
    }

    internal Result Approve(Actor approver, DateTime now)
    {
        if (Objection(approver) is { } no) return no;
        Close(ValueVerdict.Approved, approver, now, null);
        return Result.Done;
    }

    /// <summary>Who proposed it takes it back without a word; anybody else says why.</summary>
    internal Result Reject(Actor actor, DateTime now, string reason)
    {
        if (actor.Id == ProposedBy && Decision is null)
        {
            Close(ValueVerdict.Withdrawn, actor, now, reason.Trim());
            return Result.Done;
        }

        if (Objection(actor) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return ValueProblems.ReasonMissing;
        Close(ValueVerdict.Rejected, actor, now, reason.Trim());
        return Result.Done;
    }

    internal void Replace(YearlyValue correction) => ReplacedBy = correction.Id;

    internal bool Overlaps(YearlyValue other) =>
        Name == other.Name && (Until is null || Until >= other.From) && (other.Until is null || other.Until >= From);

    private void Close(ValueVerdict verdict, Actor actor, DateTime now, string? note)
    {
        Decision = new ValueDecision { Verdict = verdict, By = actor.Id, At = now, Note = string.IsNullOrEmpty(note) ? null : note };
        Version++;
    }
}

/// <summary>Who decided about a proposed value, when and why.</summary>
public sealed class ValueDecision
{
    public required ValueVerdict Verdict { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public string? Note { get; init; }
}

/// <summary>What became of a proposed value.</summary>
public enum ValueVerdict
{
    Approved,
    Rejected,

    /// <summary>Taken back by who proposed it.</summary>
    Withdrawn,
}
