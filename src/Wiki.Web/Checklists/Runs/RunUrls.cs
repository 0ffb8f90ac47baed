namespace Wiki.Web.Checklists.Runs;

/// <summary>Addresses of runs.</summary>
public static class RunUrls
{
    public const string ListRoute = "/laeufe";

    public static string Start(string slug) => $"/boegen/{slug}/start";

    public const string PulseRoute = "/laeufe/{RunId:int}/stand";

    /// <summary>Where the open page asks whether the run moved on.</summary>
    public static string Pulse(int run) => $"/laeufe/{run}/stand";

    public static string Show(int run) => $"/laeufe/{run}";

    /// <summary>The run at one question.</summary>
    public static string At(int run, string question) => $"/laeufe/{run}?frage={question}";

    /// <summary>All questions of a part in one form.</summary>
    public static string Part(int run, string part) => $"/laeufe/{run}?abschnitt={part}";

    public static string Note(int run) => $"/laeufe/{run}/vermerk";

    /// <summary>What the rules propose and why; deciding and signing hook in there.</summary>
    public static string Result(int run) => $"/laeufe/{run}/ergebnis";

    public static string Documents(int run) => $"/laeufe/{run}/unterlagen";

    /// <summary>The request for what is missing, or the confirmation that nothing is.</summary>
    public static string Request(int run) => $"/laeufe/{run}/nachforderung";

    public static string Print(int run) => $"/laeufe/{run}/druck";

    public const string CheckRoute = "/pruefen";

    public static string Abandon(int run) => $"/laeufe/{run}/abbrechen";

    public static string Manage(int run) => $"/laeufe/{run}/verwalten";
}
