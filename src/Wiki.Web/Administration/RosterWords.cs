using Wiki.Core.Articles;
using Wiki.Web.Setup;

namespace Wiki.Web.Administration;

/// <summary>Says in words what belongs to a Fachstelle.</summary>
internal static class RosterWords
{
    public static string Of(TeamUse use) => use.IsEmpty ? "nichts" : string.Join(", ", Parts(use));

    private static IEnumerable<string> Parts(TeamUse use)
    {
        if (use.People > 0) yield return German.Count(use.People, "aktive Person", "aktive Personen");
        if (use.Articles > 0) yield return German.Count(use.Articles, "Artikel", "Artikel");
        if (use.Drafts > 0) yield return German.Count(use.Drafts, "Entwurf oder eingereichter Text", "Entwürfe und eingereichte Texte");
        if (use.Tasks > 0) yield return German.Count(use.Tasks, "offene Prüfung", "offene Prüfungen");
    }
}
