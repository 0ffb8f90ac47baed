namespace Wiki.Core.Shared;

/// <summary>What the outcome of a case means for the person concerned.</summary>
public enum OutcomeKind
{
    /// <summary>guenstig: gives or clears something; never proposed while anything is unknown.</summary>
    Favourable,

    /// <summary>unguenstig: refusal.</summary>
    Unfavourable,

    /// <summary>zwischen: request documents, suspend, advise, escalate.</summary>
    Interim,
}
