using Wiki.Core.Search;
using Wiki.Web.Setup;

namespace Wiki.Web.Search;

/// <summary>Kinds and states of hits as people read them.</summary>
internal static class SearchWords
{
    public static string Group(string kind) => kind switch
    {
        "article" => "Artikel",
        "checklist" => "Bögen",
        "statute" => "Normen",
        "term" => "Begriffe",
        "contact" => "Verweisstellen",
        _ => kind,
    };

    public static string One(string kind) => kind switch
    {
        "article" => "Artikel",
        "checklist" => "Bogen",
        "statute" => "Norm",
        "term" => "Begriff",
        "contact" => "Stelle",
        _ => kind,
    };

    public static string State(SearchHit hit) => hit.State switch
    {
        SearchState.Future when hit.ValidFrom is { } day => $"gilt ab {German.Date(day)}",
        SearchState.Future => "gilt demnächst",
        SearchState.Superseded => "frühere Fassung",
        _ => "gültig",
    };

    public static string StateGroup(SearchState state) => state switch
    {
        SearchState.Future => "Gilt demnächst",
        SearchState.Superseded => "Frühere Fassungen",
        _ => "Heute gültig",
    };

    public static string Badge(SearchState state) => state == SearchState.Valid ? "ok" : "quiet";

    public static string Icon(SearchState state) => state == SearchState.Valid ? "success" : "calendar-today";
}
