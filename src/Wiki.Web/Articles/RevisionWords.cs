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
    public static string Span(RevisionRow row)
    {
        if (row.State != RevisionState.Approved || row.ValidFrom is not { } from) return State(row.State);
        if (LastDay(row) is not { } last) return $"ab {German.Date(from)}";
        return last < from ? "nie, sofort abgelöst" : $"{German.Date(from)} bis {German.Date(last)}";
    }

    private static DateOnly? LastDay(RevisionRow row)
    {
        var beforeSuccessor = row.SupersededFrom?.AddDays(-1);
        if (row.ValidUntil is null || beforeSuccessor is null) return row.ValidUntil ?? beforeSuccessor;
        return row.ValidUntil < beforeSuccessor ? row.ValidUntil : beforeSuccessor;
    }
}
