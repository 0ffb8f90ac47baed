using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Every list as a file: the same rows as the page shows, all pages of them.</summary>
internal static class ListExport
{
    public const string Route = "/artikel/liste.csv";

    private const int Everything = 1_000_000;

    public static void MapListExport(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, ExportAsync).RequireAuthorization();
        app.MapGet(ArticleUrls.RechecksRoute, () => Results.Redirect(new ListQuery { List = ListQuery.Due }.Url())).RequireAuthorization(Policies.Of(Right.SeeDrafts)); // where the list used to be
    }

    private static async Task<IResult> ExportAsync(HttpContext http, ArticleCatalogue catalogue, ArticleLists lists, SinceVisit since, CurrentActor current, TimeProvider clock)
    {
        var actor = await current.GetAsync();
        var query = ListQuery.Read(http.Request.Query);
        var isChanges = query.List == Parts.ListNav.Changes;
        if (!isChanges && !query.MayBeSeenBy(actor)) return Results.NotFound();

        var csv = isChanges ? Changes(await lists.ChangesAsync(await since.OfAsync(http, actor), Everything, http.RequestAborted))
            : query.IsLinks ? Links(await catalogue.LinksAsync(query.LinkKind, null, Everything, descending: false, actor, http.RequestAborted))
            : Articles(await catalogue.ListAsync(query.ToRequest(Everything), actor, http.RequestAborted));
        var name = query.List.Length == 0 ? "artikel" : query.List;
        return Results.File(csv.ToBytes(), "text/csv; charset=utf-8", $"{name}-{German.Iso(Today.In(clock))}.csv");
    }

    private static CsvText Articles(Page<CatalogueRow> page)
    {
        var csv = new CsvText("Kennung", "Titel", "Themenfeld", "Fachstelle", "Verantwortung", "Vertretung", "Zustand", "Fassung", "Gilt ab", "Gilt bis", "Rechtsstand", "Geändert", "Nächste Prüfung", "Gesperrt", "Schlagworte");
        foreach (var row in page.Items)
        {
            csv.Add(
                row.Slug, row.Title, row.Topic, row.TeamName, row.OwnerName, row.DeputyName, ListQuery.States.Values.First(state => state.State == row.State).Text, $"{row.Number}",
                Day(row.ValidFrom), Day(row.LastDay), Day(row.LegalAsOf), German.Date(row.ChangedAt), Day(row.DueOn), row.IsLocked ? "ja" : "nein", string.Join(", ", row.Keywords));
        }

        return csv;
    }

    private static CsvText Links(Page<LostLink> page)
    {
        var csv = new CsvText("Ziel", "Titel des Ziels", "Verlinkt in", "Kennung", "Verweise");
        foreach (var link in page.Items) csv.Add(link.Target, link.TargetTitle, link.FromTitle, link.FromSlug, $"{link.Count}");
        return csv;
    }

    private static CsvText Changes(IReadOnlyList<ChangeRow> rows)
    {
        var csv = new CsvText("Kennung", "Titel", "Fassung", "Änderungsart", "Änderungsnotiz", "Gilt ab", "Freigegeben");
        foreach (var row in rows) csv.Add(row.Slug, row.Title, $"{row.Number}", FieldChanges.Word(row.Kind), row.Note, German.Date(row.ValidFrom), German.Time(row.ApprovedAt));
        return csv;
    }

    private static string Day(DateOnly? day) => day is { } known ? German.Date(known) : "";
}
