namespace Wiki.Core.Checklists.Runs;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>begonnen: nothing answered yet.</summary>
    Begun,

    /// <summary>in Bearbeitung.</summary>
    InProgress,

    /// <summary>wartet auf Unterlagen: something was requested and is not there.</summary>
    AwaitingDocuments,

    /// <summary>ausgesetzt (§ 79): the rules propose to wait.</summary>
    Suspended,

    /// <summary>entscheidungsreif: nothing open, and an outcome is proposed.</summary>
    ReadyToDecide,

    /// <summary>vorgelegt: waits for who may sign.</summary>
    Submitted,

    /// <summary>zurück: given back by who may sign; open again.</summary>
    Returned,

    /// <summary>gezeichnet, co-signed where that was needed.</summary>
    FullySigned,

    /// <summary>exportiert: the print is in the file, the Vermerk is gone.</summary>
    TakenIntoFile,

    /// <summary>abgebrochen.</summary>
    Abandoned,
}

/// <summary>What a person may do with a run.</summary>
public enum RunAccess
{
    /// <summary>Nothing, and it looks as if there were no such run.</summary>
    None,

    /// <summary>Look in (each reading leaves a line), give it to somebody else, sign with, return.</summary>
    Lead,

    /// <summary>Answer, decide, hand over.</summary>
    Work,
}

/// <summary>Why a run ended without a decision; a code, because a run has no room for words.</summary>
public enum AbandonReason
{
    /// <summary>Antrag zurückgenommen.</summary>
    Withdrawn,

    /// <summary>Andere Behörde zuständig.</summary>
    OtherOffice,

    /// <summary>Falscher Bogen oder falsches Aktenzeichen.</summary>
    Mistake,

    /// <summary>Anders erledigt.</summary>
    Settled,
}
