namespace Wiki.Core.Checklists.Rules;

/// <summary>The functions and reserved words of the language; there are no others.</summary>
internal static class RuleFunctions
{
    public const string If = "wenn";
    public const string MonthsSince = "monate_seit";
    public const string YearsSince = "jahre_seit";
    public const string Age = "alter";
    public const string Value = "wert";

    /// <summary>Outcomes only.</summary>
    public const string Exists = "gibt_es";

    /// <summary>Outcomes only.</summary>
    public const string OpenItems = "offene_punkte";

    public const string True = "wahr";
    public const string False = "falsch";

    public static readonly IReadOnlyList<string> All = [If, MonthsSince, YearsSince, Age, Value, Exists, OpenItems];

    private static readonly HashSet<string> Words = ["und", "oder", "nicht", "in", True, False];

    /// <summary>Words no item may be named after.</summary>
    public static bool IsReserved(string name) => Words.Contains(name);

    /// <summary>What people type from habit, and what it is called here.</summary>
    public static string? German(string word) => word.ToUpperInvariant() switch
    {
        "AND" or "UND" => "und",
        "OR" or "ODER" => "oder",
        "NOT" or "NICHT" => "nicht",
        "TRUE" or "WAHR" or "JA" => True,
        "FALSE" or "FALSCH" or "NEIN" => False,
        "IF" or "WENN" => "wenn(bedingung, dann, sonst)",
        "IN" => "in",
        _ => null,
    };
}
