using System.Security.Cryptography;
using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>A Bogenversion: text and test cases as they were submitted, never changed afterwards and never deleted.</summary>
public sealed class TemplateVersion
{
    public int Id { get; private set; }

    public required int ChecklistId { get; init; }

    /// <summary>Counts approved versions of the checklist without gaps; null until approved.</summary>
    public int? Number { get; private set; }

    public RevisionState State { get; private set; }

    public required TemplateFields Fields { get; init; }

    /// <summary>The texts; a table of its own, so that lists never drag them along.</summary>
    public required TemplateBody Body { get; init; }

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

    /// <summary>First day in Berlin; null until approved.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>First day of the version that ended this one for good; null while it is the last in time.</summary>
    public DateOnly? SupersededFrom { get; private set; }

    /// <summary>SHA-256 over Angaben and both texts, hex: the Prüfsumme on prints.</summary>
    public required string Hash { get; init; }

    internal static TemplateVersion Freeze(Checklist checklist, TemplateInput input, int baseNumber, List<int> contributors, int submittedBy, DateTime now) => new()
    {
        ChecklistId = checklist.Id,
        Fields = TemplateFields.Of(input),
        Body = new TemplateBody { Yaml = input.Yaml, Tests = input.Tests },
        BaseNumber = baseNumber,
        Contributors = contributors,
        SubmittedBy = submittedBy,
        SubmittedAt = now,
        Hash = HashOf(input),
    };

    /// <summary>The same text, test cases and note always give the same one.</summary>
    internal static string HashOf(TemplateInput input) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{input.ChangeKind}\n{input.ChangeNote}\n{input.Yaml}\n{input.Tests}")));

    /// <summary>The day it takes effect unless the approver names another: the file's first day for a first version, for later ones not before today.</summary>
    internal DateOnly ProposedFrom(DateOnly today)
    {
        var first = Fields.ValidFrom ?? today; // what was submitted names a day
        return BaseNumber == 0 || first > today ? first : today;
    }

    internal Result Approve(int number, Actor approver, DateOnly validFrom, DateTime now)
    {
        if (State != RevisionState.InReview) return ChecklistProblems.NotInReview;
        if (Contributors.Contains(approver.Id)) return ChecklistProblems.FourEyes;
        if (validFrom < Fields.ValidFrom || Fields.ValidUntil < validFrom) return ChecklistProblems.OutsideFileValidity;
        (State, Number, ApprovedBy, ApprovedAt, ValidFrom) = (RevisionState.Approved, number, approver.Id, now, validFrom);
        return Result.Done;
    }

    internal Result Leave(RevisionState state)
    {
        if (State != RevisionState.InReview) return ChecklistProblems.NotInReview;
        State = state;
        return Result.Done;
    }

    /// <summary>An approver takes back what was approved for a later day.</summary>
    internal void WithdrawBeforeFirstDay() => State = RevisionState.Withdrawn;

    internal void EndOn(DateOnly? successorFrom) => SupersededFrom = successorFrom;

    internal TemplateInput Input => new(Body.Yaml, Body.Tests, Fields.ChangeKind, Fields.ChangeNote);
}

/// <summary>The two texts of a version, exactly as approved.</summary>
public sealed class TemplateBody
{
    public int VersionId { get; private set; }

    public required string Yaml { get; init; }

    public required string Tests { get; init; }
}

/// <summary>That an approved version names an article; the target need not exist.</summary>
public sealed class ChecklistArticle
{
    public required int VersionId { get; init; }

    public required string ArticleSlug { get; init; }
}
