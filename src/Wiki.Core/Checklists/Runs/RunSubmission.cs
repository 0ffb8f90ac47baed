namespace Wiki.Core.Checklists.Runs;

/// <summary>A run laid before somebody who may sign it, or co-sign it, and whether it came back.</summary>
public sealed class RunSubmission
{
    /// <summary>Who is asked; another lead of the Fachstelle may do it in their place.</summary>
    public required int To { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why it came back; a code, because a run has no room for words. Null while it did not.</summary>
    public ReturnReason? Returned { get; private set; }

    public int? ReturnedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReturnedAt { get; private set; }

    internal void Return(ReturnReason reason, int by, DateTime now) => (Returned, ReturnedBy, ReturnedAt) = (reason, by, now);
}

/// <summary>Why a submitted run is given back.</summary>
public enum ReturnReason
{
    /// <summary>Nachweise fehlen oder reichen nicht.</summary>
    Evidence,

    /// <summary>Der Vermerk trägt die Entscheidung noch nicht.</summary>
    Reasoning,

    /// <summary>Antworten noch einmal prüfen.</summary>
    Answers,

    /// <summary>Ein anderes Ergebnis prüfen.</summary>
    Outcome,

    /// <summary>Bitte Rücksprache.</summary>
    Talk,
}
