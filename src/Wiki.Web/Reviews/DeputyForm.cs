namespace Wiki.Web.Reviews;

/// <summary>Who stands in, from when to when. A bent request leaves fields out: they count as empty.</summary>
public sealed class DeputyForm
{
    /// <summary>Number of the person.</summary>
    public string Person { get; set => field = value ?? ""; } = "";

    /// <summary>ISO day.</summary>
    public string From { get; set => field = value ?? ""; } = "";

    /// <summary>ISO day.</summary>
    public string Until { get; set => field = value ?? ""; } = "";
}
