using System.Globalization;

namespace Wiki.Web.People;

/// <summary>Addresses of the people administration.</summary>
public static class PeopleUrls
{
    public const string ListRoute = "/verwaltung/personen";
    public const string AddRoute = "/verwaltung/personen/neu";
    public const string PersonRoute = "/verwaltung/personen/{PersonId:int}";

    public const string FromListRoute = "/verwaltung/personen/liste";

    public static string List() => ListRoute;

    public static string Add() => AddRoute;

    public static string Person(int id) => string.Create(CultureInfo.InvariantCulture, $"/verwaltung/personen/{id}");
}
