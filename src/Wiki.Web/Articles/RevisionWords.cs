using Wiki.Core.Articles;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>States and dates of revisions as people read them.</summary>
internal static class RevisionWords
{
    public static string State(RevisionState state) => state switch
    {
        RevisionState.InReview => "In Prüfung",
        RevisionState.Approved => "Freigegeben",
        RevisionState.Returned => "Zurückgegeben",
        _ => "Zurückgezogen",
    };

    /// <summary>"01.03.2026 bis 31.08.2026", "seit 01.09.2026", or the state when nothing of it ever applied.</summary>
    public static string Span(RevisionRow row) => Span(row.State, row.ValidFrom, row.ValidUntil, row.SupersededFrom);

    public static string Span(ComparedRevision revision) => Span(revision.State, revision.ValidFrom, revision.Fields.ValidUntil, revision.SupersededFrom);

    private static string Span(RevisionState state, DateOnly? validFrom, DateOnly? validUntil, DateOnly? supersededFrom)
    {
        if (state != RevisionState.Approved || validFrom is not { } from) return State(state);
        if (LastDay(validUntil, supersededFrom?.AddDays(-1)) is not { } last) return $"ab {German.Date(from)}";
        return last < from ? "nie, sofort abgelöst" : $"{German.Date(from)} bis {German.Date(last)}";
    }

    private static DateOnly? LastDay(DateOnly? until, DateOnly? beforeSuccessor)
    {
        if (until is null || beforeSuccessor is null) return until ?? beforeSuccessor;
        return until < beforeSuccessor ? until : beforeSuccessor;
    }
}
