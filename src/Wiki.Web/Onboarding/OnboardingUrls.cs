namespace Wiki.Web.Onboarding;

/// <summary>Addresses of onboarding plans and their templates.</summary>
public static class OnboardingUrls
{
    public const string ListRoute = "/einarbeitung";
    public const string StartRoute = "/einarbeitung/neu";
    public const string AbsenceRoute = "/einarbeitung/abwesenheit";
    public const string TemplatesRoute = "/einarbeitung/vorlagen";
    public const string NewTemplateRoute = "/einarbeitung/vorlagen/neu";
    public const string RecordRoute = "/einarbeitung/nachweis";
    public const string PreviewRoute = "/einarbeitung/vorlagen/vorschau";

    public static string Plan(int id) => $"/einarbeitung/{id}";

    /// <summary>Somebody's learning record.</summary>
    public static string Record(int personId) => $"/einarbeitung/nachweis/{personId}";

    public static string Manage(int id) => $"/einarbeitung/{id}/verwalten";

    public static string Adapt(int id, string phase) => $"/einarbeitung/{id}/anpassen/{phase}";

    public static string TakeOver(int id) => $"/einarbeitung/{id}/vorlage";

    public static string Appointments(int id) => $"/einarbeitung/{id}/termine";

    public static string Competence(int id, string code) => $"/einarbeitung/{id}/kompetenz/{code}";

    public static string Milestone(int id, string code) => $"/einarbeitung/{id}/meilenstein/{code}";

    public static string Template(string slug) => $"/einarbeitung/vorlagen/{slug}";

    public static string EditTemplate(string slug) => $"/einarbeitung/vorlagen/{slug}/bearbeiten";

    public static string DiscardDraft(string slug) => $"/einarbeitung/vorlagen/{slug}/entwurf-verwerfen";

    public static string Version(string slug, int number) => $"/einarbeitung/vorlagen/{slug}/version/{number}";

    public static string Frozen(string slug, int versionId) => $"/einarbeitung/vorlagen/{slug}/eingereicht/{versionId}";

    public static string Compare(string slug, int from, int to) => $"/einarbeitung/vorlagen/{slug}/vergleich?von={from}&bis={to}";
}
