namespace Wiki.Core.Checklists.Templates;

/// <summary>What an unfulfilled item does to the proposal.</summary>
public enum Effect
{
    /// <summary>ausschluss.</summary>
    Exclusion,

    /// <summary>fehlt.</summary>
    Missing,

    /// <summary>ermessen.</summary>
    Discretion,

    /// <summary>aussetzen.</summary>
    Suspend,

    /// <summary>eskalation.</summary>
    Escalate,
}
