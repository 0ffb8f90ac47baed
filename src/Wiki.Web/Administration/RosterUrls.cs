using System.Globalization;

namespace Wiki.Web.Administration;

/// <summary>Addresses of Fachstellen and Themenfelder.</summary>
public static class RosterUrls
{
    public const string TeamsRoute = "/verwaltung/fachstellen";
    public const string TeamRoute = "/verwaltung/fachstellen/{TeamId:int}";
    public const string TopicsRoute = "/verwaltung/themenfelder";
    public const string TopicRoute = "/verwaltung/themenfelder/{TopicId:int}";

    public static string Team(int id) => string.Create(CultureInfo.InvariantCulture, $"/verwaltung/fachstellen/{id}");

    public static string Topic(int id) => string.Create(CultureInfo.InvariantCulture, $"/verwaltung/themenfelder/{id}");
}
