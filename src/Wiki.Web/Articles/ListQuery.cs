using Wiki.Core.Articles.Lists;
using Wiki.Core.Shared;

namespace Wiki.Web.Articles;

/// <summary>What the address of a list says: which list, narrowed how, in which order, from where. Filters survive sorting and paging.</summary>
public sealed record ListQuery
{
    public const string Drafts = "entwuerfe";
    public const string Due = "pruefungen";
    public const string Unlinked = "ohne-verweise";
    public const string Orphans = "verwaist";
    public const string Wanted = "gewuenscht";
    public const string Dead = "tote-verweise";

    /// <summary>Orders by their word in the address; a hyphen before it turns it round.</summary>
    public static IReadOnlyDictionary<string, (string Text, ListOrder Order, bool Descending)> Orders { get; } = new Dictionary<string, (string, ListOrder, bool)>
    {
        [""] = ("Titel", ListOrder.Title, false),
        ["-titel"] = ("Titel, rückwärts", ListOrder.Title, true),
        ["-geaendert"] = ("zuletzt geändert", ListOrder.Changed, true),
        ["geaendert"] = ("am längsten unverändert", ListOrder.Changed, false),
        ["faellig"] = ("nächste Prüfung", ListOrder.Due, false),
        ["thema"] = ("Themenfeld", ListOrder.Topic, false),
        ["fachstelle"] = ("Fachstelle", ListOrder.Team, false),
        ["verantwortung"] = ("Verantwortung", ListOrder.Owner, false),
    };

    public static IReadOnlyDictionary<string, (string Text, ListedState State)> States { get; } = new Dictionary<string, (string, ListedState)>
    {
        [""] = ("gültig", ListedState.Valid),
        ["kuenftig"] = ("künftig gültig", ListedState.ApprovedFuture),
        ["nicht-mehr"] = ("nicht mehr gültig", ListedState.Over),
        ["in-freigabe"] = ("in Freigabe", ListedState.InReview),
        ["entwurf"] = ("Entwurf", ListedState.Draft),
    };

    public string List { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Team { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Keyword { get; init; } = "";

    public string State { get; init; } = "";

    public string Order { get; init; } = "";

    public string After { get; init; } = "";

    public bool IsLinks => List is Wanted or Dead;

    public LinkListKind LinkKind => List == Wanted ? LinkListKind.Wanted : LinkListKind.Dead;

    public ArticleListKind Kind => List switch
    {
        Drafts => ArticleListKind.MyDrafts,
        Due => ArticleListKind.Due,
        Unlinked => ArticleListKind.WithoutBacklinks,
        Orphans => ArticleListKind.Orphans,
        _ => ArticleListKind.All,
    };

    public bool IsNarrowed => (Topic + Team + Owner + Keyword + State).Length > 0;

    public static ListQuery Read(IQueryCollection query) => new()
    {
        List = query["liste"].ToString(),
        Topic = query["thema"].ToString(),
        Team = query["fachstelle"].ToString(),
        Owner = query["verantwortung"].ToString(),
        Keyword = query["schlagwort"].ToString().Trim(),
        State = States.ContainsKey(query["zustand"].ToString()) ? query["zustand"].ToString() : "",
        Order = Orders.ContainsKey(query["ordnung"].ToString()) ? query["ordnung"].ToString() : query["liste"] == Due && !query.ContainsKey("ordnung") ? "faellig" : "",
        After = query["nach"].ToString(),
    };

    /// <summary>Lists nobody knows are no lists, and what a person may not see isn't there.</summary>
    public bool MayBeSeenBy(Actor actor) => List switch
    {
        "" => ArticleCatalogue.MaySee(States[State].State, actor),
        Wanted or Dead => ArticleCatalogue.MaySeeLinks(actor),
        Drafts or Due or Unlinked or Orphans => ArticleCatalogue.MaySee(Kind, actor),
        _ => false,
    };

    public ListRequest ToRequest(int size) => new()
    {
        Kind = Kind,
        Topic = Blank(Topic),
        Team = Blank(Team),
        Owner = Blank(Owner),
        Keyword = Blank(Keyword),
        State = States[State].State,
        Order = Orders[Order].Order,
        Descending = Orders[Order].Descending,
        After = Blank(After),
        Size = size,
    };

    public string Url(string path = ArticleUrls.ListRoute) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["liste"] = List,
        ["thema"] = Topic,
        ["fachstelle"] = Team,
        ["verantwortung"] = Owner,
        ["schlagwort"] = Keyword,
        ["zustand"] = State,
        ["ordnung"] = Order.Length == 0 && List == Due ? "titel" : Order, // that list begins in another order
        ["nach"] = After,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    private static string? Blank(string value) => value.Length == 0 ? null : value;
}
