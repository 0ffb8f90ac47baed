namespace Wiki.Web.SigningAuthority;

/// <summary>Addresses of signing rules and granted authority.</summary>
public static class AuthorityUrls
{
    public const string ListRoute = "/befugnisse";
    public const string PeopleRoute = "/befugnisse/personen";
    public const string NewRuleRoute = "/befugnisse/regeln/neu";

    public static string Rule(int number) => $"/befugnisse/regeln/{number}";
}
