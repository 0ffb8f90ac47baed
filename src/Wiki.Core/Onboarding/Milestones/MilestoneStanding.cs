using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>A milestone of one plan as it stands today: conditions, signatures, whose turn it is.</summary>
public sealed record MilestoneStanding
{
    public required Milestone Milestone { get; init; }

    public required ConditionVerdict Verdict { get; init; }

    /// <summary>Last working day of its month of duty.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>What a signature of today would be.</summary>
    public required MilestoneTiming Timing { get; init; }

    /// <summary>In the order in which they are given.</summary>
    public required IReadOnlyList<MilestoneSeat> Seats { get; init; }

    /// <summary>Every signature that was ever given, newest first.</summary>
    public required IReadOnlyList<SignatureRow> Signatures { get; init; }

    /// <summary>With its last signature the plan ends.</summary>
    public required bool EndsPlan { get; init; }

    /// <summary>Names what a page showed: another mark means that something has changed since.</summary>
    public required string Mark { get; init; }

    public bool IsSigned => Seats.Count > 0 && Seats.All(seat => seat.Signature is not null);

    /// <summary>Of the last signature, UTC; null while one is missing.</summary>
    public DateTime? SignedAt => IsSigned ? Seats.Max(seat => seat.Signature!.At) : null;

    /// <summary>Whose turn it is; null when everybody has signed.</summary>
    public PlanSigner? Next => IsSigned ? null : Seats.FirstOrDefault(seat => seat.Signature is null || seat.IsOvertaken)?.Seat;

    /// <summary>Early, late, or with something missing: who signs says why.</summary>
    public bool NeedsReason => Timing != MilestoneTiming.OnTime || Verdict.Met != Ternary.True;

    /// <summary>The signature of this person that holds; null when there is none.</summary>
    public SignatureRow? SignatureOf(int personId) => Seats.Select(seat => seat.Signature).FirstOrDefault(signature => signature?.SignerId == personId);
}

/// <summary>A place for a signature.</summary>
/// <param name="Signature">Null while it is missing.</param>
/// <param name="IsOvertaken">What was signed no longer holds: the condition was changed, or something that was met is not met any more. Asked again.</param>
public sealed record MilestoneSeat(PlanSigner Seat, SignatureRow? Signature, bool IsOvertaken);

/// <summary>A signature as pages show it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Unmet">What was not known to be met, one a line.</param>
/// <param name="WithdrawnAt">UTC; null while it holds.</param>
public sealed record SignatureRow(
    int Id, int PlanId, string Milestone, PlanSigner Seat, int SignerId, string Signer, DateTime At, MilestoneTiming Timing, string Condition, string Unmet,
    string Reason, DateTime? WithdrawnAt)
{
    public IReadOnlyList<string> UnmetPoints => Unmet.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
