namespace Wiki.Web.Account;

/// <summary>Addresses of the account pages.</summary>
public static class AccountUrls
{
    public const string SignInRoute = "/anmelden";
    public const string SignOutRoute = "/abmelden";
    public const string AccountRoute = "/konto";
    public const string TokensRoute = "/konto/token";
    public const string KeysRoute = "/konto/tasten";
    public const string SetUpRoute = "/einrichtung";
    public const string InvitationRoute = "/einladung/{Token}";

    public static string SignIn() => SignInRoute;

    public static string SignOut() => SignOutRoute;

    public static string Account() => AccountRoute;

    public static string Tokens() => TokensRoute;

    public static string SetUp() => SetUpRoute;

    public static string Invitation(string token) => $"/einladung/{Uri.EscapeDataString(token)}";
}
