namespace Wiki.Web.Onboarding.Inputs;

/// <summary>Addresses of input sessions.</summary>
public static class InputUrls
{
    public const string ListRoute = "/einarbeitung/inputs";
    public const string NewRoute = "/einarbeitung/inputs/neu";
    public const string CalendarRoute = "/einarbeitung/inputs/{sessionId:int}/termin.ics";

    public static string Show(int sessionId) => $"/einarbeitung/inputs/{sessionId}";

    public static string Edit(int sessionId) => $"/einarbeitung/inputs/{sessionId}/bearbeiten";

    public static string Calendar(int sessionId) => $"/einarbeitung/inputs/{sessionId}/termin.ics";
}
