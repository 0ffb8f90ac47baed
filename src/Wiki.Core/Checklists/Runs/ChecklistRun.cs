using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// A Lauf: one version of a checklist, filled in for one case or for practice. It holds a file number, codes, numbers, dates and booleans;
/// the one free text is the Vermerk, and that is encrypted.
/// </summary>
public sealed class ChecklistRun
{
    public const int MaxFileNumber = 40;

    private static readonly RunState[] Open =
        [RunState.Begun, RunState.InProgress, RunState.AwaitingDocuments, RunState.ReadyToDecide, RunState.Suspended, RunState.Returned];

    public int Id { get; private set; }

    public required int ChecklistId { get; init; }

    /// <summary>The pinned version; changes only when somebody moves the run to a newer one.</summary>
    public required int VersionId { get; set; }

    /// <summary>Numbers of the approved yearly values it calculates with: pinned as well.</summary>
    public required List<int> ValueIds { get; set; }

    /// <summary>Code of the Fachstelle whose lead may look in: the checklist's.</summary>
    public required string Team { get; init; }

    /// <summary>The Aktenzeichen; null for practice.</summary>
    public required string? FileNumber { get; init; }

    /// <summary>The Stichtag.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Who began it and answers for it.</summary>
    public required int EditorId { get; init; }

    /// <summary>The colleague who works on it as well; null while nobody does.</summary>
    public int? HandedToId { get; private set; }

    /// <summary>From the form: a second click on „Lauf beginnen“ finds the run of the first.</summary>
    public required Guid StartKey { get; init; }

    public RunState State { get; internal set; }

    /// <summary>Concurrency token, counts every change: whoever decides has seen every answer.</summary>
    public int Version { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC of the last change; idle runs are found by it.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Id of the outcome the rules propose for the answers as they stand; null while gesperrt.</summary>
    public string? ProposedOutcome { get; private set; }

    /// <summary>The Vermerk, encrypted: the only free text. Null while there is none and again once the run is in the file.</summary>
    public string? EncryptedNote { get; private set; }

    /// <summary>Null until somebody decided.</summary>
    public RunDecision? Decision { get; internal set; }

    /// <summary>To whom it was submitted last, and whether it came back; null while it never was.</summary>
    public RunSubmission? Submission { get; internal set; }

    /// <summary>Null until signed; whoever is fully signed has one.</summary>
    public RunSignature? Signature { get; internal set; }

    /// <summary>Null unless a second person had to sign.</summary>
    public RunSignature? CoSignature { get; internal set; }

    /// <summary>Why it ended without a decision; null while it did not.</summary>
    public AbandonReason? Abandoned { get; private set; }

    /// <summary>Day on which the nightly job deletes it: loeschfrist_tage after signing. Null until then; idle and practice runs go by <see cref="ChangedAt"/>.</summary>
    public DateOnly? DeleteOn { get; internal set; }

    public bool IsPractice => FileNumber is null;

    /// <summary>Answers may still change.</summary>
    public bool IsOpen => Open.Contains(State);

    /// <summary>States in which answers may still change, for queries.</summary>
    internal static IReadOnlyList<RunState> OpenStates => Open;

    /// <summary>
    /// Need to know: editor, person handed to, lead of the Fachstelle, whoever it was submitted to. Everybody else, administrators included,
    /// is told that there is nothing; who signs in the place of another today is <see cref="RunDoor"/>'s question.
    /// </summary>
    public RunAccess AccessOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.May(Right.StartRuns) && (actor.Id == EditorId || actor.Id == HandedToId)) return RunAccess.Work;
        if (IsPractice) return RunAccess.None; // concerns nobody else
        return Leads(actor, Team) || WasAskedToSign(actor.Id) || (State == RunState.Submitted && StandsInFor(actor, Team)) ? RunAccess.Lead : RunAccess.None;
    }

    /// <summary>Freigabe of the own Fachstelle from S3 up.</summary>
    internal static bool Leads(Actor actor, string team) => team.Length > 0 && actor.MayFor(Right.Approve, team) && actor.Level >= SigningLevel.S3;

    /// <summary>Decides for the Fachstelle today as its dated deputy; of its runs that concerns only what waits for a decision.</summary>
    internal static bool StandsInFor(Actor actor, string team) => actor.May(Right.Approve) && actor.Level >= SigningLevel.S3 && actor.DeputyTeams.Contains(team);

    /// <summary>It was submitted to this person, who has not given it back, or carries their signature.</summary>
    private bool WasAskedToSign(int personId) =>
        (Submission is { ReturnedBy: null } submission && submission.To == personId) || Signature?.By == personId || CoSignature?.By == personId;

    /// <summary>Why this person may not answer now; null when they may.</summary>
    internal Problem? AnswerObjection(Actor actor) =>
        AccessOf(actor) != RunAccess.Work ? RunProblems.Gone : IsOpen ? null : RunProblems.Closed;

    /// <summary>After each change: what the rules propose now, and the state that follows from the answers.</summary>
    internal void Assess(string? proposedOutcome, RunState working, DateTime now)
    {
        ProposedOutcome = proposedOutcome;
        Decision = null; // it was about other answers
        State = working;
        Touch(now);
    }

    internal Result HandOver(int? colleague, int expectedVersion, DateTime now)
    {
        if (!IsOpen) return RunProblems.Closed;
        if (expectedVersion != Version) return RunProblems.Overtaken;
        if (colleague == EditorId) colleague = null; // back in one hand
        if (colleague == HandedToId) return RunProblems.AlreadyThere;
        HandedToId = colleague;
        Touch(now);
        return Result.Done;
    }

    internal Result Abandon(AbandonReason reason, int expectedVersion, DateTime now)
    {
        if (!IsOpen) return RunProblems.Closed;
        if (expectedVersion != Version) return RunProblems.Overtaken;
        (State, Abandoned, EncryptedNote) = (RunState.Abandoned, reason, null);
        Touch(now);
        return Result.Done;
    }

    /// <summary>Pins a newer version and the values that count today.</summary>
    internal void MoveTo(int versionId, List<int> valueIds, DateTime now)
    {
        (VersionId, ValueIds) = (versionId, valueIds);
        Touch(now);
    }

    internal void WriteNote(string? encrypted, DateTime now)
    {
        EncryptedNote = encrypted;
        Touch(now);
    }

    /// <summary>After signing: the print is in the file, so the Vermerk goes. Sets no deletion day: that counts from the signature.</summary>
    internal Result TakeIntoFile(int expectedVersion, DateTime now)
    {
        if (State != RunState.FullySigned) return RunProblems.NotSigned;
        if (expectedVersion != Version) return RunProblems.Overtaken;
        (State, EncryptedNote) = (RunState.TakenIntoFile, null);
        Touch(now);
        return Result.Done;
    }

    /// <summary>Every verb ends here, so that what somebody saw before is recognisably old.</summary>
    internal void Touch(DateTime now)
    {
        ChangedAt = now;
        Version++;
    }
}
