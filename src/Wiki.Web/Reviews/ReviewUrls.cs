namespace Wiki.Web.Reviews;

/// <summary>Addresses of reviews.</summary>
public static class ReviewUrls
{
    public const string ListRoute = "/freigaben";
    public const string DeputyRoute = "/freigaben/vertretung";
    public const string DecideRoute = "/freigaben/{ReviewId:int}";

    public static string Decide(int reviewId) => $"/freigaben/{reviewId}";
}
