namespace Wiki.Web.Articles;

/// <summary>What the lists are called, what they are for, and what they say when there is nothing in them.</summary>
internal static class ListTexts
{
    public static string Title(string list) => list switch
    {
        ListQuery.Drafts => "Meine Entwürfe",
        ListQuery.Due => "Anstehende Prüfungen",
        ListQuery.Wanted => "Gewünschte Artikel",
        ListQuery.Dead => "Tote Verweise",
        ListQuery.Unlinked => "Artikel ohne Verweise",
        ListQuery.Orphans => "Verwaiste Artikel",
        _ => "Alle Artikel",
    };

    public static string? Lead(string list) => list switch
    {
        ListQuery.Drafts => "Entwürfe, die Sie zuletzt gespeichert haben.",
        ListQuery.Due => "Artikel, deren Prüfzyklus in den nächsten 30 Tagen endet oder schon vorbei ist.",
        ListQuery.Wanted => "Verlinkt, aber nie geschrieben: Kennungen, auf die ein gültiger Text verweist.",
        ListQuery.Dead => "Verweise aus gültigen Texten auf Artikel, von denen nichts mehr gilt.",
        ListQuery.Unlinked => "Kein anderer gültiger Text verweist hierher. Wer nicht danach sucht, findet diese Artikel nicht.",
        ListQuery.Orphans => "Verantwortung oder Vertretung fehlt oder hat kein aktives Konto. Weitergeben lassen sie sich unter „Übergabe“.",
        _ => null,
    };

    public static string Nothing(ListQuery query) => query.List switch
    {
        _ when query.IsNarrowed && query.List.Length > 0 => "Dazu steht nichts in dieser Liste.",
        ListQuery.Drafts => "Sie haben keinen Entwurf.",
        ListQuery.Due => "Kein Artikel ist fällig.",
        ListQuery.Wanted => "Jeder Verweis hat einen Artikel.",
        ListQuery.Dead => "Kein gültiger Text verweist auf einen Artikel, der nicht mehr gilt.",
        ListQuery.Unlinked => "Auf jeden Artikel verweist ein anderer.",
        ListQuery.Orphans => "Jeder gültige Artikel hat Verantwortung und Vertretung.",
        _ => query.State.Length == 0 ? "Hier gibt es noch keine gültigen Artikel." : $"Hier ist nichts im Zustand „{ListQuery.States[query.State].Text}“.",
    };
}
