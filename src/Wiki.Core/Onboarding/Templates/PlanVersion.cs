using Wiki.Core.Articles;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>A version of a plan template as it was submitted, never changed afterwards and never deleted; the newest approved one applies.</summary>
public sealed class PlanVersion
{
    public int Id { get; private set; }

    public required int TemplateId { get; init; }

    /// <summary>Counts approved versions of the template without gaps; null until approved.</summary>
    public int? Number { get; private set; }

    public RevisionState State { get; private set; }

    public required PlanFields Fields { get; init; }

    /// <summary>The text; a table of its own, so that lists never drag it along.</summary>
    public required PlanBody Body { get; init; }

    /// <summary>The approved number this text was written on; 0 for a first text.</summary>
    public required int BaseNumber { get; init; }

    /// <summary>Everybody who wrote any part of what changed; none of them may approve it.</summary>
    public required List<int> Contributors { get; init; }

    public required int SubmittedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    public int? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    internal static PlanVersion Freeze(PlanTemplate template, PlanInput input, int baseNumber, List<int> contributors, int submittedBy, DateTime now) => new()
    {
        TemplateId = template.Id,
        Fields = PlanFields.Of(input),
        Body = new PlanBody { Yaml = input.Yaml },
        BaseNumber = baseNumber,
        Contributors = contributors,
        SubmittedBy = submittedBy,
        SubmittedAt = now,
    };

    internal Result Approve(PlanTemplate template, Actor approver, DateTime now)
    {
        if (State != RevisionState.InReview) return PlanProblems.NotInReview;
        if (Contributors.Contains(approver.Id)) return PlanProblems.FourEyes;
        if (BaseNumber < template.LastNumber) return PlanProblems.OvertakenBase;
        (State, Number, ApprovedBy, ApprovedAt) = (RevisionState.Approved, ++template.LastNumber, approver.Id, now);
        return Result.Done;
    }

    internal Result Leave(RevisionState state)
    {
        if (State != RevisionState.InReview) return PlanProblems.NotInReview;
        State = state;
        return Result.Done;
    }
}

/// <summary>The text of a version, exactly as approved.</summary>
public sealed class PlanBody
{
    public int VersionId { get; private set; }

    public required string Yaml { get; init; }
}
