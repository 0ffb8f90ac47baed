namespace Wiki.Web.Reviews;

/// <summary>What an approver sends: decision, first day, fate of a later version, remark.</summary>
public sealed class DecideForm
{
    public const string Approve = "freigeben";
    public const string Return = "zurueckgeben";
    public const string Withdraw = "zurueckziehen";

    /// <summary>freigeben, zurueckgeben or zurueckziehen.</summary>
    public string Decision { get; set; } = Approve;

    /// <summary>ISO day; empty takes the proposed one, or today.</summary>
    public string ValidFrom { get; set; } = "";

    /// <summary>bleibt or zurueckgenommen; empty where there is no later version.</summary>
    public string Later { get; set; } = "";

    public string Note { get; set; } = "";
}
