namespace Wiki.Web.Articles;

/// <summary>From whom to whom. A bent request leaves fields out: they count as empty.</summary>
public sealed class HandOverForm
{
    /// <summary>User name; typed, because the person may be gone already.</summary>
    public string From { get; set => field = value ?? ""; } = "";

    public string Owner { get; set => field = value ?? ""; } = "";

    public string Deputy { get; set => field = value ?? ""; } = "";
}
