namespace Wiki.Web.Reviews;

/// <summary>What an approver sends: decision, first day, fate of a later version, remark. A bent request leaves fields out: they count as empty.</summary>
public sealed class DecideForm
{
    public const string Approve = "freigeben";
    public const string Return = "zurueckgeben";
    public const string Withdraw = "zurueckziehen";

    /// <summary>freigeben, zurueckgeben or zurueckziehen.</summary>
    public string Decision { get; set => field = value ?? ""; } = Approve;

    /// <summary>ISO day; empty takes the proposed one, or today.</summary>
    public string ValidFrom { get; set => field = value ?? ""; } = "";

    /// <summary>bleibt or zurueckgenommen; empty where there is no later version.</summary>
    public string Later { get; set => field = value ?? ""; } = "";

    public string Note { get; set => field = value ?? ""; } = "";
}
