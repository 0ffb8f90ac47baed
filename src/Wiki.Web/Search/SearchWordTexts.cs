using Wiki.Core.Search.Missed;
using Wiki.Core.Search.Words;

namespace Wiki.Web.Search;

/// <summary>Kinds of search words and missed searches as people read them.</summary>
internal static class SearchWordTexts
{
    public static string Many(SearchWordKind kind) => kind switch
    {
        SearchWordKind.Synonym => "Gleichbedeutend",
        SearchWordKind.Colloquial => "Alltagswörter",
        SearchWordKind.Confusable => "Leicht verwechselt",
        _ => kind.ToString(),
    };

    public static string Explained(SearchWordKind kind) => kind switch
    {
        SearchWordKind.Synonym => "Gleichbedeutend: jedes findet auch die anderen",
        SearchWordKind.Colloquial => "Alltagswort: das erste findet die anderen, nicht umgekehrt",
        SearchWordKind.Confusable => "Leicht verwechselt: ein Satz nennt den Unterschied",
        _ => kind.ToString(),
    };

    public static int OrderOf(SearchWordKind kind) => kind switch { SearchWordKind.Synonym => 0, SearchWordKind.Colloquial => 1, _ => 2 };

    public static string Kind(MissedKind kind) => kind switch
    {
        MissedKind.NoHits => "ohne Treffer",
        MissedKind.NothingOpened => "nichts geöffnet",
        MissedKind.Told => "gemeldet",
        _ => kind.ToString(),
    };

    public static string State(MissedState state) => state switch
    {
        MissedState.Open => "offen",
        MissedState.SynonymAdded => "Synonym angelegt",
        MissedState.ArticleExists => "Artikel vorhanden",
        MissedState.ToWrite => "zu schreiben",
        _ => state.ToString(),
    };
}
