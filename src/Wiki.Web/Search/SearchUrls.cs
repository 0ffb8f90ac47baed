namespace Wiki.Web.Search;

/// <summary>Addresses of search.</summary>
public static class SearchUrls
{
    public const string SearchRoute = "/suche";
    public const string SuggestRoute = "/suche/vorschlaege";

    public const string WordsRoute = "/suchwoerter";
    public const string NewWordRoute = "/suchwoerter/neu";
    public const string MissedRoute = "/suchwoerter/ohne-treffer";

    public static string Word(int id) => $"/suchwoerter/{id}";

    /// <summary>The form for a new search word, begun with this one.</summary>
    public static string NewWord(string word) => $"{NewWordRoute}?wort={Uri.EscapeDataString(word)}";

    public static string Missed(bool includeDone) => includeDone ? MissedRoute + "?alle=ja" : MissedRoute;

    public static string Search(string query) => $"/suche?q={Uri.EscapeDataString(query)}";

    /// <summary>The same search with other filters; null leaves a filter out.</summary>
    public static string Search(string query, string? type, string? topic, string? team, bool former, int page = 1)
    {
        var url = Search(query);
        if (!string.IsNullOrEmpty(type)) url += $"&typ={Uri.EscapeDataString(type)}";
        if (!string.IsNullOrEmpty(topic)) url += $"&thema={Uri.EscapeDataString(topic)}";
        if (!string.IsNullOrEmpty(team)) url += $"&fachstelle={Uri.EscapeDataString(team)}";
        if (former) url += "&frueher=ja";
        return page > 1 ? $"{url}&seite={page}" : url;
    }
}
