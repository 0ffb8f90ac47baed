using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Index;

/// <summary>Type, topic and team a person narrowed a search to, and the counts beside each of them.</summary>
internal sealed class PageFilter
{
    private readonly HashSet<ushort>? kinds;
    private readonly HashSet<ushort>? topics;
    private readonly HashSet<ushort>? teams;
    private readonly NameTable names;

    private PageFilter(NameTable names, HashSet<ushort>? kinds, HashSet<ushort>? topics, HashSet<ushort>? teams) =>
        (this.names, this.kinds, this.topics, this.teams) = (names, kinds, topics, teams);

    public static PageFilter Of(SearchRequest request, ParsedQuery query, NameTable names) => new(
        names,
        Matching(names, request.Type ?? KindOf(query.Type), exact: true),
        request.Topic is not null ? Matching(names, request.Topic, exact: true) : Matching(names, query.Topic, exact: false),
        request.Team is not null ? Matching(names, request.Team, exact: true) : Matching(names, query.Team, exact: false));

    public bool Allows(FoundPage page) => IsKind(page) && IsTopic(page) && IsTeam(page);

    /// <summary>Each facet counts what would be found with the other filters as they are and its own one open.</summary>
    public SearchFacets Facets(List<FoundPage> pages, int day)
    {
        Dictionary<string, int> types = [], byTopic = [], byTeam = [];
        Dictionary<SearchState, int> states = [];
        foreach (var page in pages)
        {
            var (kind, topic, team) = (IsKind(page), IsTopic(page), IsTeam(page));
            if (topic && team) Count(types, names[page.Facts.Kind]);
            if (kind && team && page.Facts.Topic > 0) Count(byTopic, names[page.Facts.Topic]);
            if (kind && topic && page.Facts.Team > 0) Count(byTeam, names[page.Facts.Team]);
            if (kind && topic && team) Count(states, page.Facts.StateOn(day));
        }

        return new SearchFacets(types, byTopic, byTeam, states);
    }

    private static void Count<T>(Dictionary<T, int> counts, T value)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;

    /// <summary>What people type for a kind, in German.</summary>
    private static string? KindOf(string? typed) => typed is null ? null : GermanFolding.Fold(typed) switch
    {
        "artikel" => "article",
        "bogen" or "checkliste" or "prufbogen" or "bearbeitungsbogen" => "checklist",
        "norm" or "normen" or "gesetz" or "gesetze" or "paragraf" or "paragraph" or "recht" => "statute",
        "begriff" or "begriffe" or "glossar" => "term",
        "kontakt" or "kontakte" or "verweis" or "verweise" or "stelle" => "contact",
        _ => typed,
    };

    private static HashSet<ushort>? Matching(NameTable names, string? wanted, bool exact)
    {
        if (string.IsNullOrWhiteSpace(wanted)) return null;
        var folded = GermanFolding.Fold(wanted);
        HashSet<ushort> found = [];
        for (var i = 1; i < names.All.Count; i++)
        {
            var name = names.All[i];
            if (exact ? name == wanted : GermanFolding.Fold(name).StartsWith(folded, StringComparison.Ordinal)) found.Add((ushort)i);
        }

        return found;
    }

    private bool IsKind(FoundPage page) => kinds is null || kinds.Contains(page.Facts.Kind);

    private bool IsTopic(FoundPage page) => topics is null || topics.Contains(page.Facts.Topic);

    private bool IsTeam(FoundPage page) => teams is null || teams.Contains(page.Facts.Team);
}
