namespace Wiki.Web.Articles;

/// <summary>What is sent about an article as a whole. A bent request leaves fields out: they count as empty.</summary>
public sealed class StandingForm
{
    public const string Confirm = "bestaetigen";
    public const string Lock = "sperren";
    public const string Unlock = "entsperren";
    public const string Rename = "umbenennen";
    public const string Retire = "ausser-kraft";

    /// <summary>The revision that was read.</summary>
    public int Number { get; set; }

    public string LegalAsOf { get; set => field = value ?? ""; } = "";

    public string Reason { get; set => field = value ?? ""; } = "";

    public string NewSlug { get; set => field = value ?? ""; } = "";
}
