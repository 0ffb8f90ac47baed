namespace Wiki.Core.Onboarding.Templates;

/// <summary>A template for onboarding plans under one address; what it says stands in its versions.</summary>
public sealed class PlanTemplate
{
    public int Id { get; private set; }

    /// <summary>The Kennung, the same as „id“ in the file; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required int CreatedBy { get; init; }

    /// <summary>Number of the newest approved version; 0 while there is none. Concurrency token: two approvals can't take one number.</summary>
    public int LastNumber { get; internal set; }

    /// <summary>Version at which the last draft ended; the next one counts on, so that a form opened on a draft that is gone is always stale.</summary>
    public int LastDraftVersion { get; private set; }

    internal void EndDraft(PlanDraft draft) => LastDraftVersion = draft.Version;
}
