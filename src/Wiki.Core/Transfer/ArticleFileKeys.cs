namespace Wiki.Core.Transfer;

/// <summary>Keys of an article file's front matter, in the order the writer uses.</summary>
internal static class ArticleFileKeys
{
    public static readonly string[] All =
    [
        "kennung", "titel", "themenfeld", "fachstelle", "schlagworte", "verantwortung", "vertretung", "gueltig_ab", "gueltig_bis", "rechtsstand",
        "pruefzyklus_monate", "aenderungsart", "aenderungsnotiz", "quellen", "klaerungsbedarf", "dateien",
    ];
}
